import push from 'web-push';
import type { Handed } from '../../domain/letters/handed.ts';
import { isPushService } from '../../domain/letters/push-service.ts';
import type { Subscription } from '../../usecases/letters/own-push.ts';
import type { PushKeys } from '../../usecases/letters/push-keys.ts';

/** Tells a browser something, through the service of that browser. Never throws: what came of it is the answer. */
export type TellBrowser = (browser: Subscription, message: string) => Promise<Handed>;

/** A day: what was not seen by then stands on the page all the same. */
const kept = 86_400;
const patience = 10_000;

/**
 * Web push (RFC 8030): what is said is encrypted for that browser alone (RFC 8291), and signed as ours. `contact` is where a service can reach
 * the operator. Only addresses `allowed` lets through are reached, and no redirect is followed.
 */
export const tellBrowserBy =
  (keys: PushKeys, contact: string, allowed: (endpoint: string) => boolean = isPushService): TellBrowser =>
  async ({ endpoint, p256dh, auth }, message) => {
    if (!allowed(endpoint)) return 'no-such-address';
    const options = { vapidDetails: { subject: contact, ...keys }, TTL: kept, contentEncoding: 'aes128gcm' } as const;
    const { headers, body, method } = push.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, message, options);
    const said = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
    try {
      const { status } = await fetch(endpoint, {
        method,
        headers: Object.fromEntries(said.map(([name, value]) => [name, String(value)])),
        body: new Uint8Array(body ?? []),
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      });
      return handedBy(status);
    } catch {
      return 'no-server';
    }
  };

/** 404 and 410: that browser is not there any more (RFC 8030, 7.3). */
function handedBy(status: number): Handed {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 404 || status === 410) return 'no-such-address';
  return status === 429 || status >= 500 ? 'later' : 'refused';
}

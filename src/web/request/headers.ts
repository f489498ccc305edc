import type { MiddlewareHandler } from 'hono';
import { addresses } from '../addresses.ts';
import type { WebSettings } from '../settings.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  `report-uri ${addresses.policyReport()}`,
  'report-to policy',
].join('; ');

/** For the one page with a button to the provider of an organisation: a form may lead there as well. */
export const policyWithForms = (origin: string): string =>
  policy.replace("form-action 'self'", `form-action 'self' ${new URL(origin).origin}`);

/** For the one page that puts in a script of ours that runs apart from it: that script, by a policy of its own name, and still no other. */
export const policyWithWorker = policy.replace("trusted-types 'none'", 'trusted-types push-worker');

const nothingOfTheDevice = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'browsing-topics',
  'display-capture',
  'publickey-credentials-get',
  'publickey-credentials-create',
];

const permissions = (own: readonly string[]) =>
  nothingOfTheDevice.map((one) => `${one}=${own.includes(one) ? '(self)' : '()'}`).join(', ');

/** For the pages where a device makes or uses its key, and for no other. */
export const permissionsWithKey = permissions(['publickey-credentials-get', 'publickey-credentials-create']);

/** The headers of every response, whatever it is. Over https also: only ever https. */
export const headersOf = (settings: Pick<WebSettings, 'secure'>): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policy,
  'Reporting-Endpoints': `policy="${addresses.policyReport()}"`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': permissions([]),
  ...(settings.secure ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
});

/** Puts them on; and says that nothing may be kept by a browser or a proxy, unless the answer says otherwise itself. */
export function withHeaders(settings: WebSettings): MiddlewareHandler {
  const headers = [...Object.entries(headersOf(settings)), ['Cache-Control', 'no-store'] as const];
  // Before the answer is made: changing one that is made costs the server its quick way of sending it.
  return async (context, next) => {
    for (const [name, value] of headers) context.header(name, value);
    await next();
  };
}

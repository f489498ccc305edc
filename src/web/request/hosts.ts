import type { Context, MiddlewareHandler } from 'hono';
import type { WebSettings } from '../settings.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a Host header is ours. A name that someone else pointed at this address (DNS rebinding) is not. Loopback's own names are, with
 * any port: nobody else can point those here, and a forwarded port is still this computer.
 */
function isOwnHost(host: string, { allowedHosts }: Pick<WebSettings, 'allowedHosts'>): boolean {
  const wanted = host.toLowerCase();
  const name = wanted.replace(/:\d+$/, '');
  return allowedHosts.includes(wanted) || [...allowedHosts, ...loopback].includes(name);
}

/** The host a request asks for. */
export const hostOf = (context: Context): string => context.req.header('host') ?? new URL(context.req.url).host;

/** Refuses a request for a host that is not ours, before anything else is looked at. */
export const onlyOwnHosts =
  (settings: WebSettings): MiddlewareHandler =>
  async (context, next) => {
    if (isOwnHost(hostOf(context), settings)) return next();
    return context.text('Dit adres hoort niet bij deze Naober. (This host name is not one of ours.)', 421);
  };

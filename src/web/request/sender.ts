import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { WebSettings } from '../settings.ts';

/**
 * Where a request comes from, for limits only. Behind the proxy that serves https this is the last address the proxy itself put in
 * X-Forwarded-For; what a sender writes there before is not believed. Of an IPv6 address the network counts (its first four groups).
 */
export function senderOf(context: Context, { secure }: Pick<WebSettings, 'secure'>): string {
  const told = secure ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = told || connectionOf(context);
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}

/** A request made inside this process, in a test, has no connection. */
const connectionOf = (context: Context) =>
  typeof context.env === 'object' && context.env !== null && 'incoming' in context.env
    ? (getConnInfo(context).remote.address ?? '')
    : '';

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
  return address.includes(':') && !address.includes('.') ? networkOf(address) : address;
}

/** The first four groups of an IPv6 address, with the zeros that "::" leaves out and without those before a number. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const [before, after] = [head, tail ?? ''].map((groups) => (groups === '' ? [] : groups.split(':')));
  const left = before ?? [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - (after ?? []).length)).fill('0');
  const groups = [...left, ...zeros, ...(after ?? [])].slice(0, 4);
  return groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':');
}

/** A request made inside this process, in a test, has no connection. */
const connectionOf = (context: Context) =>
  typeof context.env === 'object' && context.env !== null && 'incoming' in context.env
    ? (getConnInfo(context).remote.address ?? '')
    : '';

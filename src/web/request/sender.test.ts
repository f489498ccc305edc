import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { senderOf } from './sender.ts';

const app = (secure: boolean) => new Hono().get('/', (context) => context.text(senderOf(context, { secure })));
const sender = async (forwarded: string, secure = true) =>
  (await app(secure).request('/', { headers: { 'x-forwarded-for': forwarded } })).text();

it('is what the proxy itself said last, and nothing of it where no proxy serves https', async () => {
  expect(await sender('198.51.100.7, 203.0.113.9')).toBe('203.0.113.9');
  expect(await sender('203.0.113.9', false)).toBe('');
  expect(await sender('::ffff:203.0.113.9')).toBe('::ffff:203.0.113.9');
});

it('is one for a whole IPv6 network, however its addresses are written', async () => {
  const written = ['2001:db8::1', '2001:db8::ffff:2', '2001:0db8:0000:0000:1:2:3:4', '2001:DB8:0:0:9::'];
  expect(new Set(await Promise.all(written.map((one) => sender(one))))).toEqual(new Set(['2001:db8:0:0']));
  expect(await sender('2001:db8:0:1::1')).toBe('2001:db8:0:1');
  expect(await sender('::1')).toBe('0:0:0:0');
});

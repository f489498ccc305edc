import { expect, it } from 'vitest';
import { isAlive, isFresh } from './worker-session.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 9, minutes));
const expiresAt = at(12 * 60);

it('a worker stays signed in while they do something, and no longer than half an hour after', () => {
  expect(isAlive({ lastSeenAt: at(0), expiresAt }, at(29))).toBe(true);
  expect(isAlive({ lastSeenAt: at(0), expiresAt }, at(30))).toBe(false);
});

it('after twelve hours they sign in again, whatever they did', () => {
  expect(isAlive({ lastSeenAt: at(719), expiresAt }, at(719))).toBe(true);
  expect(isAlive({ lastSeenAt: at(719), expiresAt }, at(720))).toBe(false);
});

it('the second step counts as just taken for a quarter of an hour', () => {
  expect(isFresh(null, at(0))).toBe(false);
  expect(isFresh(at(0), at(14))).toBe(true);
  expect(isFresh(at(0), at(15))).toBe(false);
});

import { expect, it } from 'vitest';
import { pinIn } from './pin.ts';

it.each([
  ['4821', '4821'],
  [' 48 21 ', '4821'],
  ['4-8-2-1', '4821'],
  ['０００１', '0001'],
  ['1234', '1234'],
])('takes %j as four figures', (typed, pin) => {
  expect(pinIn(typed)).toBe(pin);
});

it.each(['', '482', '48211', 'vier', '48 2', '٤٨٢١'])('asks again for %j', (typed) => {
  expect(pinIn(typed)).toBeNull();
});

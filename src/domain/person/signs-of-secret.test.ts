import { expect, test } from 'vitest';
import { looksSecret } from './signs-of-secret.ts';

test.each([
  'De sleutel ligt onder de mat',
  'reservesleutel? nee: sleutel hangt achter de schuur',
  'pincode staat op het briefje',
  'Haar PIN is bij mij bekend',
  'code van het alarm: 4711',
  'slot 123',
  '12345',
  'BSN 123 456 782',
  'wachtwoord is welkom',
  'The key is under the mat',
])('a code or a key is noticed: %s', (text) => {
  expect(looksSecret(text)).toBe(true);
});

test.each([
  '',
  'niet bellen na 21.30 uur',
  'kent ze sinds 1987, van de Dorpsstraat 12',
  'bel 06-12345678',
  '+31 6 1234 5678',
  'een sleutelfiguur voor mij',
  'speelt spinet en keyboard',
  'woont op nummer 1204',
])('what is no code or key passes: %s', (text) => {
  expect(looksSecret(text)).toBe(false);
});

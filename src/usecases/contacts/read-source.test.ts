import { expect, test } from 'vitest';
import { readText } from './read-source.ts';

const lines = (count: number) => Array.from({ length: count }, (_, at) => `Naam ${at}`).join('\n');
const refusal = (text: string) => {
  const read = readText(text);
  return read.ok ? null : read.refusal.key;
};

test('five thousand names may come, with or without the name of the column, and not one more', () => {
  for (const top of ['', 'naam\n'])
    expect([5_000, 5_001].map((count) => refusal(top + lines(count)))).toEqual([null, 'too-many']);
});

test('a table with only the names of its columns holds nobody', () => {
  expect(refusal('Naam;Relatie\n')).toBe('nobody');
});

test.each([
  ['an address book as LDIF', 'dn: cn=Kees Bakker,mail=k@example.org\nobjectclass: top\ncn: Kees Bakker\n'],
  ['LDIF with its version', 'version: 1\n\ndn:: Y249S2Vlcw==\ncn: Kees\n'],
  ['a text of a word processor', '{\\rtf1 Kees}'],
  ['a PDF', '%PDF-1.7 Kees'],
])('%s is no list of names', (_, text) => {
  expect(refusal(text)).toBe('not-text');
});

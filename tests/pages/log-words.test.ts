import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { grantSets } from '../../src/domain/consent/grant-sets.ts';
import { kindWords } from '../../src/web/pages/log/kind-words.ts';
import { partWords } from '../../src/web/pages/log/part-words.ts';
import { pages } from '../../src/web/pages.ts';

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));

/** What writes facts, or has them written for it. */
const writes =
  /\b(recordFact|noteBy|noteOf|noteConsent|noteGuestAct|noteMyData|changeCircle|changeHere|changeSnapshot|keepStep|noteActing)\b/;
const literals = (text: string) =>
  [...text.matchAll(/kind: '([a-z]+(?:-[a-z]+)+|undone|redone|unlocked|erased)'/g)].map(([, kind]) => kind ?? '');
const kinds = new Set(
  ['src/usecases', 'src/database', 'src/jobs', 'src/cli', 'src/web']
    .flatMap(sources)
    .filter((text) => writes.test(text))
    .flatMap(literals),
);

test('every kind of thing that is written down has words in the log', () => {
  const elsewhere = new Set(['moment-person', 'not-found', 'sheet-name']);
  expect(kinds.size).toBeGreaterThan(40);
  expect([...kinds].filter((kind) => !elsewhere.has(kind) && kindWords(kind) === 'log.did.something').sort()).toEqual([]);
});

test('every page of an owner, and every set that can be opened, has words in the log', () => {
  const shown = pages.filter(({ audience, get }) => audience === 'owner' && get !== undefined).map(({ name }) => name);
  expect([...shown, ...grantSets].filter((part) => partWords(part) === 'log.part.something')).toEqual([]);
});

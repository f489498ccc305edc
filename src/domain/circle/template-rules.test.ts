import { expect, test } from 'vitest';
import { builtInTemplates, lensink } from './built-in-templates.ts';
import { readTemplate } from './template-rules.ts';

const own = {
  id: 'mine',
  version: 1,
  form: 'rings',
  meaning: 'importance',
  name: { nl: 'Van mij' },
  rings: [
    { key: 'near', label: { nl: 'Dichtbij' } },
    { key: 'far', label: { nl: 'Ver' } },
  ],
  sectors: [],
};
const keys = (value: unknown) => {
  const read = readTemplate(value);
  return read.ok ? [] : read.refusal.map((problem) => `${problem.path} ${problem.key}`);
};
const ring = (place: number) => ({ key: `ring-${place}`, label: { nl: `Kring ${place}` } });

test('every built-in template holds to the rules', () => {
  for (const template of builtInTemplates) expect(readTemplate(template)).toEqual({ ok: true, value: template });
});

test('a template of your own is read as it is', () => {
  expect(readTemplate(own)).toEqual({ ok: true, value: own });
});

test('there are two to six rings, one in a star, and at most eight sectors', () => {
  expect(keys({ ...own, rings: [ring(1)] })).toEqual(['rings document.too-few']);
  expect(keys({ ...own, rings: [1, 2, 3, 4, 5, 6, 7].map(ring) })).toEqual(['rings document.too-many']);
  expect(keys({ ...own, form: 'star', rings: [ring(1)] })).toEqual([]);
  expect(keys({ ...own, form: 'star' })).toEqual(['rings document.too-many']);
  expect(keys({ ...own, sectors: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(ring) })).toEqual(['sectors document.too-many']);
});

test('keys are unique and plain, and no two rings read the same', () => {
  expect(keys({ ...own, sectors: [{ key: 'near', label: { nl: 'Anders' } }] })).toEqual([' document.duplicate']);
  expect(keys({ ...own, rings: [ring(1), { ...ring(2), key: 'Ring 2' }] })).toEqual([
    'rings[1].key document.not-allowed-characters',
  ]);
  expect(keys({ ...own, rings: [ring(1), { key: 'other', label: { nl: 'KRING 1' } }] })).toEqual([' document.duplicate']);
});

test('every label has words, in languages that are named as such', () => {
  expect(keys({ ...own, name: {} })).toEqual(['name document.missing']);
  expect(keys({ ...own, name: { nl: 'x'.repeat(61) } })).toEqual(['name.nl document.too-long']);
  expect(keys({ ...own, name: { '<b>': 'x' } })).toEqual(['name document.not-one-of']);
});

test('what is no template is refused with what is wrong', () => {
  for (const value of [null, 1, [], {}, { rings: 'x' }, { ...lensink, rings: [null, null] }])
    expect(readTemplate(value).ok).toBe(false);
});

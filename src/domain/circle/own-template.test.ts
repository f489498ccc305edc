import { expect, test } from 'vitest';
import { lensink } from './built-in-templates.ts';
import { ownTemplate } from './own-template.ts';
import type { Template } from './template.ts';
import { readTemplate } from './template-rules.ts';

const name = { nl: 'Eigen vorm' };
const typed = (rings: string[], sectors: string[] = []) => ({ rings, sectors, meaning: 'kind-of-relation' as const });
const made = (rings: string[], sectors: string[], from: Template = lensink): Template => {
  const own = ownTemplate(typed(rings, sectors), from, name, 'nl');
  if (!own.ok) throw new Error(own.refusal.why);
  return own.value;
};

test('words that stay keep their key and their other languages, new words are of this language', () => {
  const own = made(['Heel dichtbij', 'Maten', '', 'Hulp en diensten', 'Ver weg'], []);
  expect(own.rings).toEqual([
    { key: 'intimates', label: { nl: 'Heel dichtbij', en: 'Very close' } },
    { key: 'friends', label: { nl: 'Maten' } },
    { key: 'services', label: { nl: 'Hulp en diensten', en: 'Help and services' } },
    { key: 'own-ring-1', label: { nl: 'Ver weg' } },
  ]);
  expect(readTemplate(own).ok).toBe(true);
});

test('changing it again gives the next version and no key twice', () => {
  const first = made(['A', 'B', '', '', 'C'], ['X']);
  const second = made(['A', 'B', 'C', 'D', 'E', 'F'], ['X', 'Y'], first);
  expect([first.version, second.version]).toEqual([1, 2]);
  expect(new Set([...second.rings, ...second.sectors].map(({ key }) => key)).size).toBe(8);
});

test('what stands in the way is said with its field', () => {
  const why = (rings: string[], sectors: string[] = []) => {
    const own = ownTemplate(typed(rings, sectors), lensink, name, 'nl');
    return own.ok ? null : own.refusal;
  };
  expect(why(['A'])).toEqual({ why: 'too-few', part: 'rings', at: 0 });
  expect(why(['A', 'B', 'a'])).toEqual({ why: 'double', part: 'rings', at: 2 });
  expect(why(['A', 'B'], ['', 'x'.repeat(61)])).toEqual({ why: 'too-long', part: 'sectors', at: 1 });
});

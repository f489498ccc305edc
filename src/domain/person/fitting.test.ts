import { expect, test } from 'vitest';
import { plain } from '../../../tests/support/plain-alter.ts';
import { alterKinds, alterStatuses } from '../circle/circle.ts';
import type { KeptAlter } from '../circle/kept-circle.ts';
import { asksAbout, choicesAbout, sidesAbout, supportKindsOf, topicsAbout } from './fitting.ts';
import { topicKeys, topicOf } from './topics.ts';

const somebody = (told: Partial<KeptAlter> = {}): KeptAlter => ({
  ...plain,
  id: 'a',
  name: 'Anja',
  ordinal: 1,
  prompt: null,
  sourceId: null,
  version: 1,
  tieVersion: 1,
  ...told,
});

test('a person of now is asked everything', () => {
  expect(topicsAbout(somebody())).toEqual(topicKeys);
  for (const key of topicKeys) expect(asksAbout(somebody(), topicOf(key))).toEqual(topicOf(key).asks);
});

test('who or what it is can always be changed, and a note always written', () => {
  for (const kind of alterKinds)
    for (const status of alterStatuses)
      expect(topicsAbout(somebody({ kind, status }))).toEqual(expect.arrayContaining(['name', 'kind', 'status', 'private']));
});

test('of who died nothing is asked that looks ahead', () => {
  expect(topicsAbout(somebody({ status: 'deceased' }))).toEqual(['name', 'kind', 'status', 'private']);
  expect(asksAbout(somebody({ status: 'deceased' }), topicOf('private'))).toEqual(['note']);
});

test('an animal is asked no paperwork, no first step and no limits', () => {
  const pet = somebody({ kind: 'pet' });
  expect(topicsAbout(pet)).not.toEqual(expect.arrayContaining(['bounds']));
  expect(asksAbout(pet, topicOf('first'))).toEqual([]);
  expect(supportKindsOf(pet)).not.toContain('admin');
});

test('what was answered once stays to be seen and taken back, whatever fits', () => {
  const { about } = somebody();
  const place = somebody({ kind: 'place', birthday: '04-03', about: { ...about, initiative: 'mutual', paid: false } });
  expect(topicsAbout(place)).toEqual(expect.arrayContaining(['birthday', 'first', 'help']));
  expect(asksAbout(place, topicOf('help'))).toEqual(['paid']);
  const pet = somebody({ kind: 'pet', support: [{ kind: 'admin', gives: null, receives: null, wanted: false, asked: null }] });
  expect(supportKindsOf(pet)).toContain('admin');
  expect(sidesAbout(pet, { sides: ['wanted', 'asked'] })).toEqual(['wanted']);
});

test('of a place it is not asked whether it died, unless that was said', () => {
  expect(choicesAbout(somebody({ kind: 'place' }), 'status', alterStatuses, 'present')).not.toContain('deceased');
  expect(choicesAbout(somebody({ kind: 'place' }), 'status', alterStatuses, 'deceased')).toContain('deceased');
});

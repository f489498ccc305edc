import { expect, it } from 'vitest';
import type { Known, KnownAgreement } from './known.ts';
import type { Arrived } from './post.ts';
import { weeklyBroken } from './weekly-rules.ts';

const agreement = (what: string, changes: Partial<KnownAgreement> = {}): KnownAgreement => ({
  ...{ id: what, ownerId: 'hanneke', participantId: 'kees', askId: 'ask', what, support: null, forName: null, state: 'agreed' },
  ...{ startsOn: '2027-03-02', untilOn: '2027-03-02', startsAt: null, rule: null, isShown: true },
  ...{ createdAt: new Date(0), answeredAt: new Date(0), endedAt: null, remindedAt: null },
  ...changes,
});
const letter = (text: string, changes: Partial<Arrived> = {}): Arrived => ({
  ...{ id: text, kind: 'weekly', subjectId: text, participantId: 'kees', ownerId: 'hanneke', to: '', subject: '', text },
  at: new Date('2027-03-01T09:00:00Z'),
  ...changes,
});
const owners = new Map([['hanneke', { shut: false, going: false, letterEvery: 'week' }]]);
const brokenBy = (
  fresh: Arrived,
  agreements: readonly KnownAgreement[],
  before: readonly Arrived[] = [],
  waits: string[] = [],
) => {
  const known: Known = { people: new Map(), agreements, asks: [], contacts: [], turns: [], owners, waitedFor: new Set(waits) };
  return weeklyBroken([fresh], [...before, fresh], known).length > 0;
};

const eats = '- dinsdag 2 maart, 14:00\u201315:00: Samen eten';
const asks = 'Els vroeg je ook iets: de heg. Antwoorden kan tot en met dinsdag.';
it.each([
  ['what they agreed to is well', false, letter(eats), [agreement('Samen eten')]],
  ['what another agreed to', true, letter(eats), [agreement('Samen eten', { participantId: 'truus' })]],
  ['what they may not see any more', true, letter(eats), [agreement('Samen eten', { isShown: false })]],
  ['what is off', true, letter(eats), [agreement('Samen eten', { state: 'called-off' })]],
  ['nothing', true, letter('Dag Kees.'), [agreement('Samen eten')]],
  ['what nobody asked', true, letter(asks), [agreement('Samen eten')]],
  ['what they were reminded of', true, letter(asks), [agreement('de heg', { state: 'asked', remindedAt: new Date(0) })]],
  ['to an owner what anybody agreed to is well', false, letter(eats, { participantId: null }), [agreement('Samen eten')]],
])('a letter with what comes that tells %s: %s', (_, broken, fresh, agreements) => {
  expect(brokenBy(fresh, agreements)).toBe(broken);
});

const round = 'Er is een rondje hulp. Wil je kijken? Meedoen hoeft niet. Je ziet het hier:\nhttps://naober.example.org/ketens';
it.each([
  ['that a round waits is well', false, letter(round, { participantId: null }), ['hanneke']],
  ['of a round that does not wait', true, letter(round, { participantId: null }), []],
  ['nothing of a round that waits', true, letter(eats, { participantId: null }), ['hanneke']],
  ['who takes part of a round', true, letter(`${eats}\n\n${round}`), ['hanneke']],
  ['what is asked in a round', true, letter(`${round}\n\nIets transport 3`, { participantId: null }), ['hanneke']],
  ['of a round to who is gone', true, letter(round, { participantId: null, ownerId: 'piet' }), ['piet']],
])('a letter to an owner that tells %s: %s', (_, broken, fresh, waits) => {
  expect(brokenBy(fresh, [agreement('Samen eten')], [], waits)).toBe(broken);
});

it('a second letter in a week is caught, and a question that is told twice', () => {
  const [eating, asked] = [[agreement('Samen eten')], [agreement('de heg', { state: 'asked' })]];
  const at = (day: string) => ({ id: day, at: new Date(`${day}T09:00:00Z`) });
  expect(brokenBy(letter(eats, at('2027-03-03')), eating, [letter(eats, at('2027-03-01'))])).toBe(true);
  expect(brokenBy(letter(eats, at('2027-03-08')), eating, [letter(eats, at('2027-03-01'))])).toBe(false);
  expect(brokenBy(letter(asks, at('2027-03-08')), asked, [letter(asks, at('2027-03-01'))])).toBe(true);
});

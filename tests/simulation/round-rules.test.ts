import { expect, it } from 'vitest';
import type { KnownItem, KnownLink, KnownRounds, KnownStep } from './known-rounds.ts';
import { roundsBroken, waitedFor, whyOver } from './round-rules.ts';

const now = new Date('2027-03-01T09:00:00Z');
const before = new Date('2027-02-20T09:00:00Z');
const names = ['hanneke', 'kees', 'amira'];

const step = (place: number, changes: Partial<KnownStep> = {}): KnownStep => ({
  ...{ id: `step-${place}`, roundId: 'round', ownerId: names[place] ?? '', place, size: 3, byWorker: false, grantId: null },
  ...{ givesId: `offer-${place}`, getsId: `ask-${place}`, answer: null, answerBy: '2027-03-06', createdAt: before },
  ...{ settledAt: null, endedAt: null, agreementId: null, firstName: null },
  ...changes,
});
const item = (id: string, changes: Partial<KnownItem> = {}): [string, KnownItem] => [
  id,
  { id, ownerId: '', side: 'ask', linked: true, untilOn: '2027-04-01', out: false, ...changes },
];
const lives = { shut: false, died: false, going: false, letterEvery: 'week' };
const open: KnownRounds = {
  owners: new Map(names.map((id) => [id, { id, ...lives }])),
  items: new Map([0, 1, 2].flatMap((place) => [item(`offer-${place}`), item(`ask-${place}`)])),
  steps: [step(0), step(1), step(2)],
  links: names.flatMap((one) => names.filter((other) => other !== one).map((other) => ({ one, other, saidAt: before }))),
  ...{ grants: [], participants: [], agreements: [], stand: new Set(['round']) },
};
const yes = { answer: 'yes', settledAt: now } as const;
const agreed = (place: number, changes: Partial<KnownLink> = {}): KnownLink => ({
  ...{
    id: `agreed-${place}`,
    ownerId: names[place] ?? '',
    personId: names[(place + 2) % 3] ?? '',
    state: 'agreed',
    answer: 'yes',
  },
  ...changes,
});
const settled: KnownRounds = {
  ...open,
  steps: [0, 1, 2].map((place) => step(place, { ...yes, agreementId: `agreed-${place}`, firstName: 'Naam' })),
  agreements: [agreed(0), agreed(1), agreed(2)],
  stand: new Set(),
};
const changed = (place: number, changes: Partial<KnownStep>, known = open): Pick<KnownRounds, 'steps'> => ({
  steps: known.steps.map((one) => (one.place === place ? { ...one, ...changes } : one)),
});
const ownedBy = (id: string, changes: Partial<typeof lives>): Pick<KnownRounds, 'owners'> => ({
  owners: new Map([...open.owners, [id, { id, ...lives, ...changes }]]),
});

it('a round in which nothing is amiss stands, and one that is settled is agreed', () => {
  expect(whyOver(open.steps, open, now)).toBe(null);
  expect(roundsBroken(open, now)).toEqual([]);
  expect(roundsBroken(settled, now)).toEqual([]);
});

it.each<[string, Partial<KnownRounds>]>([
  ['somebody of it is gone', { steps: open.steps.slice(1) }],
  ['somebody said no', changed(1, { answer: 'no' })],
  ['the days to answer are over', changed(2, { answerBy: '2027-02-28' })],
  ['somebody died or stands still', ownedBy('kees', { shut: true })],
  ['somebody goes', ownedBy('amira', { going: true })],
  ['something was taken out', { items: new Map([...open.items, item('ask-1', { out: true })]) }],
  ['something ran to its last day', { items: new Map([...open.items, item('offer-2', { untilOn: '2027-02-28' })]) }],
  ['two of them are not linked', { links: open.links.slice(1) }],
  ['they were linked again since', { links: open.links.map((one, index) => (index === 0 ? { ...one, saidAt: now } : one)) }],
  ['one is shut out', { participants: [{ id: 'p', ownerId: 'hanneke', personId: 'kees', out: true }] }],
  ['the coordinator may not see one', changed(0, { byWorker: true, grantId: 'revoked' })],
])('a round stands no more when %s, and it is caught when it does', (_, changes) => {
  const known = { ...open, ...changes };
  expect(whyOver(known.steps, known, now)).not.toBe(null);
  expect(roundsBroken(known, now)).toHaveLength(1);
  expect(roundsBroken({ ...known, stand: new Set() }, now)).toEqual([]);
});

it.each<[string, KnownRounds]>([
  ['is over while nothing stands in its way', { ...open, stand: new Set() }],
  ['is settled without an agreement', { ...settled, agreements: [agreed(0), agreed(1)] }],
  ['is settled with what nobody said yes to', { ...settled, agreements: [agreed(0, { answer: null }), agreed(1), agreed(2)] }],
  [
    'has an agreement with who does not help',
    { ...settled, agreements: [agreed(0, { personId: 'kees' }), agreed(1), agreed(2)] },
  ],
  ['has an agreement too many', { ...settled, agreements: [...settled.agreements, agreed(0, { id: 'another' })] }],
  [
    'is settled for some',
    { ...settled, ...changed(0, { settledAt: null, agreementId: null }, settled), agreements: [agreed(1), agreed(2)] },
  ],
  ['is settled without a yes', { ...settled, ...changed(0, { answer: null }, settled) }],
  ['is over and keeps a name', { ...open, ...changed(0, { endedAt: now, firstName: 'Naam' }), stand: new Set() }],
  [
    'takes what is in another',
    {
      ...open,
      steps: [...open.steps, ...open.steps.map((one) => ({ ...one, roundId: 'two' }))],
      stand: new Set(['round', 'two']),
    },
  ],
])('it is caught when a round %s', (_, known) => {
  expect(roundsBroken(known, now).length).toBeGreaterThan(0);
});

it('a round waits for who said nothing, up to the day before the last', () => {
  const known = { ...open, ...changed(0, { answer: 'yes' }) };
  expect(waitedFor(known, now)).toEqual(new Set(['kees', 'amira']));
  expect(waitedFor(known, new Date('2027-03-06T09:00:00Z'))).toEqual(new Set());
  expect(waitedFor(settled, now)).toEqual(new Set());
});

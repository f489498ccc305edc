import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mandate, Subject } from './mandate.ts';
import { daysToAnswer, maySettle, type Objection, type RemovalProposal, removalState } from './removal.ts';
import { representativeCan } from './representative-can.ts';

const day = 86_400_000;
const at = new Date('2026-06-01T12:00:00Z');
const daysAgo = (days: number) => new Date(at.getTime() - days * day);

const mandate = (more: Partial<Mandate>): Mandate => ({
  id: 'm1',
  participantId: 'eva',
  type: 'volmacht',
  subjects: ['contacts'],
  mayShare: false,
  from: daysAgo(100),
  until: daysAgo(-100),
  endedAt: null,
  ...more,
});
const proposal = (more: Partial<RemovalProposal>): RemovalProposal => ({
  id: 'p1',
  alterId: 'truus',
  participantId: 'eva',
  mandateId: 'm1',
  wish: 'remove',
  askedAt: daysAgo(30),
  ownerSaid: null,
  withdrawnAt: null,
  carriedOutAt: null,
  ...more,
});

const who = fc.constantFrom('eva', 'paul', 'kees');
const alter = fc.constantFrom('truus', 'wim');
const moment = fc.integer({ min: -60, max: 60 }).map(daysAgo);
const maybe = fc.option(moment, { freq: 4 });
const subjects: fc.Arbitrary<Subject[]> = fc.uniqueArray(fc.constantFrom<Subject[]>('care', 'money', 'contacts'), {
  minLength: 1,
});
const mandates = fc.array(
  fc.record({ id: fc.constantFrom('m1', 'm2', 'm3'), participantId: who, subjects, from: moment, until: moment, endedAt: maybe }),
  { maxLength: 4 },
);
const objections: fc.Arbitrary<Objection[]> = fc.array(
  fc.record({ id: fc.uuid(), alterId: fc.option(alter), recordedBy: who, settledAt: maybe }),
  { maxLength: 3 },
);
const proposals = fc.array(
  fc.record({
    participantId: who,
    alterId: alter,
    mandateId: fc.constantFrom('m1', 'm2', 'm3'),
    wish: fc.constantFrom('remove' as const, 'keep' as const),
    askedAt: moment,
    ownerSaid: fc.option(fc.constantFrom('yes' as const, 'no' as const), { freq: 2 }),
    withdrawnAt: maybe,
  }),
  { maxLength: 3 },
);

test('somebody is taken out only with a live mandate about contacts, without objection or disagreement, a week after the person read it', () => {
  fc.assert(
    fc.property(mandates, objections, proposals, proposals, maybe, (held, objected, mine, others, toldAt) => {
      const [first = {}] = mine;
      const asked = proposal(first);
      const all = {
        proposal: asked,
        proposals: [asked, ...others.map(proposal)],
        mandates: held.map(mandate),
        objections: objected,
        toldAt,
        at,
      };
      if (removalState(all) !== 'may-happen') return;
      const ground = all.mandates.filter(
        ({ id, participantId }) => id === asked.mandateId && participantId === asked.participantId,
      );
      expect(
        ground.some((one) => one.subjects.includes('contacts') && one.endedAt === null && one.from <= at && at < one.until),
      ).toBe(true);
      expect(objected.filter((one) => one.settledAt === null && (one.alterId ?? asked.alterId) === asked.alterId)).toEqual([]);
      expect([asked.wish, asked.ownerSaid, asked.withdrawnAt]).toEqual(['remove', null, null]);
      expect(toldAt !== null && toldAt >= asked.askedAt && at.getTime() - toldAt.getTime() >= daysToAnswer * day).toBe(true);
      const holders = new Set(
        all.mandates
          .filter((one) => one.subjects.includes('contacts') && one.endedAt === null && one.from <= at && at < one.until)
          .map(({ participantId }) => participantId),
      );
      for (const holder of holders)
        expect(
          all.proposals.some((one) => one.participantId === holder && one.alterId === asked.alterId && one.wish === 'remove'),
        ).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('one more objection that stands never lets anything happen that did not, and stops what would', () => {
  fc.assert(
    fc.property(mandates, objections, maybe, fc.option(fc.constant('truus')), (held, objected, toldAt, about) => {
      const asked = proposal({});
      const all = { proposal: asked, proposals: [asked], mandates: held.map(mandate), objections: objected, toldAt, at };
      const against: Objection = { id: 'b', alterId: about, recordedBy: 'mien', settledAt: null };
      expect(removalState({ ...all, objections: [...objected, against] })).not.toBe('may-happen');
    }),
  );
});

test('all is well only when it may: with a mandate, told a week ago, and nobody against', () => {
  const asked = proposal({});
  const all = { proposal: asked, proposals: [asked], mandates: [mandate({})], objections: [], toldAt: daysAgo(8), at };
  expect(removalState(all)).toBe('may-happen');
  expect(removalState({ ...all, toldAt: daysAgo(6) })).toBe('waiting');
  expect(removalState({ ...all, toldAt: null })).toBe('not-yet-told');
  expect(removalState({ ...all, mandates: [mandate({ subjects: ['care'] })] })).toBe('no-mandate');
  expect(removalState({ ...all, mandates: [mandate({}), mandate({ id: 'm2', participantId: 'paul' })] })).toBe('conflict');
});

test('nobody does anything on a mandate that is about something else, and who has none does nothing at all', () => {
  fc.assert(
    fc.property(mandates, fc.constantFrom<Subject[]>('care', 'money', 'contacts'), (held, about) => {
      const all = held.map(mandate);
      for (const deed of ['make-agreement', 'call-off-agreement', 'let-see', 'propose-removal', 'propose-keeping'] as const) {
        const allowed = representativeCan(deed, about, all, at);
        if (allowed.ok) {
          expect(allowed.mandate.subjects).toContain(about);
          expect(allowed.mandate.endedAt === null && allowed.mandate.until > at).toBe(true);
          expect(deed === 'let-see' || (about === 'contacts') === deed.startsWith('propose')).toBe(true);
          expect(deed).not.toBe('let-see');
        }
        expect(representativeCan(deed, about, [], at)).toEqual({ ok: false, why: 'no-mandate' });
      }
    }),
  );
});

test('an objection is settled by the person, or taken back by who recorded it, and by nobody else', () => {
  expect(['mien', 'kees', 'eva'].map((one) => maySettle({ recordedBy: 'kees' }, one, 'mien'))).toEqual([true, true, false]);
});

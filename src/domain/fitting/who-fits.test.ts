import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distances, formalities, nothingSaid, wishes } from '../circle/about.ts';
import { alterKinds, alterStatuses } from '../circle/circle.ts';
import { supportKinds } from '../circle/support-kinds.ts';
import { pieces } from '../talents/pieces.ts';
import { talentSorts } from '../talents/sorts.ts';
import { noLimits, type Talent } from '../talents/talent.ts';
import { answersTo } from './answers-to.ts';
import type { AskToFit, Known } from './facts.ts';
import { leftOutBecause } from './left-out.ts';
import { whoFits } from './who-fits.ts';

const today = '2026-11-22';
const when = { today, noesToday: 0 };
const bins: AskToFit = { askId: 'ask', kind: 'help', support: 'practical', what: 'De container buiten zetten' };
const somebody: Known = {
  id: 'a',
  kind: 'person',
  status: 'present',
  valence: null,
  support: [],
  about: { ...nothingSaid, distance: 'walking' },
  taking: [],
  talents: [],
  asked: [],
  went: [],
};
const taking = { participantId: 'p', left: false, blocked: false, paused: false, notApproach: false };
const reasonsOf = (known: Known, ask = bins) => whoFits([known], ask, when)[0]?.reasons.map(({ kind }) => kind) ?? [];

describe('who fits', () => {
  it('gives no reason for what is not known', () => {
    expect(reasonsOf({ ...somebody, about: nothingSaid })).toEqual([]);
    const unknown = { kind: 'practical', gives: null, receives: null, wanted: null, asked: null };
    expect(reasonsOf({ ...somebody, support: [unknown] })).toEqual(['near']);
    const household = { ...somebody, about: { ...nothingSaid, distance: 'household' as const } };
    expect(reasonsOf(household)).toEqual([]);
    expect(reasonsOf({ ...household, support: [{ ...unknown, wanted: true }] })).toEqual(['wanted', 'near']);
  });

  it('says that somebody was never asked only when that was said, and nothing was asked of them since', () => {
    const never = { ...somebody, support: [{ kind: 'practical', gives: null, receives: null, wanted: null, asked: false }] };
    const since = { askId: 'x', support: 'practical', onDay: '2026-11-01', state: 'declined' } as const;
    expect(reasonsOf(never)).toEqual(['near', 'never-asked']);
    expect(reasonsOf({ ...never, asked: [since] })).toEqual(['near']);
    expect(reasonsOf({ ...never, asked: [{ ...since, onDay: '2026-09-01' }] })).toEqual(['near', 'long-ago']);
    expect(reasonsOf({ ...never, about: nothingSaid })).toEqual([]);
  });

  it('puts who said so themselves before who is said to be so', () => {
    const told = { ...talentOf('give', 'bins'), participantId: 'p' };
    const noted = { ...talentOf('give', 'bins'), alterId: 'b' };
    const people = [
      { ...somebody, id: 'b', talents: [noted] },
      { ...somebody, id: 'c', talents: [told], about: nothingSaid },
    ];
    expect(whoFits(people, bins, when).map(({ alterId }) => alterId)).toEqual(['c', 'b']);
  });

  it('takes into account how it was the last time of this kind', () => {
    const went = { support: 'practical', pleasant: 'yes', again: 'yes', saidOn: '2026-10-01' } as const;
    expect(reasonsOf({ ...somebody, went: [went] })).toEqual(['went-well', 'near']);
    expect(reasonsOf({ ...somebody, went: [{ ...went, support: 'transport' }] })).toEqual(['near']);
    const notAgain = { ...went, again: 'no', saidOn: '2026-10-08' } as const;
    expect(reasonsOf({ ...somebody, went: [notAgain, went] })).toEqual([]);
    expect(reasonsOf({ ...somebody, went: [notAgain, { ...went, saidOn: '2026-11-01' }] })).toEqual(['went-well', 'near']);
  });

  it('suggests nobody any more after three noes on one day', () => {
    expect(whoFits([somebody], bins, { today, noesToday: 2 })).toHaveLength(1);
    expect(whoFits([somebody], bins, { today, noesToday: 3 })).toEqual([]);
  });

  it.each<[string, Partial<Known>]>([
    ['not there any more', { status: 'past' }],
    ['deceased', { status: 'deceased' }],
    ['not safe', { valence: 'unsafe' }],
    ['a child', { about: { ...somebody.about, child: true } }],
    ['somebody to end with', { about: { ...somebody.about, wish: 'end' } }],
    ['paid', { about: { ...somebody.about, paid: true } }],
    ['paused', { taking: [{ ...taking, paused: true }] }],
    ['left', { taking: [{ ...taking, left: true }] }],
    ['not let in', { taking: [{ ...taking, blocked: true }] }],
    [
      'in peace',
      {
        taking: [
          { ...taking, left: true, notApproach: true },
          { ...taking, participantId: 'q' },
        ],
      },
    ],
    ['asked already for this', { asked: [{ askId: 'ask', support: null, onDay: today, state: 'declined' }] }],
  ])('leaves out whoever is %s', (_, changed) => {
    expect(whoFits([somebody], bins, when)).toHaveLength(1);
    expect(whoFits([{ ...somebody, ...changed }], bins, when)).toEqual([]);
  });
});

const talentOf = (sort: Talent['sort'], piece: (typeof pieces)[number]): Talent => ({
  id: 't',
  sort,
  piece,
  words: null,
  participantId: null,
  alterId: null,
  limits: noLimits,
  version: 1,
});

const maybe = fc.constantFrom(true, false, null);
const day = fc.constantFrom('2026-11-20', '2026-09-27', '2026-09-26', '2026-01-01');
const arbitraryTalent = fc.record({
  sort: fc.constantFrom(...talentSorts),
  piece: fc.constantFrom(...pieces),
  theirs: fc.boolean(),
});
const arbitraryKnown: fc.Arbitrary<Known> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...alterKinds),
  status: fc.constantFrom(...alterStatuses),
  valence: fc.constantFrom('supportive', 'ambivalent', 'strained', 'unsafe', null),
  support: fc.array(
    fc.record({ kind: fc.constantFrom(...supportKinds), gives: maybe, receives: maybe, wanted: maybe, asked: maybe }),
    { maxLength: 3 },
  ),
  about: fc.record({
    wish: fc.constantFrom(...wishes, null),
    child: maybe,
    paid: maybe,
    formality: fc.constantFrom(...formalities, null),
    distance: fc.constantFrom(...distances, null),
    wantsToHelp: maybe,
  }),
  taking: fc.array(
    fc.record({
      participantId: fc.uuid(),
      left: fc.boolean(),
      blocked: fc.boolean(),
      paused: fc.boolean(),
      notApproach: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  talents: fc.array(
    arbitraryTalent.map(({ sort, piece, theirs }) => ({ ...talentOf(sort, piece), participantId: theirs ? 'p' : null })),
    { maxLength: 3 },
  ),
  asked: fc.array(
    fc.record({
      askId: fc.constantFrom('ask', 'other', null),
      support: fc.constantFrom(...supportKinds, null),
      onDay: day,
      state: fc.constantFrom('asked', 'agreed', 'declined', 'stopped', 'called-off'),
    }),
    { maxLength: 2 },
  ),
  went: fc.array(
    fc.record({
      support: fc.constantFrom(...supportKinds, null),
      pleasant: fc.constantFrom('yes', 'so-so', 'no', null),
      again: fc.constantFrom('yes', 'otherwise', 'no', null),
      saidOn: day,
    }),
    { maxLength: 2 },
  ),
});
const arbitraryAsk: fc.Arbitrary<AskToFit> = fc.record({
  askId: fc.constantFrom('ask', null),
  kind: fc.constantFrom('help', 'together', 'think-along', 'lend', 'offer'),
  support: fc.constantFrom(...supportKinds, null),
  what: fc.constantFrom(
    '',
    'De container buiten zetten',
    'Samen wandelen',
    'Mee in de auto naar het ziekenhuis',
    'Onkruid wieden',
  ),
});
const everybody = fc.array(arbitraryKnown, { maxLength: 8 });

describe('whoever is in the circle, and whatever is asked', () => {
  it('whoever must be left out never appears', () => {
    fc.assert(
      fc.property(everybody, arbitraryAsk, (people, ask) => {
        const fitting = new Set(whoFits(people, ask, when).map(({ alterId }) => alterId));
        for (const one of people) {
          const out =
            one.kind !== 'person' ||
            ['past', 'deceased'].includes(one.status) ||
            one.valence === 'unsafe' ||
            one.about.child === true ||
            one.taking.some(({ blocked, notApproach, left, paused }) => blocked || notApproach || (paused && !left)) ||
            (one.taking.length > 0 && one.taking.every(({ left }) => left)) ||
            (ask.askId !== null && one.asked.some(({ askId }) => askId === ask.askId)) ||
            (one.went.length > 0 && one.went.every(({ support, again }) => support === ask.support && again === 'no'));
          if (out) {
            expect(fitting.has(one.id)).toBe(false);
            expect(leftOutBecause(one, ask)).not.toBeNull();
          }
        }
      }),
    );
  });

  it('every reason is true of the facts, worked out anew', () => {
    fc.assert(
      fc.property(everybody, arbitraryAsk, (people, ask) => {
        for (const { alterId, reasons } of whoFits(people, ask, when)) {
          const one = people.find(({ id }) => id === alterId);
          if (one === undefined) throw new Error('Somebody fits who is not there.');
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) expect(isTrue(reason, one, ask), reason.kind).toBe(true);
        }
      }),
    );
  });

  it('how a tie feels changes nothing but whether somebody who is not safe is left out', () => {
    fc.assert(
      fc.property(everybody, arbitraryAsk, (people, ask) => {
        const felt = people.filter(({ valence }) => valence !== 'unsafe');
        const unknown = felt.map((one) => ({ ...one, valence: null }));
        expect(whoFits(people, ask, when)).toEqual(whoFits(unknown, ask, when));
      }),
    );
  });
});

type Reason = ReturnType<typeof whoFits>[number]['reasons'][number];

/** Whether a reason holds, by the facts alone. */
function isTrue(reason: Reason, one: Known, ask: AskToFit): boolean {
  const ofThis = one.support.filter(({ kind }) => kind === ask.support);
  switch (reason.kind) {
    case 'told':
      return (
        one.talents.includes(reason.talent) &&
        answersTo(reason.talent, ask) &&
        (reason.by === 'them') === (reason.talent.participantId !== null)
      );
    case 'went-well':
      return one.went.some(({ support, pleasant }) => support === ask.support && pleasant === 'yes');
    case 'wanted':
      return reason.support === ask.support && ofThis.some(({ wanted }) => wanted === true);
    case 'wants-to-help':
      return one.about.wantsToHelp === true;
    case 'wish':
      return one.about.wish === reason.wish;
    case 'gives-already':
      return reason.support === ask.support && ofThis.some(({ gives }) => gives === true);
    case 'near':
      return one.about.distance === reason.distance;
    case 'never-asked':
      return (
        (ask.support === null ? one.support : ofThis).every(({ asked }) => asked === false) &&
        !one.asked.some((was) => was.support === ask.support)
      );
    case 'long-ago':
      return one.asked.every(({ onDay }) => onDay <= reason.onDay) && reason.onDay <= '2026-09-27';
  }
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepAfterDeath } from './after-me.ts';
import { dormancyStep } from './dormancy.ts';
import { drawUp } from './draw-up.ts';
import { canHold, mandateTypes, subjects } from './mandate.ts';

const day = 86_400_000;
const at = new Date('2026-06-01T12:00:00Z');
const later = (days: number) => new Date(at.getTime() + days * day);
const said = { form: null, decision: 'Wel of niet opereren', mayShare: false, seenBy: '', seenOn: '', until: later(365) };

test('a mandate is never about more than its type can be, and always ends within a year', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...mandateTypes),
      fc.subarray([...subjects]),
      fc.integer({ min: -10, max: 500 }),
      (type, about, days) => {
        const drawn = drawUp({ ...said, type, subjects: about, until: later(days) }, at);
        if (!drawn.ok) return;
        expect(drawn.value.subjects.every((subject) => canHold[type].includes(subject))).toBe(true);
        expect(drawn.value.subjects.length).toBeGreaterThan(0);
        expect(days > 0 && days <= 365).toBe(true);
        expect((drawn.value.decision !== null) === (type === 'statutory-relative')).toBe(true);
      },
    ),
  );
});

test('bewind is about money alone, a mentor never about money', () => {
  const bewind = drawUp({ ...said, type: 'bewind', subjects: ['care', 'contacts'] }, at);
  expect(bewind.ok && bewind.value.subjects).toEqual(['money']);
  const mentor = drawUp({ ...said, type: 'mentorschap', subjects: ['money', 'care'] }, at);
  expect(mentor.ok && mentor.value.subjects).toEqual(['care']);
});

test('the day on which the paper was seen may be today as it is in the Netherlands, also just after midnight', () => {
  const seen = { seenBy: 'Ilse', seenOn: '2026-06-02', type: 'mentorschap', subjects: ['care'] } as const;
  expect(drawUp({ ...said, ...seen }, new Date('2026-06-01T22:30:00Z')).ok).toBe(true);
  expect(drawUp({ ...said, ...seen }, new Date('2026-06-01T21:30:00Z')).ok).toBe(false);
});

test('who saw the paper and when belong together', () => {
  for (const seen of [{ seenBy: 'Ilse' }, { seenOn: '2026-05-01' }, { seenBy: 'Ilse', seenOn: '2026-07-01' }])
    expect(drawUp({ ...said, ...seen, type: 'mentorschap', subjects: ['care'] }, at)).toEqual({
      ok: false,
      refusal: 'seen-half',
    });
});

test('a space falls asleep only after being asked twice, a month apart', () => {
  const quiet = { lastHere: later(-600), askedAt: null, askedAgainAt: null, shutAt: null };
  expect(dormancyStep({ ...quiet, lastHere: later(-500) }, at)).toBe('nothing');
  expect(dormancyStep(quiet, at)).toBe('ask');
  expect(dormancyStep({ ...quiet, askedAt: later(-29) }, at)).toBe('nothing');
  expect(dormancyStep({ ...quiet, askedAt: later(-31) }, at)).toBe('ask-again');
  expect(dormancyStep({ ...quiet, askedAt: later(-61), askedAgainAt: later(-29) }, at)).toBe('nothing');
  expect(dormancyStep({ ...quiet, askedAt: later(-61), askedAgainAt: later(-31) }, at)).toBe('shut');
  expect(dormancyStep({ ...quiet, lastHere: later(-1), askedAt: later(-61), askedAgainAt: later(-31) }, at)).toBe('awake');
});

test('after a death nothing is handed over within a week, and once at most', () => {
  const report = { wish: 'receive', chosen: null, reportedAt: later(-6), takenBackAt: null, receivedAt: null } as const;
  expect(stepAfterDeath(report, at)).toBe('wait');
  expect(stepAfterDeath({ ...report, reportedAt: later(-8) }, at)).toBe('receive');
  expect(stepAfterDeath({ ...report, reportedAt: later(-8), receivedAt: at }, at)).toBe('done');
  expect(stepAfterDeath({ ...report, wish: 'decide', reportedAt: later(-8) }, at)).toBe('choose');
  expect(stepAfterDeath({ ...report, wish: 'erase', reportedAt: later(-8) }, at)).toBe('nothing');
  expect(stepAfterDeath({ ...report, takenBackAt: at, reportedAt: later(-8) }, at)).toBe('nothing');
});

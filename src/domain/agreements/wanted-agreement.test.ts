import { describe, expect, it } from 'vitest';
import { dutchDay } from './dutch-day.ts';
import { dayAfter, isDay, tidyAgreement } from './wanted-agreement.ts';

const today = '2026-03-02';
const wanted = { what: ' De  container ', whenWords: 'dinsdag', limits: ' ', fromOn: today, untilOn: '2026-03-24' };

describe('what is asked', () => {
  it('is kept tidy, and what was not said is not there', () => {
    expect(tidyAgreement(wanted, today)).toEqual({
      ok: true,
      value: { what: 'De container', whenWords: 'dinsdag', limits: null, fromOn: today, untilOn: '2026-03-24' },
    });
  });

  it.each([
    [{ what: '\u200B ' }, 'what-empty'],
    [{ limits: 'x'.repeat(201) }, 'too-long'],
    [{ fromOn: '2026-02-30' }, 'from-unclear'],
    [{ untilOn: 'morgen' }, 'until-unclear'],
    [{ untilOn: '2026-03-01' }, 'until-before-from'],
    [{ fromOn: '2026-01-01', untilOn: '2026-03-01' }, 'until-over'],
    [{ untilOn: '2027-03-02' }, 'until-too-far'],
  ] as const)('%j is refused as %s', (wrong, refusal) => {
    expect(tidyAgreement({ ...wanted, ...wrong }, today)).toEqual({ ok: false, refusal });
  });
});

it('knows the days of the calendar, and the day it is in the Netherlands', () => {
  expect([isDay('2028-02-29'), isDay('2026-02-29'), isDay('2026-3-1')]).toEqual([true, false, false]);
  expect(dayAfter('2026-12-30', 3)).toBe('2027-01-02');
  expect(dutchDay(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  expect(dutchDay(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
});

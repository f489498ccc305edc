import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText, partsOf, weekdays } from '../agenda/day.ts';
import { daysOfTiming } from '../agenda/days-of-timing.ts';
import { keepPlanOften, keepPlanTiming } from './keep-plan.ts';

describe('when a piece of the plan to keep in touch is', () => {
  it('begins on the weekday that was chosen, after the day to answer by, and has that weekday every time', () => {
    const aDay = fc.integer({ min: 20_000, max: 22_000 }).map(dayText);
    fc.assert(
      fc.property(aDay, fc.constantFrom(...weekdays), fc.constantFrom(...keepPlanOften), (today, on, often) => {
        const { timing, answerBy } = keepPlanTiming(on, often, today);
        const days = daysOfTiming(timing, timing.startsOn, timing.untilOn);
        expect(days[0]).toBe(timing.startsOn);
        expect(answerBy < timing.startsOn).toBe(true);
        expect(days.length).toBeGreaterThanOrEqual({ week: 13, 'two-weeks': 7, month: 3 }[often]);
        for (const day of days) expect(weekdays[partsOf(dayNumber(day)).weekday]).toBe(on);
      }),
    );
  });
});

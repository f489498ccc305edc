import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '../agenda/day.ts';
import type { Contact } from './contact.ts';
import { type ContactFacts, nextQuestion, notBeforeAfter, type Rhythm } from './next-question.ts';

const rhythm = (alterId: string, rest: Partial<Rhythm> = {}): Rhythm => ({
  ...{ alterId, idealDays: 14, longestDays: 30, chosenOn: '2026-01-01', notBefore: null, answeredOn: null, stoppedOn: null },
  ...{ birthday: false, version: 1, ...rest },
});
const contact = (alterId: string, onDay: string, knownOn = onDay): Contact => ({ alterId, onDay, knownOn });
const facts = (rhythms: readonly Rhythm[], contacts: readonly Contact[] = []): ContactFacts => ({
  ...{ rhythms, contacts, askable: new Set(rhythms.map(({ alterId }) => alterId)) },
});
const days = (day: string, more: number) => dayText(dayNumber(day) + more);

describe('the question whether somebody was spoken to', () => {
  it('waits the ideal gap from the day it was chosen while no contact is known, and makes nothing up', () => {
    const known = facts([rhythm('anja')]);
    expect(nextQuestion(known, '2026-01-14')).toBeNull();
    expect(nextQuestion(known, '2026-01-15')).toEqual({ alterId: 'anja', lastOn: null, isLong: false });
    expect(nextQuestion(known, '2026-01-31')?.isLong).toBe(true);
  });

  it('is silent after contact, also when that happened by itself', () => {
    const known = facts([rhythm('anja')], [contact('anja', '2026-02-01')]);
    expect(nextQuestion(known, '2026-02-14')).toBeNull();
    expect(nextQuestion(known, '2026-02-15')).toEqual({ alterId: 'anja', lastOn: '2026-02-01', isLong: false });
  });

  it('counts days and not hours, so that the clock going forward or back changes nothing', () => {
    const known = facts([rhythm('anja')], [contact('anja', '2026-03-22')]);
    expect(nextQuestion(known, '2026-04-04')).toBeNull();
    expect(nextQuestion(known, '2026-04-05')?.alterId).toBe('anja');
    const autumn = facts([rhythm('anja')], [contact('anja', '2026-10-18')]);
    expect(nextQuestion(autumn, '2026-10-31')).toBeNull();
    expect(nextQuestion(autumn, '2026-11-01')?.alterId).toBe('anja');
  });

  it('asks first about who was waited for longer than ever wanted', () => {
    const known = facts([rhythm('anja', { idealDays: 7, longestDays: 180 }), rhythm('kees')]);
    expect(nextQuestion(known, '2026-01-31')).toEqual({ alterId: 'kees', lastOn: null, isLong: true });
  });

  it('asks once a day: after an answer, or contact noted that day, there is nothing more', () => {
    const both = [rhythm('anja'), rhythm('kees')];
    const today = '2026-02-20';
    expect(nextQuestion(facts(both), today)?.alterId).toBe('anja');
    expect(nextQuestion(facts([rhythm('anja', { answeredOn: today }), rhythm('kees')]), today)).toBeNull();
    expect(nextQuestion(facts(both, [contact('anja', '2026-02-19', today)]), today)).toBeNull();
    expect(nextQuestion(facts(both, [contact('anja', '2026-02-19', today)]), '2026-02-21')?.alterId).toBe('kees');
    expect(nextQuestion(facts(both, [contact('kees', today, today)]), today)?.alterId).toBe('anja');
  });

  it('waits half the ideal gap after not now, and is silent for good after stop', () => {
    const later = notBeforeAfter(14, '2026-02-20');
    expect(later).toBe('2026-02-27');
    const put = facts([rhythm('anja', { answeredOn: '2026-02-20', notBefore: later })]);
    expect(nextQuestion(put, '2026-02-26')).toBeNull();
    expect(nextQuestion(put, later)?.alterId).toBe('anja');
    expect(nextQuestion(facts([rhythm('anja', { stoppedOn: '2026-02-20' })]), '2028-01-01')).toBeNull();
  });
});

const ids = ['anja', 'kees', 'truus', 'wim'];
const start = dayNumber('2026-01-01');
const aDay = fc.integer({ min: 0, max: 700 }).map((more) => dayText(start + more));
const aRhythm = (alterId: string) =>
  fc
    .record({ idealDays: fc.integer({ min: 1, max: 366 }), more: fc.integer({ min: 0, max: 366 }), chosenOn: aDay })
    .chain(({ idealDays, more, chosenOn }) =>
      fc
        .record({
          notBefore: fc.option(aDay, { nil: null }),
          answeredOn: fc.option(aDay, { nil: null }),
          stoppedOn: fc.option(aDay, { nil: null, freq: 5 }),
        })
        .map((rest) => rhythm(alterId, { idealDays, longestDays: idealDays + more, chosenOn, ...rest })),
    );
const someContacts = fc.array(
  fc.record({ alterId: fc.constantFrom(...ids), onDay: aDay }).map(({ alterId, onDay }) => contact(alterId, onDay)),
  { maxLength: 20 },
);
const arbitraryFacts = fc
  .tuple(fc.tuple(...ids.map(aRhythm)), someContacts, fc.subarray(ids))
  .map(([rhythms, contacts, askable]): ContactFacts => ({ rhythms, contacts, askable: new Set(askable) }));

describe('whatever was chosen and whatever contact there was', () => {
  it('nobody is asked about sooner than the ideal gap after contact, nor of whom it must not be, nor after stop, nor before the day of not now', () => {
    fc.assert(
      fc.property(arbitraryFacts, aDay, (known, today) => {
        const asked = nextQuestion(known, today);
        if (asked === null) return;
        const { alterId, lastOn } = asked;
        const about = known.rhythms.find((one) => one.alterId === alterId);
        expect(known.askable.has(alterId)).toBe(true);
        expect(about?.stoppedOn).toBeNull();
        expect((about?.notBefore ?? today) <= today).toBe(true);
        const ideal = about?.idealDays ?? 0;
        for (const one of known.contacts)
          if (one.alterId === alterId && one.onDay <= today)
            expect(dayNumber(today) - dayNumber(one.onDay)).toBeGreaterThanOrEqual(ideal);
        expect(dayNumber(today) - dayNumber(lastOn ?? about?.chosenOn ?? today)).toBeGreaterThanOrEqual(ideal);
      }),
    );
  });

  it('contact that is noted today silences the question of today, and makes none of its own', () => {
    fc.assert(
      fc.property(arbitraryFacts, aDay, fc.constantFrom(...ids), (known, today, alterId) => {
        const before = nextQuestion(known, today);
        const after = nextQuestion({ ...known, contacts: [...known.contacts, contact(alterId, today)] }, today);
        if (before === null) expect(after).toBeNull();
        else expect(after === null ? alterId : after.alterId).toBe(before.alterId);
        if (before?.alterId === alterId) expect(after).toBeNull();
      }),
    );
  });

  it('more contact and a longer gap never bring a question about somebody sooner', () => {
    const alone = fc.tuple(aRhythm('anja'), someContacts, aDay, aDay, fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(alone, ([one, contacts, day, today, more]) => {
        const idle = { ...one, answeredOn: null };
        const asks = (wanted: Rhythm, known: readonly Contact[]) => nextQuestion(facts([wanted], known), today) !== null;
        const longer = { ...idle, idealDays: (idle.idealDays ?? 1) + more, longestDays: (idle.longestDays ?? 1) + more };
        if (!asks(idle, contacts)) expect(asks(longer, contacts)).toBe(false);
        const isCounted = day >= idle.chosenOn || contacts.some(({ alterId }) => alterId === 'anja');
        if (isCounted && asks(idle, [...contacts, contact('anja', day)])) expect(asks(idle, contacts)).toBe(true);
      }),
    );
  });

  it('the order in which things are known changes nothing', () => {
    fc.assert(
      fc.property(arbitraryFacts, aDay, (known, today) => {
        const turned = { ...known, rhythms: [...known.rhythms].reverse(), contacts: [...known.contacts].reverse() };
        expect(nextQuestion(turned, today)).toEqual(nextQuestion(known, today));
      }),
    );
  });

  it('somebody who answers every question is asked at most once a day, and no question follows the same one within half its gap', () => {
    fc.assert(
      fc.property(
        arbitraryFacts,
        fc.array(fc.constantFrom('yes', 'not-now'), { minLength: 60, maxLength: 60 }),
        (given, answers) => {
          let known: ContactFacts = { ...given, contacts: [] };
          const askedOn = new Map<string, string>();
          for (const [nth, answer] of answers.entries()) {
            const today = days('2026-06-01', nth);
            const asked = nextQuestion(known, today);
            if (asked === null) continue;
            const half = Math.max(
              1,
              Math.ceil((known.rhythms.find(({ alterId }) => alterId === asked.alterId)?.idealDays ?? 0) / 2),
            );
            const before = askedOn.get(asked.alterId);
            if (before !== undefined) expect(dayNumber(today) - dayNumber(before)).toBeGreaterThanOrEqual(half);
            askedOn.set(asked.alterId, today);
            known = {
              ...known,
              contacts: answer === 'yes' ? [...known.contacts, contact(asked.alterId, today)] : known.contacts,
              rhythms: known.rhythms.map((one) =>
                one.alterId !== asked.alterId
                  ? one
                  : { ...one, answeredOn: today, notBefore: answer === 'yes' ? null : notBeforeAfter(one.idealDays ?? 1, today) },
              ),
            };
            expect(nextQuestion(known, today)).toBeNull();
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

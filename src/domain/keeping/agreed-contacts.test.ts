import { describe, expect, it } from 'vitest';
import { type AgreedTimes, agreedContacts, type SaidTurn } from './agreed-contacts.ts';

const weekly: AgreedTimes = {
  ...{ alterId: 'truus', important: false, agreedOn: '2026-03-01', endedOn: null, turns: [] },
  timing: { startsOn: '2026-03-03', untilOn: '2026-06-30', startsAt: '10:00', minutes: 60, rule: 'FREQ=WEEKLY;BYDAY=TU' },
};
const turn = (onDay: string, state: SaidTurn['state'], rest: Partial<SaidTurn> = {}): SaidTurn => ({
  ...{ onDay, state, toDay: null, standInAlterId: null, saidOn: onDay, ...rest },
});
const daysOf = (agreed: AgreedTimes, today: string) => agreedContacts([agreed], today).map(({ onDay }) => onDay);

describe('contact that comes of what was agreed', () => {
  it('is every time whose day is over and of which nobody said otherwise', () => {
    expect(daysOf(weekly, '2026-03-17')).toEqual(['2026-03-03', '2026-03-10']);
    expect(daysOf(weekly, '2026-03-18')).toEqual(['2026-03-03', '2026-03-10', '2026-03-17']);
  });

  it('is not what was left out, what they could not do, what did not happen, or of which nobody knows', () => {
    for (const state of ['skipped', 'unable', 'not-done', 'not-known'] as const)
      expect(daysOf({ ...weekly, turns: [turn('2026-03-10', state)] }, '2026-03-12'), state).toEqual(['2026-03-03']);
  });

  it('is today only once it was said that it took place', () => {
    expect(daysOf({ ...weekly, turns: [turn('2026-03-10', 'done')] }, '2026-03-10')).toEqual(['2026-03-03', '2026-03-10']);
  });

  it('is of something important only what was said to have taken place, known since that was said', () => {
    const important = { ...weekly, important: true };
    expect(daysOf(important, '2026-03-20')).toEqual([]);
    const said = { ...important, turns: [turn('2026-03-03', 'done', { saidOn: '2026-03-05' })] };
    expect(agreedContacts([said], '2026-03-20')).toEqual([{ alterId: 'truus', onDay: '2026-03-03', knownOn: '2026-03-05' }]);
  });

  it('moves along with a time that was moved, and is with whoever stood in', () => {
    const moved = { ...weekly, turns: [turn('2026-03-10', 'moved', { toDay: '2026-03-12' })] };
    expect(daysOf(moved, '2026-03-12')).toEqual(['2026-03-03']);
    expect(daysOf(moved, '2026-03-13')).toEqual(['2026-03-03', '2026-03-12']);
    const handed = { ...weekly, turns: [turn('2026-03-03', 'handed', { standInAlterId: 'kees' }), turn('2026-03-10', 'handed')] };
    expect(agreedContacts([handed], '2026-03-12').map(({ alterId, onDay }) => [alterId, onDay])).toEqual([
      ['kees', '2026-03-03'],
    ]);
  });

  it('begins when somebody said yes and ends when it was stopped', () => {
    expect(daysOf({ ...weekly, agreedOn: '2026-03-09', endedOn: '2026-03-11' }, '2026-05-01')).toEqual(['2026-03-10']);
  });

  it('is none of a period without days of its own', () => {
    const period = { ...weekly, timing: { ...weekly.timing, startsAt: null, rule: null } };
    expect(daysOf(period, '2026-05-01')).toEqual([]);
  });
});

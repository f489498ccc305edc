import { describe, expect, it } from 'vitest';
import { type Swappable, swapChoices, swappedWith } from './swap.ts';
import { type Turn, timesOf } from './times.ts';

const today = '2027-03-15';
const until = '2027-04-12';
const weekly = (startsOn: string, every = 2) => ({
  ...{ startsOn, untilOn: '2027-04-30', startsAt: '09:30', minutes: 30 },
  rule: `FREQ=WEEKLY;INTERVAL=${every};BYDAY=TU`,
});
const does = (id: string, startsOn: string, more: Partial<Swappable> = {}): Swappable => ({
  ...{ id, participantId: `who ${id}`, askId: null, support: 'practical', what: 'De container', turns: [] },
  ...{ timing: weekly(startsOn), ...more },
});
const turn = (onDay: string, toDay: string | null, state: Turn['state'] = 'moved'): Turn => ({
  ...{ onDay, toDay, state, toTime: null, standIn: null, saidBy: 'owner' },
});
const kees = does('kees', '2027-03-16');
const anja = does('anja', '2027-03-23');
const [first] = timesOf(kees.timing, [], today, until);
const choices = (others: readonly Swappable[], one = kees) =>
  first === undefined
    ? []
    : swapChoices(one, first, others, { today, until }).map(({ agreementId, onDay }) => `${agreementId} ${onDay}`);

describe('a time changes places with a time of somebody else', () => {
  it('who does the same kind of thing, in the coming weeks, on a day of their own', () => {
    expect(choices([anja])).toEqual(['anja 2027-03-23', 'anja 2027-04-06']);
  });

  it('nobody who does something else, and nobody with themselves', () => {
    const other = { support: 'company', what: 'Wandelen' };
    expect(choices([does('mo', '2027-03-23', other), does('nog', '2027-03-23', { participantId: 'who kees' })])).toEqual([]);
    expect(choices([does('mo', '2027-03-23', { support: null, what: ' de CONTAINER' })])).toHaveLength(2);
    expect(choices([does('mo', '2027-03-23', { ...other, askId: 'ask' })], { ...kees, askId: 'ask' })).toHaveLength(2);
  });

  it('not on a day on which one of both does it already, and not with what goes otherwise', () => {
    expect(choices([does('anja', '2027-03-16', { timing: weekly('2027-03-16', 1) })])).toEqual([]);
    expect(choices([{ ...anja, turns: [turn('2027-03-23', null, 'skipped')] }])).toEqual(['anja 2027-04-06']);
    expect(choices([{ ...anja, turns: [turn('2027-04-06', '2027-03-16')] }])).toEqual([]);
  });

  it('is seen at both sides once each stands on the day of the other', () => {
    const there = turn('2027-03-16', '2027-03-23');
    const swapped = { ...anja, turns: [turn('2027-03-23', '2027-03-16', 'unable')] };
    expect(swappedWith(kees, there, [swapped])).toEqual({ agreementId: 'anja', onDay: '2027-03-23' });
    expect(swappedWith(kees, there, [anja])).toBeNull();
    expect(swappedWith(kees, turn('2027-03-16', null, 'skipped'), [swapped])).toBeNull();
  });
});

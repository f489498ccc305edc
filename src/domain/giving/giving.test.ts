import { describe, expect, test } from 'vitest';
import { plain } from '../../../tests/support/plain-alter.ts';
import type { Turn } from '../agenda/times.ts';
import type { Timing } from '../agenda/timing.ts';
import type { AskKind } from '../asking/ask.ts';
import { nothingSaid } from '../circle/about.ts';
import type { Alter } from '../circle/circle.ts';
import type { ContactHow } from '../keeping/contact.ts';
import { noLimits, type Talent } from '../talents/talent.ts';
import { between } from './between.ts';
import { ideasToGive, lightForms } from './ideas.ts';
import { namedThing } from './named-thing.ts';
import { ownGiving } from './own-giving.ts';
import { lastDay, type SaidYes } from './said-yes.ts';
import { canThank, tookPlace } from './thanks.ts';

const today = '2026-03-12';
const once = (day: string): Timing => ({ startsOn: day, untilOn: day, startsAt: '09:30', minutes: 30, rule: null });
const weekly: Timing = {
  startsOn: '2026-03-03',
  untilOn: '2026-03-24',
  startsAt: null,
  minutes: null,
  rule: 'FREQ=WEEKLY;BYDAY=TU',
};
const turn = (onDay: string, state: Turn['state']): Turn => ({
  onDay,
  state,
  toDay: null,
  toTime: null,
  standIn: null,
  saidBy: 'x',
});
const agreed = (what: string, more: Partial<SaidYes> = {}): SaidYes => ({
  ...{ id: what, participantId: 'kees', kind: 'help' as AskKind, what, forName: null, inReturn: null },
  ...{ timing: weekly, endedOn: null, turns: [], ...more },
});

describe('between two people', () => {
  test('help goes one way, an offer the other, and something pleasant is of both', () => {
    const all = (['help', 'think-along', 'lend', 'offer', 'together'] as const).map((kind) => agreed(kind, { kind }));
    expect(Object.fromEntries(between(all, today).map(({ what, way }) => [what, way]))).toEqual({
      help: 'from-them',
      'think-along': 'from-them',
      lend: 'from-them',
      offer: 'from-owner',
      together: 'together',
    });
  });

  test('the newest comes first, whoever does it and however often', () => {
    const old = agreed('elke dag bellen', { timing: { ...weekly, startsOn: '2026-01-01', rule: 'FREQ=DAILY' } });
    const fresh = agreed('rijden', { kind: 'offer', timing: once('2026-03-11') });
    expect(between([old, fresh], today).map(({ what }) => what)).toEqual(['rijden', 'elke dag bellen']);
  });

  test('what was offered beside an ask is something the owner does, and stands by itself', () => {
    const [first, second] = between([agreed('de heg', { inReturn: 'appeltaart' })], today);
    expect([first?.way, first?.beside]).toEqual(['from-them', false]);
    expect([second?.way, second?.what, second?.beside]).toEqual(['from-owner', 'appeltaart', true]);
  });

  test('what did not come to pass is not spoken of, whatever the reason', () => {
    const off = (['skipped', 'unable', 'handed', 'not-done', 'not-known'] as const).map((state) =>
      agreed(state, { timing: once('2026-03-10'), turns: [turn('2026-03-10', state)] }),
    );
    const early = agreed('gestopt voor het begon', { endedOn: '2026-03-02' });
    expect(between([...off, early], today)).toEqual([]);
    expect(
      between([agreed('ging door', { timing: once('2026-03-10'), turns: [turn('2026-03-10', 'done')] })], today),
    ).toHaveLength(1);
  });

  test('what is over is told as over; a rhythm that was stopped ended there', () => {
    const one = (more: Partial<SaidYes>) => between([agreed('de container', more)], today)[0]?.goesOn;
    expect([one({}), one({ endedOn: '2026-03-11' }), one({ timing: once('2026-03-10') })]).toEqual([true, false, false]);
    expect(lastDay(agreed('x', { endedOn: '2026-03-09' }), today)).toBe('2026-03-03');
  });
});

describe('what the owner does for others', () => {
  const alter = (id: string, more: Partial<Alter> = {}) => ({ ...plain, id, name: id, ...more });
  const spoke = (alterId: string, onDay: string, how: ContactHow = 'spoken') => ({ alterId, onDay, how });
  const nothing = { alters: [], contacts: [], agreed: [], beside: [], leftOut: new Set<string>() };

  test('contact of this month is told once for each way, by name, and that of before is not', () => {
    const contacts = [spoke('Truus', '2026-03-01'), spoke('Truus', '2026-03-08'), spoke('Anja', '2026-03-02', 'visit')];
    const facts = { ...nothing, alters: [alter('Truus'), alter('Anja')], contacts: [...contacts, spoke('Anja', '2026-02-28')] };
    expect(ownGiving(facts, today)).toEqual([
      { about: 'contact', name: 'Anja', how: 'visit' },
      { about: 'contact', name: 'Truus', how: 'spoken' },
    ]);
  });

  test('nothing is said of whom it is work for, of who died, of a place, nor of who was hidden', () => {
    const alters = [
      alter('thuiszorg', { about: { ...nothingSaid, formality: 'professional' } }),
      alter('Wim', { status: 'deceased' }),
      alter('park', { kind: 'place' }),
      alter('Kees'),
    ];
    const contacts = alters.map(({ id }) => spoke(id, '2026-03-02'));
    expect(ownGiving({ ...nothing, alters, contacts, leftOut: new Set(['Kees']) }, today)).toEqual([]);
  });

  test('an offer and something together are told while they go on or this month, and what others do is not', () => {
    const beside = [{ participantId: 'kees', alterId: null, name: 'Kees' }];
    const all = [
      agreed('rijden', { kind: 'offer' }),
      agreed('koffie', { kind: 'together', timing: once('2026-03-01') }),
      agreed('vorige maand', { kind: 'offer', timing: once('2026-02-28') }),
      agreed('de container'),
    ];
    expect(ownGiving({ ...nothing, beside, agreed: all }, today).map((one) => ('what' in one ? one.what : null))).toEqual([
      'rijden',
      'koffie',
    ]);
  });
});

describe('ideas to do something for somebody', () => {
  const talent = (id: string, sort: Talent['sort'], words: string): Talent => ({
    ...{ id, sort, piece: null, words, participantId: null, alterId: null, limits: noLimits, version: 1 },
  });

  test('come from what one can give, then what one is good at or likes, then light ones; a wish is none', () => {
    const own = [
      talent('1', 'wish', 'vissen'),
      talent('2', 'likes', 'bakken'),
      talent('3', 'give', 'rijden'),
      talent('4', 'learn', 'x'),
    ];
    expect(ideasToGive(own, new Set()).map(({ key }) => key)).toEqual(['3', '2', ...lightForms]);
  });

  test('the same thing is one idea, and what was set aside is none', () => {
    const own = [talent('1', 'good-at', 'Bakken'), talent('2', 'give', 'bakken')];
    expect(ideasToGive(own, new Set(['call', 'recipe'])).map(({ key }) => key)).toEqual(['2', 'thanks', 'think-along']);
  });
});

describe('thanking', () => {
  test('is for what somebody else did or does, not for an offer of one’s own, nor for what never was', () => {
    expect([canThank(agreed('x')), canThank(agreed('x', { kind: 'together' }))]).toEqual([true, true]);
    expect([canThank(agreed('x', { kind: 'offer' })), canThank(agreed('x', { endedOn: '2026-03-01' }))]).toEqual([false, false]);
  });

  test('is brought up for three days, the latest first', () => {
    const all = [
      agreed('dinsdag'),
      agreed('woensdag', { timing: once('2026-03-11') }),
      agreed('ervoor', { timing: once('2026-03-08') }),
    ];
    expect(tookPlace(all, today).map(({ one, day }) => [one.what, day])).toEqual([
      ['woensdag', '2026-03-11'],
      ['dinsdag', '2026-03-10'],
    ]);
    const now = agreed('vandaag', { timing: once(today) });
    expect(tookPlace([now], today)).toEqual([]);
    expect(tookPlace([{ ...now, turns: [turn(today, 'done')] }], today)).toHaveLength(1);
    expect(tookPlace([agreed('morgen', { timing: once('2026-03-13') })], today)).toEqual([]);
  });

  test('names the thing without its full stop, and no question in whole', () => {
    expect(['de heg.', ' de heg ', 'Wil jij mijn planten water geven?', '.'].map(namedThing)).toEqual([
      'de heg',
      'de heg',
      null,
      null,
    ]);
  });
});

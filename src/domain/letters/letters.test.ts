import { describe, expect, it } from 'vitest';
import { tryAgainAt } from './again.ts';
import { handedBy } from './handed.ts';
import { mailNews } from './how-it-stands.ts';
import { mayGo, type Reader, waitsUntil } from './may-go.ts';

describe('what a mail server says of a letter', () => {
  const said = (code: number | null, to: 'recipient' | 'letter' | 'other', status: string | null = null, begun = false) =>
    handedBy({ code, status, to, begun });
  it.each([
    ['no answer before the letter went is no server', said(null, 'other'), 'no-server'],
    ['no answer after it went leaves it unknown', said(null, 'letter', null, true), 'cut-off'],
    ['4xx is later, whenever it is said', said(451, 'letter', '4.7.1', true), 'later'],
    ['an address that is not there', said(550, 'recipient', '5.1.1'), 'no-such-address'],
    ['a mailbox that takes nothing', said(552, 'recipient', '5.2.2'), 'no-such-address'],
    ['a refused recipient without a reason', said(550, 'recipient'), 'no-such-address'],
    ['a refusal that is about us is not about the address', said(554, 'recipient', '5.7.1'), 'refused'],
    ['a refused letter', said(554, 'letter', '5.6.0', true), 'refused'],
    ['a sender that is refused is for the operator to mend', said(530, 'other', '5.7.0'), 'later'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));
});

describe('whether a letter may still go', () => {
  const now = new Date('2026-03-10T09:00:00Z');
  const well = { left: false, blocked: false, died: false, pausedUntil: null, notApproach: false };
  const go = (changes: Partial<NonNullable<Reader['takesPart']>>, asks = false) =>
    mayGo({ takesPart: { ...well, ...changes }, shut: false, going: false }, { asks }, now);
  it('goes to who takes part, and to the owner', () => {
    expect([go({}), mayGo({ takesPart: null, shut: false, going: false }, {}, now)]).toEqual([true, true]);
  });
  it('never goes to who left, is not let in or died', () => {
    expect([go({ left: true }), go({ blocked: true }), go({ died: true })]).toEqual([false, false, false]);
  });
  it('asks nothing of who pauses or wants to be left in peace, and keeps what is off for them', () => {
    const paused = { pausedUntil: new Date(now.getTime() + 1) };
    expect([go(paused, true), go({ notApproach: true }, true), go(paused), go({ notApproach: true })]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(go({ pausedUntil: now }, true)).toBe(true);
  });
  it('tells who pauses that something is off when they are back', () => {
    const until = new Date(now.getTime() + 1);
    const of = (pausedUntil: Date | null) => waitsUntil({ takesPart: { ...well, pausedUntil } }, now);
    expect([of(until), of(now), of(null), waitsUntil({ takesPart: null }, now)]).toEqual([until, null, null, null]);
  });
  it('never goes from a space that is shut or going', () => {
    expect([
      mayGo({ takesPart: null, shut: true, going: false }, {}, now),
      mayGo({ takesPart: null, shut: false, going: true }, {}, now),
    ]).toEqual([false, false]);
  });
});

it('a letter is tried again ever later, and given up after three days and a bit', () => {
  const now = new Date('2026-03-10T09:00:00Z');
  const waits = Array.from({ length: 10 }, (_, tries) => tryAgainAt(tries + 1, now)).map((at) =>
    at === null ? null : (at.getTime() - now.getTime()) / 60_000,
  );
  expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720, 1440, 1440, null]);
});

it('an owner is told of a mail only what is of use', () => {
  expect(mailNews('sent', null)).toBe(null);
  expect(mailNews('dropped', 'over')).toBe(null);
  expect(mailNews('waiting', null)).toBe('waiting');
  expect(mailNews('waiting', 'later')).toBe('later');
  expect(mailNews('undeliverable', 'came-back')).toBe('came-back');
  expect(mailNews('undeliverable', 'too-long')).toBe('not-sent');
  expect(mailNews('dropped', 'nowhere')).toBe('nowhere');
  expect(mailNews('unsure', 'cut-off')).toBe('unsure');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nothingSaid } from '../circle/about.ts';
import { isRunning, openingGrants, type Standing } from './grant.ts';
import { grantSets } from './grant-sets.ts';
import { mayGive } from './may-give.ts';
import { asksAboutFamily, kindOf, setsOffered } from './offered.ts';
import { daysAfter } from './periods.ts';
import { endOf, periodNames, periodOf, usualPeriod } from './periods-offered.ts';
import { byTime, sharingState } from './sharing-state.ts';
import { isNearItsEnd } from './still-right.ts';

const at = new Date('2026-11-22T10:00:00Z');
const member: Standing = { kind: 'member', alterId: 'a', related: null, joinedAt: at, leftAt: null, blockedAt: null };
const guest: Standing = { ...member, kind: 'guest', alterId: null };
const wanted = { sets: ['circle-list'], purpose: 'meedenken', from: at, until: daysAfter(at, 42) } as const;

it('gives somebody of one’s own a year and who comes for work six weeks, and never more than a year', () => {
  expect([usualPeriod('member'), usualPeriod('guest')]).toEqual(['year', 'six-weeks']);
  for (const period of periodNames) expect(mayGive(guest, { ...wanted, until: endOf(period, at) }, at).ok).toBe(true);
  expect(mayGive(member, { ...wanted, until: daysAfter(at, 367) }, at)).toEqual({ ok: false, refusal: 'too-long-a-time' });
});

it('remembers for how long something was given, so that it can be given so again', () => {
  for (const period of periodNames) expect(periodOf({ from: at, until: endOf(period, at) })).toBe(period);
});

it('refuses what has no purpose, nothing in it, or no time, and who left or is not let in', () => {
  const refusal = (who: Standing, more: Partial<Parameters<typeof mayGive>[1]> = {}) => {
    const may = mayGive(who, { ...wanted, ...more }, at);
    return may.ok ? null : may.refusal;
  };
  expect(refusal(member, { purpose: '  ' })).toBe('no-purpose');
  expect(refusal(member, { sets: [] })).toBe('nothing-chosen');
  expect(refusal(member, { until: at })).toBe('no-time');
  expect(refusal({ ...member, leftAt: at })).toBe('not-taking-part');
  expect(refusal({ ...member, blockedAt: at })).toBe('not-taking-part');
  expect(refusal(member, { sets: ['steer-trajectory'] })).toBe('not-for-them');
});

it('offers the drawing to nobody of the circle and no family of it, and asks a guest about that first', () => {
  const offers = (who: Standing) => setsOffered(who).see.includes('circle-drawing');
  expect([offers(member), offers({ ...guest, alterId: 'a' }), offers({ ...guest, related: true })]).toEqual([
    false,
    false,
    false,
  ]);
  expect([offers(guest), offers({ ...guest, related: false })]).toEqual([true, true]);
  expect([asksAboutFamily(guest, ['circle-drawing']), asksAboutFamily(guest, ['circle-list'])]).toEqual([true, false]);
  expect(mayGive(guest, { ...wanted, sets: ['circle-drawing'] }, at)).toEqual({ ok: false, refusal: 'not-for-them' });
});

it('offers only what can be given, and nothing of a trajectory to sleep', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('member' as const, 'guest' as const),
      fc.option(fc.boolean()),
      fc.boolean(),
      (kind, related, sleeping) => {
        const who: Standing = { ...guest, kind, related };
        const { see, act } = setsOffered(who, sleeping);
        for (const set of [...see, ...act]) {
          expect(mayGive({ ...who, related: related ?? false }, { ...wanted, sets: [set] }, at).ok).toBe(true);
          expect(set).not.toBe('type-along');
          if (sleeping) expect(['plan', 'progress', 'own-view', 'steer-trajectory']).not.toContain(set);
        }
      },
    ),
  );
});

it('lets somebody type along for two hours at most', () => {
  const typing = (hours: number) =>
    mayGive(guest, { ...wanted, sets: ['type-along'], from: at, until: daysAfter(at, hours / 24) }, at);
  expect(typing(2).ok).toBe(true);
  expect(typing(3)).toEqual({ ok: false, refusal: 'too-long-a-time' });
});

it('asks a month before the end of a year and a week before that of six weeks, and not about less', () => {
  const near = (days: number, passed: number) =>
    isNearItsEnd({ from: at, until: daysAfter(at, days), revokedAt: null }, daysAfter(at, passed));
  expect([near(365, 334), near(365, 335), near(365, 365)]).toEqual([false, true, false]);
  expect([near(42, 34), near(42, 35), near(7, 6)]).toEqual([false, true, false]);
  expect(isNearItsEnd({ from: at, until: daysAfter(at, 42), revokedAt: at }, daysAfter(at, 36))).toBe(false);
});

it('is running, later or over, each grant exactly once', () => {
  const moment = fc.integer({ min: -400, max: 400 }).map((days) => daysAfter(at, days));
  const grant = fc.record({ from: moment, until: moment, revokedAt: fc.option(moment) });
  fc.assert(
    fc.property(fc.array(grant), (grants) => {
      const { running, later, over } = byTime(grants, at);
      expect(running.every((one) => isRunning(one, at))).toBe(true);
      expect(running.length + later.length + over.length).toBe(grants.length);
    }),
  );
});

it('opens nothing for who has not joined, left, or is not let in, whatever was given', () => {
  const grants = [
    {
      id: 'g',
      participantId: 'p',
      sets: [...grantSets],
      alterIds: null,
      leftOut: [],
      agreementIds: null,
      purpose: 'x',
      givenBy: 'o',
      from: daysAfter(at, -1),
      until: daysAfter(at, 1),
      revokedAt: null,
    },
  ];
  const space = { shutAt: null, wipeAfter: null, eraseAfter: null };
  const opens = (who: Standing) => grantSets.filter((set) => openingGrants({ who, space, grants, at }, set).length > 0);
  expect(opens(member)).toHaveLength(grantSets.length - 1);
  for (const who of [
    { ...member, joinedAt: null },
    { ...member, leftAt: at },
    { ...member, blockedAt: at },
  ])
    expect(opens(who)).toEqual([]);
});

it('knows one word for where somebody stands', () => {
  const invitation = { usedAt: null, revokedAt: null, expiresAt: daysAfter(at, 7) };
  const state = (who: Partial<Standing>, invitations = [invitation]) => sharingState({ ...member, ...who, invitations }, at);
  expect(state({})).toBe('takes-part');
  expect(state({ joinedAt: null })).toBe('invited');
  expect(state({ joinedAt: null }, [{ ...invitation, expiresAt: at }])).toBe('not-asked-yet');
  expect(state({ leftAt: at })).toBe('left');
  expect(state({ leftAt: at, blockedAt: at })).toBe('not-let-in');
});

it('takes who comes for work or as a volunteer as a guest, where the owner said so', () => {
  expect(kindOf(nothingSaid)).toBe('member');
  expect(kindOf({ ...nothingSaid, paid: true })).toBe('guest');
  expect(kindOf({ ...nothingSaid, formality: 'volunteer' })).toBe('guest');
});

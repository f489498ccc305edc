import { describe, expect, it } from 'vitest';
import { canBeTaken, forgottenAt, invitationChannels, invitationUntil } from './invitation.ts';
import { linkUntil } from './link-until.ts';
import { daysAfter } from './periods.ts';

const now = new Date('2026-03-01T10:00:00Z');
const before = daysAfter(now, -1);
const after = daysAfter(now, 1);
const waiting = { expiresAt: after, usedAt: null, revokedAt: null };
const welcome = { leftAt: null, blockedAt: null };
const open = { shutAt: null, wipeAfter: null, eraseAfter: null };

describe('an invitation', () => {
  it('can be taken while it waits and the space is open', () => {
    expect(canBeTaken(waiting, welcome, open, now)).toBe(true);
    expect(canBeTaken(waiting, welcome, { ...open, eraseAfter: after }, now)).toBe(true);
  });

  it.each([
    ['over', { expiresAt: now }, {}, {}],
    ['used', { usedAt: before }, {}, {}],
    ['taken back', { revokedAt: before }, {}, {}],
    ['for somebody who left', {}, { leftAt: before }, {}],
    ['for somebody who is not let in', {}, { blockedAt: before }, {}],
    ['to a space that is shut', {}, {}, { shutAt: before }],
    ['to a space that waits to be wiped', {}, {}, { wipeAfter: after }],
    ['to a draft whose time is over', {}, {}, { eraseAfter: now }],
  ])('cannot be taken when it is %s', (_, invitation, who, space) => {
    expect(canBeTaken({ ...waiting, ...invitation }, { ...welcome, ...who }, { ...open, ...space }, now)).toBe(false);
  });

  it('waits six weeks on paper and seven days otherwise, and nobody is forgotten while theirs still waits', () => {
    expect(invitationUntil('paper', now)).toEqual(daysAfter(now, 42));
    expect(invitationUntil('mail', now)).toEqual(daysAfter(now, 7));
    for (const channel of invitationChannels) expect(forgottenAt(channel, now) >= invitationUntil(channel, now)).toBe(true);
    expect(forgottenAt('link', now)).toEqual(daysAfter(now, 30));
  });
});

describe('a personal link', () => {
  it('works until 30 days after somebody joined when nothing came of it', () => {
    expect(linkUntil({ madeAt: before, joinedAt: now, ends: [] })).toEqual(daysAfter(now, 30));
  });

  it('works until 30 days after the last agreement or grant', () => {
    expect(linkUntil({ madeAt: now, joinedAt: now, ends: [daysAfter(now, 10), daysAfter(now, 90)] })).toEqual(
      daysAfter(now, 120),
    );
  });

  it('works 30 days when it was made anew after all that', () => {
    expect(linkUntil({ madeAt: daysAfter(now, 400), joinedAt: now, ends: [daysAfter(now, 90)] })).toEqual(daysAfter(now, 430));
  });
});

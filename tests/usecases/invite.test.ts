import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { stampOf } from '../../src/domain/person/stamp.ts';
import { forgetUnanswered } from '../../src/jobs/forget-unanswered.ts';
import { makeAgreement } from '../../src/usecases/agreements/make-agreement.ts';
import { giveGrant } from '../../src/usecases/consent/give-grant.ts';
import { makeInvitation } from '../../src/usecases/invite/make-invitation.ts';
import { lookAtLink, openLink } from '../../src/usecases/invite/open-link.ts';
import { stopInvitation } from '../../src/usecases/invite/stop-invitation.ts';
import { endLinks, takeBackInvitations } from '../../src/usecases/invite/take-back-invitation.ts';
import { lookAtInvitation } from '../../src/usecases/invite/take-invitation.ts';
import { newToken } from '../../src/usecases/invite/token.ts';
import { lettersOut } from '../../src/usecases/invite/write-helper-letter.ts';
import { sayAbout } from '../../src/usecases/say-about.ts';
import { beginWith, named } from '../support/circle.ts';
import { inviteByLink, type MovedAround, movedAround, participantNamed, sayYes } from '../support/inviting.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

onEveryEngine('inviting', (open) => {
  let store: TestStore;
  let viewer: Viewer;
  let around: MovedAround;
  let kees: string;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    around = movedAround();
    viewer = await beginWith(store, 'Kees, Sam');
    kees = await participantNamed(viewer, around, 'Kees', (await named(viewer, 'Kees')).id);
  });

  const ofOwner = (what: string) =>
    viewer.do(async (db) => (await sql<Record<string, unknown>>`${sql.raw(what)}`.execute(db)).rows);
  const facts = async (kind: string) => (await ofOwner(`select id from fact where kind = '${kind}'`)).length;
  const asSignIn = (text: string) => store.as('naober_sign_in', null, (db) => sql.raw(text).execute(db));
  const shut = (how: string) => viewer.do((db) => sql.raw(`update owner set ${how} where id = '${viewer.id}'`).execute(db));

  it('says who invites whom, is used up once, and gives a link that opens the same participation', async () => {
    const token = await inviteByLink(viewer, around, kees);
    expect(await lookAtInvitation(store, around, token)).toMatchObject({
      ok: true,
      value: { fromName: 'Hanneke', toName: 'Kees', joined: false },
    });
    const link = newToken();
    expect(await sayYes(store, around, token, link)).toEqual({ ok: true, value: { participantId: kees, ownerId: viewer.id } });
    expect((await lookAtInvitation(store, around, token)).ok).toBe(false);
    expect(await openLink(store, around, link)).toEqual({ ok: true, value: { participantId: kees, ownerId: viewer.id } });
    expect(await facts('invitation-made')).toBe(1);
    expect(await facts('invitation-accepted')).toBe(1);
    expect(await facts('link-opened')).toBe(1);
  });

  it('keeps tokens only as hashes of 128 bits', async () => {
    const token = await inviteByLink(viewer, around, kees);
    const link = newToken();
    await sayYes(store, around, token, link);
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const kept = JSON.stringify([await ofOwner('select * from invitation'), (await asSignIn('select * from helper_link')).rows]);
    for (const secret of [token, link]) {
      expect(kept).not.toContain(secret);
      expect(kept).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
    }
  });

  it('of fifty at once exactly one wins', async () => {
    const token = await inviteByLink(viewer, around, kees);
    const answers = await Promise.all(Array.from({ length: 50 }, () => sayYes(store, around, token)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await asSignIn(`select 1 from helper_link where participant_id = '${kees}'`)).rows).toHaveLength(1);
    expect(await facts('invitation-accepted')).toBe(1);
  });

  it('the same form sent twice is one joining and says the same', async () => {
    const token = await inviteByLink(viewer, around, kees);
    const link = newToken();
    const answers = await Promise.all([sayYes(store, around, token, link), sayYes(store, around, token, link)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await sayYes(store, around, token, link)).toEqual(answers[0]);
    expect(await facts('invitation-accepted')).toBe(1);
  });

  it('the same form of the owner sent twice is one invitation, and what waited before works no more', async () => {
    const first = await inviteByLink(viewer, around, kees);
    const asked = { actId: randomUUID(), participantId: kees, channel: 'paper', hostName: 'Hanneke', token: newToken() } as const;
    const [one, other] = await Promise.all([makeInvitation(viewer, around, asked), makeInvitation(viewer, around, asked)]);
    expect(one.ok && other.ok && one.value.invitationId === other.value.invitationId).toBe(true);
    expect(await facts('invitation-made')).toBe(2);
    expect((await sayYes(store, around, first)).ok).toBe(false);
    around.later(41);
    expect((await sayYes(store, around, asked.token)).ok).toBe(true);
  });

  describe('opens nothing any more, to look at, to take or to stop with', () => {
    const cases: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['after seven days', async () => around.later(7)],
      ['after it was taken back', () => takeBackInvitations(viewer, around, kees)],
      ['after it was used', async () => undefined],
      ['when they left', () => ofOwner(`update participant set left_at = now() where id = '${kees}'`)],
      ['when they are not let in', () => ofOwner(`update participant set blocked_at = now() where id = '${kees}'`)],
      ['when the owner wants nothing for a while', () => shut(`shut_at = now(), shut_why = 'frozen'`)],
      ['when the owner died', () => shut(`shut_at = now(), shut_why = 'died'`)],
      ['when everything waits to be wiped', () => shut(`wipe_after = now() + interval '14 days'`)],
    ];
    it.each(cases)('%s', async (when, happen) => {
      const token = await inviteByLink(viewer, around, kees);
      if (when === 'after it was used') await sayYes(store, around, token);
      await happen();
      const found = [
        await lookAtInvitation(store, around, token),
        await sayYes(store, around, token),
        await stopInvitation(store, around, token),
      ];
      for (const one of found) expect(one).toEqual({ ok: false, refusal: 'no-such-invitation' });
      expect(await lookAtInvitation(store, around, newToken())).toEqual(found[0]);
      expect(await sayYes(store, around, 'x')).toEqual(found[1]);
    });
  });

  describe('a personal link opens nothing any more', () => {
    const cases: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['after thirty days without anything', async () => around.later(30)],
      ['after the owner ended it', () => endLinks(viewer, around, kees)],
      ['when they left', () => ofOwner(`update participant set left_at = now() where id = '${kees}'`)],
      ['when they are not let in', () => ofOwner(`update participant set blocked_at = now() where id = '${kees}'`)],
      ['when the space is shut', () => shut(`shut_at = now(), shut_why = 'dormant'`)],
      ['when everything waits to be wiped', () => shut(`wipe_after = now() + interval '14 days'`)],
    ];
    it.each(cases)('%s', async (_, happen) => {
      const link = newToken();
      await sayYes(store, around, await inviteByLink(viewer, around, kees), link);
      expect((await openLink(store, around, link)).ok).toBe(true);
      await happen();
      expect(await openLink(store, around, link)).toEqual({ ok: false, refusal: 'no-such-link' });
      expect(await lookAtLink(store, around, link)).toEqual({ ok: false, refusal: 'no-such-link' });
      expect(await openLink(store, around, newToken())).toEqual({ ok: false, refusal: 'no-such-link' });
    });
  });

  it('a personal link works until thirty days after what was given last, ended early or not', async () => {
    const link = newToken();
    await sayYes(store, around, await inviteByLink(viewer, around, kees), link);
    const until = new Date(around.now().getTime() + 90 * 86_400_000);
    const given = { actId: randomUUID(), participantId: kees, sets: ['circle-list'], purpose: 'x', until } as const;
    expect((await giveGrant(viewer, around, { ...given, sets: [...given.sets] })).ok).toBe(true);
    around.later(119);
    expect((await openLink(store, around, link)).ok).toBe(true);
    around.later(1.1);
    expect((await openLink(store, around, link)).ok).toBe(false);
  });

  it('who asks to be left in peace has no contact data any more and cannot be invited again', async () => {
    const mail = { channel: 'mail', address: 'kees@example.org', site: 'http://localhost:3000', language: 'nl' } as const;
    const asked = { actId: randomUUID(), participantId: kees, hostName: 'Hanneke' };
    await makeInvitation(viewer, around, { ...asked, ...mail });
    const token = await inviteByLink(viewer, around, kees);
    expect((await stopInvitation(store, around, token)).ok).toBe(true);
    expect((await stopInvitation(store, around, token)).ok).toBe(true);
    expect(await ofOwner('select value from contact_way')).toEqual([{ value: null }]);
    expect(await facts('invitation-stopped')).toBe(1);
    const again = await makeInvitation(viewer, around, { ...asked, actId: randomUUID(), channel: 'link', token: newToken() });
    expect(again).toEqual({ ok: false, refusal: 'not-approached' });
  });

  it('who never answered is forgotten after thirty days with their contact data, who joined is not', async () => {
    const sam = await participantNamed(viewer, around, 'Sam');
    const asked = { actId: randomUUID(), participantId: sam, hostName: 'Hanneke', address: 'sam@example.org' };
    await makeInvitation(viewer, around, { ...asked, channel: 'mail', site: 'http://localhost:3000', language: 'nl' });
    await sayYes(store, around, await inviteByLink(viewer, around, kees));
    const never = await participantNamed(viewer, around, 'Nog niet gevraagd');
    await forgetUnanswered(store, new Date(around.now().getTime() + 29 * 86_400_000));
    expect(await ofOwner('select id from participant')).toHaveLength(3);
    await forgetUnanswered(store, new Date(around.now().getTime() + 30 * 86_400_000));
    const left = (await ofOwner('select id from participant')).map(({ id }) => id);
    expect(left.sort()).toEqual([kees, never].sort());
    expect(await ofOwner('select value from contact_way')).toEqual([]);
    expect(await ofOwner('select * from invitation')).toHaveLength(1);
  });

  it('on paper nobody is forgotten while the card still works', async () => {
    const asked = { actId: randomUUID(), participantId: kees, channel: 'paper', hostName: 'Hanneke', token: newToken() } as const;
    await makeInvitation(viewer, around, asked);
    await forgetUnanswered(store, new Date(around.now().getTime() + 41 * 86_400_000));
    expect(await ofOwner('select id from participant')).toHaveLength(1);
    await forgetUnanswered(store, new Date(around.now().getTime() + 42 * 86_400_000));
    expect(await ofOwner('select id from participant')).toEqual([]);
  });

  it('somebody younger than sixteen is not invited, nor asked anything', async () => {
    const sam = await named(viewer, 'Sam');
    const said = [{ key: 'child', answer: 'yes', was: stampOf('') }];
    const who = await participantNamed(viewer, around, 'Sam', sam.id);
    const about = { actId: randomUUID(), alterId: sam.id, chapter: 'who', said, unlocked: true } as const;
    expect((await sayAbout(viewer, around, about)).ok).toBe(true);
    const asked = { actId: randomUUID(), participantId: who, channel: 'link', hostName: 'Hanneke', token: newToken() } as const;
    expect(await makeInvitation(viewer, around, asked)).toEqual({ ok: false, refusal: 'is-a-child' });
    const today = dutchDay(around.now());
    const words = { what: 'De container', whenWords: '', limits: '', fromOn: today, untilOn: today };
    const asking = { actId: randomUUID(), participantId: who, ...words };
    expect(await makeAgreement(viewer, around, asking)).toEqual({ ok: false, refusal: 'child' });
  });

  it('nobody invites while somebody helps, in somebody else’s space, or without saying who asks', async () => {
    const asked = { actId: randomUUID(), participantId: kees, channel: 'link', hostName: 'Hanneke', token: newToken() } as const;
    expect(await makeInvitation({ ...viewer, helpedBy: 'Anne', alone: false }, around, asked)).toMatchObject({
      refusal: 'not-with-help',
    });
    const other = await beginWith(store, 'Truus');
    expect(await makeInvitation(other, around, asked)).toMatchObject({ refusal: 'no-such-participant' });
    expect(await makeInvitation(viewer, around, { ...asked, hostName: ' ' })).toMatchObject({ refusal: 'name-empty' });
    expect(await takeBackInvitations(other, around, kees)).toMatchObject({ refusal: 'no-such-participant' });
    expect(await endLinks(other, around, kees)).toMatchObject({ refusal: 'no-such-participant' });
  });

  it('the token of an invitation by mail stands in the letter alone; taken back before it is sent, no letter goes', async () => {
    const mail = { channel: 'mail', address: 'Kees@Example.org', site: 'http://localhost:3000', language: 'nl' } as const;
    const asked = { actId: randomUUID(), participantId: kees, hostName: 'Hanneke' };
    const letterOf = async () => {
      const { rows } = await asSignIn(
        `select id from helper_letter where participant_id = '${kees}' order by created_at desc limit 1`,
      );
      return JSON.parse(JSON.stringify(rows))[0]?.id ?? '';
    };
    await makeInvitation(viewer, around, { ...asked, ...mail });
    const [letter] = await lettersOut(store, around, await letterOf());
    expect(letter).toMatchObject({ to: 'kees@example.org', invites: { from: 'Hanneke', to: 'Kees' } });
    expect((await lookAtInvitation(store, around, letter?.token ?? '')).ok).toBe(true);
    await takeBackInvitations(viewer, around, kees);
    expect(await lettersOut(store, around, await letterOf())).toEqual([]);
    expect((await lookAtInvitation(store, around, letter?.token ?? '')).ok).toBe(false);
  });
});

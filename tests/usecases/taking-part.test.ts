import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import { stampOf } from '../../src/domain/person/stamp.ts';
import { answerAgreement } from '../../src/usecases/agreements/answer-agreement.ts';
import { askForOwner, callOffForOwner, pauseForOwner, readArranging } from '../../src/usecases/agreements/arrange.ts';
import { askAgain, callOff } from '../../src/usecases/agreements/call-off.ts';
import { makeAgreement } from '../../src/usecases/agreements/make-agreement.ts';
import { readAgreements, readOwnAgreements } from '../../src/usecases/agreements/read-agreements.ts';
import { readSharingOf } from '../../src/usecases/consent/read-sharing.ts';
import { revokeGrant } from '../../src/usecases/consent/revoke-grant.ts';
import { beLeftInPeace, pause, stopTakingPart, takePartAgain, takePartAs } from '../../src/usecases/guest/change-standing.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { changeOwnContact, readOwnContact } from '../../src/usecases/guest/own-contact.ts';
import { participationsHere } from '../../src/usecases/guest/participations.ts';
import { isStillOpen, readStanding } from '../../src/usecases/guest/read-standing.ts';
import { fillSpace } from '../support/full-space.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { gives, joins } from '../support/takes-part.ts';

onEveryEngine('taking part', (open) => {
  let store: TestStore;
  let viewer: Viewer;
  let kees: GuestActor;
  let now = new Date('2026-03-02T10:00:00Z');
  const around = { now: () => now, newId: () => randomUUID() };
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    now = new Date('2026-03-02T10:00:00Z');
    const ownerId = randomUUID();
    await fillSpace(store, ownerId);
    viewer = viewerOf(store, ownerId);
    kees = await joins(store, viewer, around, { name: 'Kees' });
  });

  const wanted = (participantId: string) => ({
    participantId,
    what: 'De container',
    whenWords: 'dinsdag',
    limits: '',
    fromOn: dutchDay(now),
    untilOn: dayAfter(dutchDay(now), 22),
  });
  const asked = async (participantId = kees.id, actId = randomUUID()) => {
    const made = await makeAgreement(viewer, around, { ...wanted(participantId), actId });
    if (!made.ok) throw new Error(made.refusal);
    return made.value.agreementId;
  };
  const facts = async (kind: string) => {
    const { rows } = await store.as('naober_keeper', null, (db) =>
      sql<{ actor: string; behalf: string; grant: string | null; object: string }>`
        select actor_id as actor, on_behalf_of as behalf, grant_id as grant, object_id as object from fact
        where owner_id = ${viewer.id} and kind = ${kind}`.execute(db),
    );
    return rows;
  };

  it('shows somebody what was asked of them and nothing of others, and keeps their answer with the grant that allowed it', async () => {
    const mo = await joins(store, viewer, around, { name: 'Mo' });
    const [first] = [await asked(), await asked(mo.id)];
    const own = await readOwnAgreements(kees);
    expect(own.map(({ id, state, untilOn }) => [id, state, untilOn])).toEqual([[first, 'asked', '2026-03-24']]);
    for (const _ of [1, 2])
      expect(await answerAgreement(kees, around, { id: first, answer: 'agree' })).toEqual({ ok: true, value: null });
    expect((await readOwnAgreements(kees))[0]?.state).toBe('agreed');
    const noted = await facts('agreement-agreed');
    expect(noted).toHaveLength(1);
    expect(noted[0]).toMatchObject({ actor: kees.id, object: first });
    expect(noted[0]?.grant).not.toBeNull();
    expect(await answerAgreement(mo, around, { id: first, answer: 'stop' })).toEqual({ ok: false, refusal: 'no-such-agreement' });
  });

  it('asks once when the same form is sent twice, and until thirty days after its end it can be seen', async () => {
    const actId = randomUUID();
    expect(await asked(kees.id, actId)).toBe(await asked(kees.id, actId));
    expect(await readOwnAgreements(kees)).toHaveLength(1);
    now = new Date('2026-04-22T10:00:00Z');
    expect(await readOwnAgreements(kees)).toHaveLength(1);
    now = new Date('2026-04-24T10:00:00Z');
    expect(await readOwnAgreements(kees)).toEqual([]);
  });

  it('takes no answer to what was called off or is over, and asking again asks anew', async () => {
    const id = await asked();
    expect((await callOff(viewer, around, id)).ok).toBe(true);
    expect(await answerAgreement(kees, around, { id, answer: 'agree' })).toEqual({ ok: false, refusal: 'called-off' });
    expect((await askAgain(viewer, around, id)).ok).toBe(true);
    expect((await readOwnAgreements(kees))[0]?.state).toBe('asked');
    now = new Date('2026-03-26T10:00:00Z');
    expect(await answerAgreement(kees, around, { id, answer: 'agree' })).toEqual({ ok: false, refusal: 'over' });
  });

  it('lets nobody answer any more whose grant was revoked', async () => {
    const id = await asked();
    const grant = (await readSharingOf(viewer, kees.id))?.grants[0]?.id ?? '';
    await revokeGrant(viewer, around, grant);
    expect(await answerAgreement(kees, around, { id, answer: 'agree' })).toEqual({ ok: false, refusal: 'no-such-agreement' });
    expect(await isStillOpen(kees, ['own-agreements'])).toBe(false);
  });

  it('stops what was agreed when somebody leaves, and lets them think again for a day', async () => {
    const [agreed, waiting] = [await asked(), await asked()];
    await answerAgreement(kees, around, { id: agreed, answer: 'agree' });
    await stopTakingPart(kees, around);
    await stopTakingPart(kees, around);
    const states = async () => {
      const all = await readAgreements(viewer);
      return [agreed, waiting].map((id) => all.find((one) => one.id === id)?.state);
    };
    expect(await states()).toEqual(['stopped', 'stopped']);
    expect(await isStillOpen(kees, ['own-agreements'])).toBe(false);
    expect(await facts('participant-left')).toHaveLength(1);
    now = new Date('2026-03-03T09:00:00Z');
    await takePartAgain(kees, around);
    expect(await states()).toEqual(['agreed', 'asked']);
    await stopTakingPart(kees, around);
    now = new Date('2026-03-05T09:00:00Z');
    await takePartAgain(kees, around);
    expect((await readStanding(kees))?.leftAt).not.toBeNull();
  });

  it('keeps a pause with the day of return, and refuses a day that is over, too far, or from an old screen', async () => {
    const until = new Date('2026-03-09T12:00:00Z');
    const version = (await readStanding(kees))?.version ?? 0;
    expect((await pause(kees, around, { version, until })).ok).toBe(true);
    expect((await pause(kees, around, { version, until })).ok).toBe(true);
    expect((await readSharingOf(viewer, kees.id))?.pausedUntil).toEqual(until);
    const other = new Date('2026-03-20T12:00:00Z');
    expect(await pause(kees, around, { version, until: other })).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    for (const day of ['2026-03-01', '2027-06-01'])
      expect(await pause(kees, around, { version: version + 1, until: new Date(`${day}T12:00:00Z`) })).toEqual({
        ok: false,
        refusal: 'no-such-day',
      });
    expect(await facts('participant-paused')).toHaveLength(1);
  });

  it('lets somebody correct and withdraw how they can be reached: the value is gone, that it was done stays', async () => {
    expect((await changeOwnContact(kees, around, { channel: 'phone', value: ' 06 12 34 56 78 ', was: '-' })).ok).toBe(true);
    expect(await readOwnContact(kees)).toEqual([{ channel: 'phone', value: '06 12 34 56 78' }]);
    const stale = await changeOwnContact(kees, around, { channel: 'phone', value: '0612000000', was: '-' });
    expect(stale).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect((await changeOwnContact(kees, around, { channel: 'phone', value: '', was: stampOf('06 12 34 56 78') })).ok).toBe(true);
    expect(await readOwnContact(kees)).toEqual([{ channel: 'phone', value: null }]);
    expect([await facts('contact-corrected'), await facts('contact-withdrawn')].map(({ length }) => length)).toEqual([1, 1]);
    expect(await changeOwnContact(kees, around, { channel: 'mail', value: 'kees', was: '-' })).toEqual({
      ok: false,
      refusal: 'no-address',
    });
  });

  it('shows the owner that somebody would rather not be asked', async () => {
    await beLeftInPeace(kees, around, true);
    expect((await readSharingOf(viewer, kees.id))?.notApproach).toBe(true);
    await beLeftInPeace(kees, around, false);
    expect((await readSharingOf(viewer, kees.id))?.notApproach).toBe(false);
  });

  it('lists with whom one takes part in a browser and in one’s own space, and nobody for anybody else', async () => {
    const person = randomUUID();
    await fillSpace(store, person);
    const here = (personId: string | null) => participationsHere(store, around, { tokenHash: null, personId });
    expect(await here(person)).toEqual([]);
    await takePartAs(kees, around, person);
    expect(await here(person)).toEqual([{ id: kees.id, hostName: 'Hanneke', leftAt: null }]);
    expect(await here(null)).toEqual([]);
    await takePartAs(kees, around, null);
    expect(await here(person)).toEqual([]);
  });

  it('lets who arranges ask, call off and note a pause in the name of the owner, which is written down so', async () => {
    const carla = await joins(store, viewer, around, { name: 'Carla' });
    const grant = await gives(viewer, around, carla.id, ['ask-for-me']);
    const made = await askForOwner(carla, around, { ...wanted(kees.id), actId: randomUUID() });
    if (!made.ok) throw new Error(made.refusal);
    const id = made.value.agreementId;
    expect((await readOwnAgreements(kees)).map(({ madeBy }) => madeBy)).toEqual([carla.id]);
    expect(await facts('agreement-made')).toEqual([{ actor: carla.id, behalf: viewer.id, grant, object: id }]);
    await pauseForOwner(carla, around, { participantId: kees.id, until: new Date('2026-03-09T12:00:00Z') });
    expect((await readStanding(kees))?.pausedUntil).not.toBeNull();
    expect((await callOffForOwner(carla, around, id)).ok).toBe(true);
    expect((await readOwnAgreements(kees))[0]?.state).toBe('called-off');
    await stopTakingPart(kees, around);
    expect((await readArranging(carla)).people.map((one) => one.id)).not.toContain(kees.id);
    await revokeGrant(viewer, around, grant);
    expect(await readArranging(carla)).toEqual({ people: [], agreements: [] });
    expect(await askForOwner(carla, around, { ...wanted(kees.id), actId: randomUUID() })).toEqual({
      ok: false,
      refusal: 'nobody',
    });
  });

  it('lets who arranges open nothing else for anybody, whatever they send to the store', async () => {
    const carla = await joins(store, viewer, around, { name: 'Carla' });
    await gives(viewer, around, carla.id, ['ask-for-me']);
    const made = await askForOwner(carla, around, { ...wanted(kees.id), actId: randomUUID() });
    if (!made.ok) throw new Error(made.refusal);
    const insert = (sets: string, who: string, until = '2026-03-30') =>
      carla.sees('ask-for-me', (db) =>
        sql`insert into space_grant (id, owner_id, participant_id, sets, agreement_ids, purpose, given_by, created_at, from_at, until_at)
          values (${randomUUID()}, ${viewer.id}, ${who}, array[${sets}], array[${made.value.agreementId}]::uuid[], 'x', ${carla.id}, ${now}, ${now}, ${until}::timestamptz)`.execute(
          db,
        ),
      );
    await expect(insert('circle-list', kees.id)).rejects.toMatchObject({ code: '42501' });
    await expect(insert('own-agreements', carla.id)).rejects.toMatchObject({ code: '42501' });
    await expect(insert('own-agreements', kees.id, '2026-09-01')).rejects.toMatchObject({ code: '42501' });
  });
});

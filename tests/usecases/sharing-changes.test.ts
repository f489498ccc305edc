import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guestOf } from '../../src/database/guest.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import type { GrantSet } from '../../src/domain/consent/grant-sets.ts';
import { giveAgain, giveLonger } from '../../src/usecases/consent/give-again.ts';
import { giveGrant } from '../../src/usecases/consent/give-grant.ts';
import { letIn, shutOut } from '../../src/usecases/consent/let-in.ts';
import { lowerAccess } from '../../src/usecases/consent/lower-access.ts';
import { stopSet } from '../../src/usecases/consent/narrow-grant.ts';
import { openSleeping, readWaiting } from '../../src/usecases/consent/open-sleeping.ts';
import { cancelSleeping, prepareSleeping } from '../../src/usecases/consent/prepare-sleeping.ts';
import { readSharingOf } from '../../src/usecases/consent/read-sharing.ts';
import { revokeGrant } from '../../src/usecases/consent/revoke-grant.ts';
import { sayRelated } from '../../src/usecases/consent/say-related.ts';
import { aroundNow, beginWith } from '../support/circle.ts';
import { addIlse, addKees, grantOf } from '../support/sharing.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day);
const later = (days: number) => ({ ...aroundNow, now: () => inDays(days) });

onEveryEngine('what changes in who may see what', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  const give = (viewer: Viewer, participantId: string, sets: readonly GrantSet[], until = inDays(365)) =>
    giveGrant(viewer, aroundNow, { actId: randomUUID(), participantId, sets, purpose: 'meedenken', until });
  const liveSets = async (viewer: Viewer, id: string, at = new Date()) =>
    ((await readSharingOf(viewer, id))?.grants ?? [])
      .filter(({ from, until, revokedAt }) => revokedAt === null && from <= at && until > at)
      .flatMap(({ sets }) => sets)
      .sort();
  const seen = async (participantId: string, at = new Date()) =>
    (await store.as('naober_sees_list', participantId, (db) => sql`select id from alter`.execute(db), { at })).rows.length;
  const guest = (viewer: Viewer, id: string, at = new Date()) => guestOf(store, { id, ownerId: viewer.id }, () => ({ at }));

  it('one thing of several stops, once; the rest goes on until its day; and it can be given again as it was', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const kees = await addKees(store, viewer);
    await give(viewer, kees, ['circle-list', 'who-helps']);
    const { id, until } = await grantOf(viewer, kees);
    const stop = { grantId: id, set: 'circle-list' } as const;
    expect(await stopSet(viewer, aroundNow, stop)).toEqual({ ok: true, value: 'done' });
    expect(await stopSet(viewer, aroundNow, stop)).toEqual({ ok: true, value: 'nothing' });
    expect([await liveSets(viewer, kees), await seen(kees)]).toEqual([['who-helps'], 0]);
    expect((await grantOf(viewer, kees)).until).toEqual(until);
    const again = { actId: randomUUID(), grantId: id };
    await Promise.all([giveAgain(viewer, aroundNow, again), giveAgain(viewer, aroundNow, again)]);
    expect([await liveSets(viewer, kees), await seen(kees)]).toEqual([['circle-list', 'who-helps'], 2]);
  });

  it('"dit klopt nog" is the same for as long again, in the place of the old one', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const kees = await addKees(store, viewer);
    await give(viewer, kees, ['circle-list'], inDays(42));
    const { id } = await grantOf(viewer, kees);
    const around = later(38);
    await giveLonger(viewer, around, { actId: randomUUID(), grantId: id });
    const grants = (await readSharingOf(viewer, kees))?.grants ?? [];
    expect(
      grants.filter(({ revokedAt }) => revokedAt === null).map(({ until }) => Math.round((until.getTime() - Date.now()) / day)),
    ).toEqual([80]);
  });

  it('who is not let in sees nothing, keeps what was given, and sees it again when let in', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const kees = await addKees(store, viewer);
    await give(viewer, kees, ['circle-list']);
    expect(await shutOut(viewer, aroundNow, kees)).toEqual({ ok: true, value: 'done' });
    expect(await shutOut(viewer, aroundNow, kees)).toEqual({ ok: true, value: 'nothing' });
    expect(await seen(kees)).toBe(0);
    expect((await give(viewer, kees, ['who-helps'])).ok).toBe(false);
    expect(await letIn(viewerOf(store, viewer.id, { helpedBy: 'Anne' }), aroundNow, kees)).toEqual({
      ok: false,
      refusal: 'not-with-help',
    });
    expect(await letIn(viewer, aroundNow, kees)).toEqual({ ok: true, value: 'done' });
    expect(await seen(kees)).toBe(2);
  });

  it('is lowered in silence to own agreements, now and for what begins later', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const kees = await addKees(store, viewer);
    await give(viewer, kees, ['circle-list', 'own-agreements']);
    await give(viewer, kees, ['who-helps']);
    await giveGrant(viewer, aroundNow, {
      actId: randomUUID(),
      participantId: kees,
      sets: ['contact', 'own-agreements'],
      purpose: 'x',
      from: inDays(3),
      until: inDays(9),
    });
    expect(await lowerAccess(viewer, aroundNow, { participantId: kees })).toEqual({ ok: true, value: 'done' });
    expect(await lowerAccess(viewer, aroundNow, { participantId: kees })).toEqual({ ok: true, value: 'nothing' });
    expect(await liveSets(viewer, kees)).toEqual(['own-agreements']);
    expect(await liveSets(viewer, kees, inDays(4))).toEqual(['own-agreements', 'own-agreements']);
    for (const table of ['outbox', 'letter'] as const)
      expect(await store.as('naober_keeper', null, (db) => db.selectFrom(table).select('id').execute())).toEqual([]);
  });

  it('the drawing is for a guest of whom is said that no family is in the circle, and shuts when that is not so', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const [unknown, ilse] = [await addIlse(store, viewer, null), await addIlse(store, viewer)];
    expect((await give(viewer, unknown, ['circle-drawing'])).ok).toBe(false);
    expect((await give(viewer, ilse, ['circle-drawing'])).ok).toBe(true);
    const rings = () => store.as('naober_sees_drawing', ilse, (db) => sql`select ring from tie`.execute(db));
    expect((await rings()).rows).toHaveLength(2);
    await sayRelated(viewer, aroundNow, { participantId: ilse, related: true });
    expect((await rings()).rows).toHaveLength(0);
  });

  it('what is prepared opens after its delay for who it is meant for, once, and can be stopped before and after', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const [kees, ilse] = [await addKees(store, viewer), await addIlse(store, viewer)];
    const preparing = {
      actId: randomUUID(),
      participantId: kees,
      sets: ['circle-list'],
      leftOut: [],
      condition: 'Als ik in het ziekenhuis lig',
      delay: 2,
      lasts: 'week',
    } as const;
    const [one, two] = await Promise.all([
      prepareSleeping(viewer, aroundNow, preparing),
      prepareSleeping(viewer, aroundNow, preparing),
    ]);
    expect(one.ok && one).toEqual(two);
    const sleepingId = one.ok ? one.value.sleepingId : '';
    expect(await openSleeping(guest(viewer, ilse), aroundNow, { sleepingId, via: randomUUID() })).toEqual({
      ok: false,
      refusal: 'no-such-grant',
    });
    expect((await readWaiting(guest(viewer, kees))).map(({ opened }) => opened)).toEqual([null]);
    const now = new Date();
    const asked = { sleepingId, via: randomUUID() };
    const around = { ...aroundNow, now: () => now };
    const opened = await openSleeping(guest(viewer, kees, now), around, asked);
    expect(opened).toEqual({ ok: true, value: { from: new Date(now.getTime() + 2 * day) } });
    expect(await openSleeping(guest(viewer, kees, now), around, asked)).toEqual(opened);
    expect([await seen(kees, inDays(1)), await seen(kees, inDays(3)), await seen(kees, inDays(10))]).toEqual([0, 2, 0]);
    const facts = await viewer.do((db) =>
      db.selectFrom('fact').select('actor_id').where('kind', '=', 'sleeping-opened').execute(),
    );
    expect(facts).toEqual([{ actor_id: kees }]);
    expect(await cancelSleeping(viewer, aroundNow, sleepingId)).toEqual({ ok: true, value: 'done' });
    expect(await cancelSleeping(viewer, aroundNow, sleepingId)).toEqual({ ok: true, value: 'nothing' });
    expect(await seen(kees, inDays(3))).toBe(0);
    expect((await openSleeping(guest(viewer, kees), aroundNow, asked)).ok).toBe(false);
  });

  it('what opened and was stopped cannot be opened again, and nobody else can take it away', async () => {
    const [viewer, other] = [await beginWith(store, 'Anja, Kees'), await beginWith(store, 'Bep')];
    const kees = await addKees(store, viewer);
    const preparing = {
      actId: randomUUID(),
      participantId: kees,
      sets: ['circle-list'],
      leftOut: [],
      condition: 'Als ik bel',
      delay: 0,
      lasts: 'week',
    } as const;
    const made = await prepareSleeping(viewer, aroundNow, preparing);
    const sleepingId = made.ok ? made.value.sleepingId : '';
    expect(await cancelSleeping(other, aroundNow, sleepingId)).toEqual({ ok: false, refusal: 'no-such-grant' });
    const now = new Date();
    await openSleeping(guest(viewer, kees, now), { ...aroundNow, now: () => now }, { sleepingId, via: randomUUID() });
    expect(await seen(kees)).toBe(2);
    await revokeGrant(viewer, aroundNow, (await grantOf(viewer, kees)).id);
    expect(await seen(kees)).toBe(0);
    expect(await readWaiting(guest(viewer, kees))).toEqual([]);
  });
});

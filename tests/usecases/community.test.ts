import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import type { Offer } from '../../src/domain/community/offer.ts';
import { readAppointment } from '../../src/usecases/agenda/appointments.ts';
import { isSomethingNearby, keepOffers, offerNearby, offersNearby } from '../../src/usecases/community/offers-nearby.ts';
import { chooseOffer, limitVisit, planVisit, readVisit, readVisits, stopVisit } from '../../src/usecases/community/visits.ts';
import { openFollowUps, sayHowItWent } from '../../src/usecases/keeping/follow-ups.ts';
import { anOffer } from '../support/an-offer.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

onEveryEngine('what there is nearby', (open) => {
  let store: TestStore;
  let viewer: Viewer;
  let garden: Offer;
  let now: Date;
  const around = { now: () => now, newId: () => randomUUID() };
  beforeAll(async () => {
    store = await open();
    expect(await isSomethingNearby(store)).toBe(false);
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    now = new Date('2026-11-22T10:00:00Z');
    const ownerId = randomUUID();
    await store.as('naober_sign_in', null, (db) => db.insertInto('owner').values({ id: ownerId, created_at: now }).execute());
    viewer = viewerOf(store, ownerId);
    garden = anOffer({ id: randomUUID() });
    await keepOffers(store, [garden]);
  });

  const choose = async (limits = 'Drie kwartier'): Promise<string> => {
    const chosen = await chooseOffer(viewer, around, { actId: randomUUID(), offer: garden, limits });
    if (!chosen.ok) throw new Error(chosen.refusal);
    return chosen.value.id;
  };
  const versionOf = async (id: string) => (await readVisit(viewer, id))?.version ?? 0;

  it('is read as it was said, also when it is said anew, and is gone from the list when it stopped', async () => {
    expect(await offerNearby(store, garden.id)).toEqual(garden);
    const other = { ...garden, name: 'Oogsten', quiet: true, times: [] };
    await keepOffers(store, [other]);
    expect(await offerNearby(store, garden.id)).toEqual(other);
    await keepOffers(store, [{ ...other, state: 'stopped' }]);
    expect((await offersNearby(store)).map(({ id }) => id)).not.toContain(garden.id);
    expect(await offerNearby(store, garden.id)).toMatchObject({ state: 'stopped' });
  });

  it('is taken in all of it or nothing', async () => {
    const [good, bad] = [anOffer({ id: randomUUID() }), anOffer({ id: randomUUID(), name: '' })];
    await expect(keepOffers(store, [good, bad])).rejects.toThrow();
    expect(await offerNearby(store, good.id)).toBeNull();
  });

  it.each([
    'insert into community_place (id, organisation, name) values (gen_random_uuid(), $$x$$, $$y$$)',
    'update community_offer set name = name',
    'delete from community_time',
    'select from owner',
    'select from community_visit',
    'insert into fact select * from fact',
  ])('is read under a role that cannot: %s', async (text) => {
    await expect(store.as('naober_community', null, (db) => sql.raw(text).execute(db))).rejects.toMatchObject({ code: '42501' });
  });

  it('is chosen once, within limits of one own', async () => {
    const id = await choose();
    expect(await choose('Anders')).toBe(id);
    expect(await readVisits(viewer)).toMatchObject([{ id, what: garden.name, limits: 'Drie kwartier', appointment: null }]);
    expect(await readVisits(viewerOf(store, randomUUID()))).toEqual([]);
    expect(await chooseOffer(viewer, around, { actId: randomUUID(), offer: garden, limits: 'x'.repeat(201) })).toMatchObject({
      refusal: 'too-long',
    });
  });

  it('keeps other limits unless another screen was first', async () => {
    const id = await choose();
    expect(await limitVisit(viewer, around, { id, version: 1, limits: 'Een half uur' })).toEqual({ ok: true, value: null });
    expect(await limitVisit(viewer, around, { id, version: 1, limits: 'Een uur' })).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    expect(await limitVisit(viewer, around, { id, version: 1, limits: 'Een half uur' })).toMatchObject({ ok: true });
    expect(await limitVisit(viewer, around, { id: randomUUID(), version: 1, limits: '' })).toMatchObject({
      refusal: 'no-such-visit',
    });
  });

  it('gets a day in the agenda, once however often the form comes; a day that is over is none', async () => {
    const id = await choose();
    const planning = { id, version: 1, actId: randomUUID(), day: '2026-11-25', time: '13:00', minutes: 120 };
    expect(await planVisit(viewer, around, { ...planning, day: '2026-11-21' })).toMatchObject({ refusal: 'day-over' });
    expect(await planVisit(viewer, around, { ...planning, time: 'straks' })).toMatchObject({ refusal: 'time-unclear' });
    for (const _ of [1, 2]) expect(await planVisit(viewer, around, planning)).toEqual({ ok: true, value: null });
    expect(await planVisit(viewer, around, { ...planning, actId: randomUUID() })).toMatchObject({ refusal: 'changed-meanwhile' });
    expect(await readVisit(viewer, id)).toMatchObject({ appointment: { startsOn: '2026-11-25', what: garden.name } });
    const days = await viewer.do((db) => db.selectFrom('appointment').select('id').execute());
    expect(days).toHaveLength(1);
  });

  it('stops without a reason, with its day; taken up again the day is back', async () => {
    const id = await choose();
    await planVisit(viewer, around, { id, version: 1, actId: randomUUID(), day: '2026-11-25', time: '', minutes: null });
    const appointmentId = (await readVisit(viewer, id))?.appointmentId ?? '';
    for (const _ of [1, 2]) expect(await stopVisit(viewer, around, id, false)).toBe(true);
    expect(await readVisit(viewer, id)).toMatchObject({ stopped: true, appointment: null });
    expect(await readAppointment(viewer, appointmentId)).toMatchObject({ removed: true });
    expect(await stopVisit(viewer, around, id, true)).toBe(true);
    expect(await readVisit(viewer, id)).toMatchObject({ stopped: false, appointment: { id: appointmentId } });
    expect(await stopVisit(viewer, around, randomUUID(), false)).toBe(false);
  });

  it('is asked about once its day is over: how it was', async () => {
    const id = await choose();
    await planVisit(viewer, around, {
      id,
      version: await versionOf(id),
      actId: randomUUID(),
      day: '2026-11-25',
      time: '',
      minutes: null,
    });
    expect((await openFollowUps(viewer, around)).open).toEqual([]);
    now = new Date('2026-11-28T10:00:00Z');
    expect((await openFollowUps(viewer, around)).open).toMatchObject([{ about: 'visit', subjectId: id, what: garden.name }]);
    const said = { about: 'visit', subjectId: id, happened: 'yes', pleasant: 'yes', again: 'yes', why: '', version: 0 } as const;
    expect(await sayHowItWent(viewer, around, said)).toEqual({ ok: true, value: null });
    expect((await openFollowUps(viewer, around)).open).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guestOf } from '../../src/database/guest.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { readStill, standStill, switchOn } from '../../src/usecases/my-data/stand-still.ts';
import { aroundNow as around } from '../support/circle.ts';
import { fillSpace } from '../support/full-space.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

onEveryEngine('standing still', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  /** A space in which Kees helps with the container for a year to come, and may see that. */
  const withKees = async () => {
    const ownerId = randomUUID();
    const { participantId } = await fillSpace(store, ownerId);
    await store.as('naober_app', ownerId, async (db) => {
      await db.updateTable('participant').set({ joined_at: new Date() }).execute();
      await db.deleteFrom('agreement').execute();
      const dated = { owner_id: ownerId, participant_id: participantId, created_at: new Date() };
      const asked = {
        what: 'De container',
        from_on: '2026-01-01',
        until_on: '2999-01-01',
        state: 'agreed',
        made_by: ownerId,
      } as const;
      await db
        .insertInto('agreement')
        .values({ ...dated, ...asked, id: randomUUID() })
        .execute();
      const until = new Date(Date.now() + 86_400_000);
      await db
        .insertInto('space_grant')
        .values({
          ...dated,
          id: randomUUID(),
          sets: ['own-agreements'],
          purpose: 'x',
          given_by: ownerId,
          from_at: new Date(0),
          until_at: new Date(1),
        })
        .execute();
      await db
        .insertInto('space_grant')
        .values({
          ...dated,
          id: randomUUID(),
          sets: ['own-agreements'],
          purpose: 'x',
          given_by: ownerId,
          from_at: new Date(Date.now() - 1_000),
          until_at: until,
        })
        .execute();
    });
    const kees = guestOf(store, { id: participantId, ownerId }, () => ({}));
    const reads = () => kees.own((db) => db.selectFrom('agreement').select(['what', 'state']).execute());
    return { viewer: viewerOf(store, ownerId), reads };
  };

  test('nobody but the owner gets in, and who would help reads only that it is off', async () => {
    const { viewer, reads } = await withKees();
    expect(await reads()).toEqual([{ what: 'De container', state: 'agreed' }]);
    expect(await readStill(viewer)).toEqual({ since: null, coming: 1 });
    await standStill(viewer, around, 'call-off');
    expect(await reads()).toEqual([{ what: 'De container', state: 'called-off' }]);
    expect((await readStill(viewer)).since).not.toBeNull();
  });

  test('agreements that are kept for later are out of sight, and there again when it is switched on', async () => {
    const { viewer, reads } = await withKees();
    await standStill(viewer, around, 'keep');
    await standStill(viewer, around, 'call-off');
    expect(await reads()).toEqual([]);
    await switchOn(viewer, around);
    await switchOn(viewer, around);
    expect(await reads()).toEqual([{ what: 'De container', state: 'agreed' }]);
    const kinds = await viewer.do((db) => db.selectFrom('fact').select('kind').execute());
    const counted = ['stands-still', 'switched-on'].map((kind) => kinds.filter((fact) => fact.kind === kind).length);
    expect(counted).toEqual([1, 1]);
  });
});

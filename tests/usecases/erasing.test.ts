import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewerOf } from '../../src/database/viewer.ts';
import { eraseWished } from '../../src/jobs/erase-wished.ts';
import { askErasure } from '../../src/usecases/my-data/ask-erasure.ts';
import { takeBackErasure } from '../../src/usecases/my-data/take-back-erasure.ts';
import { readErasing } from '../../src/usecases/my-data/waits-to-be-erased.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { asAdministrator, type Run, whileOpen } from '../support/administrator.ts';
import { tablesWith, writeCanary } from '../support/canary.ts';
import { aroundNow as around, beginWith, circleOf, named } from '../support/circle.ts';
import { fillSpace } from '../support/full-space.ts';
import { again, onEveryEngine, type TestStore } from '../support/store.ts';

const canary = 'Kanarie Zwartkop';
const twoWeeksOn = { ...around, now: () => new Date(Date.now() + 15 * 86_400_000) };

/** Rows that are about somebody of the map, or about who takes part. */
const aboutThem = (alterId: string, participantId: string) => (found: { table: string; columns: readonly string[] }) => {
  if (found.table === 'alter') return `id = '${alterId}'`;
  const ways = [
    ...(found.columns.includes('alter_id') ? [`alter_id = '${alterId}'`] : []),
    ...(found.columns.includes('participant_id') ? [`participant_id = '${participantId}'`] : []),
  ];
  return ways.length === 0 ? null : ways.join(' or ');
};

onEveryEngine('erasing somebody', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  const now = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    await store.close();
    const done = await asAdministrator(store.place, work);
    store = await again(store);
    return done;
  };
  const dayHasCome = (ownerId: string) =>
    whileOpen(store, async (run) => {
      await run('alter table erasure_wish no force row level security');
      await run(
        `update erasure_wish set asked_at = asked_at - interval '15 days', erase_after = erase_after - interval '15 days' where owner_id = '${ownerId}'`,
      );
      await run('alter table erasure_wish force row level security');
    });

  test('of somebody who was erased no word is left in any table, and the list says that it happened', async () => {
    const ownerId = randomUUID();
    const { alterIds, participantId, circleId } = await fillSpace(store, ownerId);
    const [alterId = ''] = alterIds;
    const image = { table: 'alter', id: alterId, before: null, after: { name: canary } };
    const pair = { table: 'alter_tie', id: alterIds.join(' '), before: null, after: { attributes: { note: canary } } };
    await store.as('naober_app', ownerId, async (db) => {
      const act = { circle_id: circleId, owner_id: ownerId, kind: 'alters-added', at: new Date() };
      const other = { table: 'alter', id: alterIds[1], before: null, after: { name: 'Buur 1' } };
      const summary = JSON.stringify({ subject: alterId, name: canary, count: 2 });
      await db
        .insertInto('act')
        .values([
          { ...act, id: randomUUID(), images: JSON.stringify([image, other, pair]), summary, helped_by: canary },
          { ...act, id: randomUUID(), images: JSON.stringify([image]), summary },
        ])
        .execute();
    });
    const written = await now((run) => writeCanary(run, canary, aboutThem(alterId, participantId)));
    expect(written).toEqual(
      expect.arrayContaining([
        'alter.name',
        'snapshot_member.name',
        'departure.words',
        'participant_card.name',
        'contact_way.value',
        'agreement.what',
      ]),
    );
    const viewer = viewerOf(store, ownerId);
    expect(await askErasure(viewer, around, { actId: randomUUID(), kind: 'person', subjectId: alterId })).toMatchObject({
      ok: true,
    });
    expect(await eraseWished(store, around)).toBe(0);
    expect((await whileOpen(store, (run) => tablesWith(run, canary))).length).toBeGreaterThan(5);
    await dayHasCome(ownerId);
    expect(await eraseWished(store, around)).toBeGreaterThan(0);
    expect(await whileOpen(store, (run) => tablesWith(run, canary))).toEqual([]);
    const left = await store.as('naober_app', ownerId, async (db) => ({
      list: await db
        .selectFrom('erasure')
        .select(['kind', 'subject_id'])
        .where('subject_id', 'in', [alterId, participantId])
        .execute(),
      acts: await db.selectFrom('act').select('images').execute(),
      others: await db.selectFrom('alter').select('id').execute(),
    }));
    expect(left.list.map(({ kind }) => kind).sort()).toEqual(['participant', 'person']);
    expect(left.acts.flatMap(({ images }) => images.map(({ id }) => id))).toEqual([alterIds[1]]);
    expect(left.others).toEqual([{ id: alterIds[1] }]);
  });

  test('for two weeks it can be taken back: everything is where it was', async () => {
    const viewer = viewerOf(store, (await beginWith(store, 'Truus, Kees')).id);
    const before = await circleOf(viewer);
    const kees = await named(viewer, 'Kees');
    const ask = { actId: randomUUID(), kind: 'person', subjectId: kees.id } as const;
    await askErasure(viewer, around, ask);
    await askErasure(viewer, around, ask);
    expect((await circleOf(viewer)).alters.map(({ name }) => name)).toEqual(['Truus']);
    const { waiting } = await readErasing(viewer);
    expect(waiting.map(({ name }) => name)).toEqual(['Kees']);
    expect(await takeBackErasure(viewer, around, { id: waiting[0]?.id ?? '', actId: randomUUID() })).toBe(true);
    expect((await circleOf(viewer)).alters.map(({ name, ring, seat }) => [name, ring, seat])).toEqual(
      before.alters.map(({ name, ring, seat }) => [name, ring, seat]),
    );
    await eraseWished(store, twoWeeksOn);
    expect((await circleOf(viewer)).alters).toHaveLength(2);
  });

  test('whoever is put back by undoing is not erased when the day comes', async () => {
    const viewer = viewerOf(store, (await beginWith(store, 'Truus, Kees')).id);
    const kees = await named(viewer, 'Kees');
    await askErasure(viewer, around, { actId: randomUUID(), kind: 'person', subjectId: kees.id });
    const [removal] = await viewer.do((db) => db.selectFrom('act').select('id').where('kind', '=', 'alter-removed').execute());
    await undoAct(viewer, around, { actId: randomUUID(), undoes: removal?.id ?? '', anyway: false });
    expect((await readErasing(viewer)).waiting).toEqual([]);
    await dayHasCome(viewer.id);
    await eraseWished(store, around);
    expect((await circleOf(viewerOf(store, viewer.id))).alters).toHaveLength(2);
  });

  test('nobody can have somebody of another erased', async () => {
    const [truus, fatma] = [await beginWith(store, 'Kees'), await beginWith(store, 'Anja')].map(({ id }) => viewerOf(store, id));
    if (truus === undefined || fatma === undefined) throw new Error('Two spaces were begun.');
    const kees = await named(truus, 'Kees');
    const asked = await askErasure(fatma, around, { actId: randomUUID(), kind: 'person', subjectId: kees.id });
    expect(asked).toEqual({ ok: false, refusal: 'no-such-person' });
  });
});

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertOwner } from '../../src/database/owners.ts';
import { keepRestChoices, restChoicesOf } from '../../src/database/rest.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { freezeSnapshot } from '../../src/usecases/freeze-snapshot.ts';
import { takeInWhole } from '../../src/usecases/my-data/take-in-whole.ts';
import { putPhoto } from '../../src/usecases/photo/put-photo.ts';
import { everythingOf } from '../../src/usecases/take-along.ts';
import { takeInCircle } from '../../src/usecases/take-in-circle.ts';
import { bundle } from '../../src/web/pages/in-out/along/bundle.ts';
import { anyCircle } from '../support/arbitrary-circle.ts';
import { aroundNow as around, circleOf } from '../support/circle.ts';
import { fillSpace } from '../support/full-space.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const text = (value: unknown) => JSON.stringify(value);

/** Tables that come back, and of each what may differ: ids (each becomes the first place it is seen at), versions, and when it was made here. */
const back = ['circle', 'alter', 'tie', 'alter_tie', 'snapshot', 'snapshot_member', 'snapshot_tie', 'departure', 'set_aside'];
const joined = [
  'participant',
  'participant_card',
  'contact_way',
  'sleeping_grant',
  'space_grant',
  'agreement',
  'plan_goal',
  'plan_step',
  'suggestion',
  'trajectory',
  'trajectory_step',
  'trajectory_note',
  'trajectory_ending',
  'trajectory_check',
  'mandate',
  'objection',
  'after_me',
];

onEveryEngine('a whole space', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  const empty = async (): Promise<Viewer> => {
    const id = randomUUID();
    await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language: 'nl', at: new Date(), eraseAfter: null }));
    return viewerOf(store, id);
  };
  /** A space with something of everything, whose places are whole. */
  const filled = async (): Promise<Viewer> => {
    const ownerId = randomUUID();
    await fillSpace(store, ownerId);
    await store.as('naober_app', ownerId, async (db) => {
      await sql`update tie set place_depth = 0.5`.execute(db);
      await sql`update snapshot_member set place_depth = 0.5`.execute(db);
    });
    return viewerOf(store, ownerId);
  };
  const takenAlong = async (viewer: Viewer) => {
    const everything = await everythingOf(viewer, store);
    if (everything === null) throw new Error('There is no circle.');
    return bundle(everything, { language: 'nl', at: new Date('2026-11-22T12:00:00Z') });
  };
  const putBack = async (bytes: Uint8Array) => {
    const viewer = await empty();
    expect(await takeInWhole(viewer, around, { actId: randomUUID(), bytes })).toEqual({ ok: true, value: 'done' });
    return viewer;
  };
  /** What stands in the tables that come back, without ids and what counts changes. */
  const stands = async (viewer: Viewer) => {
    const rows = (await everythingOf(viewer, store))?.rows ?? {};
    const passedOver = /(^|_)id$|_ids$|^version$|^source_id$|^alter_[ab]$|^left_out$|_by$|^host_name$|^created_at$/;
    const plain = (row: Readonly<Record<string, unknown>>) =>
      text(Object.fromEntries(Object.entries(row).filter(([key]) => !passedOver.test(key) && key !== 'about')));
    // The store numbers goals and steps by itself: what counts is which comes first.
    const inTurn = (table: string, found: readonly Readonly<Record<string, unknown>>[]) =>
      ['plan_goal', 'plan_step'].includes(table)
        ? [...found]
            .sort((one, other) => Number(one['ordinal']) - Number(other['ordinal']))
            .map((row, ordinal) => ({ ...row, ordinal }))
        : found;
    return Object.fromEntries(
      [...back, ...joined].map((table) => {
        const here = (rows[table] ?? []).filter((row) => !row['removed_at']);
        return [table, inTurn(table, here).map(plain).sort()];
      }),
    );
  };

  test('any circle with its moments that is taken along and put into an empty space is the same, and once more', async () => {
    await fc.assert(
      fc.asyncProperty(anyCircle, async (circle) => {
        const first = await empty();
        expect(await takeInCircle(first, around, { actId: randomUUID(), circle })).toMatchObject({ ok: true });
        const frozen = { actId: randomUUID(), name: 'Lente', drawn: 'paper', helpedBy: 'Anne' };
        await freezeSnapshot(first, around, frozen);
        const second = await putBack(await takenAlong(first));
        expect(await stands(second)).toEqual(await stands(first));
        const third = await putBack(await takenAlong(second));
        expect(await stands(third)).toEqual(await stands(first));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test('a space with something of everything comes back: who took part, what they may, agreements, the plan; nothing that opens it', async () => {
    const first = await filled();
    await first.do((db) => keepRestChoices(db, { exitProminent: true, contactNever: ['mail'] }));
    const second = await putBack(await takenAlong(first));
    expect(await second.do(restChoicesOf)).toEqual({ exitProminent: true, contactNever: ['mail'] });
    const [was, is] = [await stands(first), await stands(second)];
    for (const table of joined) {
      expect({ table, rows: is[table] }).toEqual({ table, rows: was[table] });
      expect(is[table]?.length, table).toBeGreaterThan(0);
    }
    const links = await store.as('naober_sign_in', null, (db) =>
      Promise.all([
        db.selectFrom('helper_link').selectAll().where('owner_id', '=', second.id).execute(),
        db.selectFrom('guest_session').selectAll().where('owner_id', '=', second.id).execute(),
        db.selectFrom('invitation').selectAll().where('owner_id', '=', second.id).execute(),
      ]),
    );
    expect(links).toEqual([[], [], []]);
    const [one] = await second.do((db) => db.selectFrom('participant').select(['alter_id', 'person_id']).execute());
    const people = (await circleOf(second)).alters.map(({ id }) => id);
    expect([people.includes(one?.alter_id ?? ''), one?.person_id]).toEqual([true, null]);
  });

  test('a photo comes back with whose it is', async () => {
    const first = await empty();
    const [circle] = fc.sample(
      anyCircle.filter(({ alters }) => alters.length > 0),
      1,
    );
    if (circle === undefined) throw new Error('There is a circle.');
    await takeInCircle(first, around, { actId: randomUUID(), circle });
    const [alter] = (await circleOf(first)).alters;
    const file = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#0a6' } })
      .png()
      .toBuffer();
    expect(await putPhoto(first, around, { actId: randomUUID(), alterId: alter?.id ?? '', file })).toMatchObject({ ok: true });
    const second = await putBack(await takenAlong(first));
    const seen = await everythingOf(second, store);
    const [whose] = [...(seen?.photos.keys() ?? [])];
    expect((await circleOf(second)).alters.find(({ id }) => id === whose)?.name).toBe(alter?.name);
  });

  test('a file that does not hold together puts nothing in, whatever was written over in it', async () => {
    const files = unzipSync(await takenAlong(await filled()));
    await putBack(zipSync(files));
    const all = JSON.parse(new TextDecoder().decode(files['alles.json']));
    const viewer = await empty();
    const broken = [
      { ...all.tables, space_grant: [{ ...all.tables.space_grant[0], participant_id: randomUUID() }] },
      { ...all.tables, agreement: [{ ...all.tables.agreement[0], from_on: 'morgen' }] },
      { ...all.tables, participant_card: [{ ...all.tables.participant_card[0], name: '' }] },
      { ...all.tables, agreement: [{ ...all.tables.agreement[0], owner_id: randomUUID() }] },
      { ...all.tables, agreement: 'niets' },
    ];
    for (const tables of broken) {
      const bytes = zipSync({ ...files, 'alles.json': new TextEncoder().encode(text({ tables })) });
      const taken = await takeInWhole(viewer, around, { actId: randomUUID(), bytes });
      expect(taken.ok ? 'done' : taken.refusal).toBe('not-whole');
    }
    const { rows } = await viewer.do((db) => sql`select 1 from alter union all select 1 from participant`.execute(db));
    expect(rows).toEqual([]);
    expect(await takeInWhole(viewer, around, { actId: randomUUID(), bytes: new Uint8Array(9) })).toEqual({
      ok: false,
      refusal: 'not-whole',
    });
  });
});

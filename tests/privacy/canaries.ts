import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Store } from '../../src/database/open.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { tell } from '../support/circle-with.ts';

/** How every canary begins, so that one search finds them all. */
export const canary = 'kanariepiet';

/** A word nobody would write, with where it was put. */
const at = (place: string) => `${canary} in ${place}`;

/** Text of an owner that is in no grant: each column gets a canary in every row that is there. */
const columns: readonly (readonly [table: string, column: string])[] = [
  ['departure', 'words'],
  ['snapshot', 'story'],
  ['snapshot', 'name'],
  ['snapshot_member', 'name'],
  ['snapshot_member', 'role'],
  ['trajectory_note', 'words'],
  ['alter', 'prompt'],
  ['appointment', 'what'],
  ['appointment', 'with_whom'],
  ['appointment', 'place'],
  ['carrying_line', 'kind'],
  ['perseverance', 'words'],
  ['look', 'went_well'],
  ['look', 'different'],
  ['look', 'wanted'],
  ['follow_up', 'why'],
  ['follow_up', 'support'],
  ['chain_item', 'what'],
  ['chain_item', 'limits'],
  ['community_visit', 'what'],
  ['community_visit', 'at_place'],
  ['community_visit', 'limits'],
];

/** What is one of a kind keeps being so: with its own id behind it. */
const each = (table: string) => (table === 'carrying_line' ? sql` || ' ' || left(id::text, 8)` : sql``);

/** What the owner noted of somebody of the circle; of the same table who takes part tells about themselves. */
const noted = ['words', 'at_place', 'how_often', 'how_long', 'not_so', 'costs'] as const;

/** Where pages put what is told, and with that a canary. */
const told = ['tie.about', 'act.images'];

/** JSON of an owner that is in no grant: a canary stands in it under a name that pages read, or beside what they read. */
const beside: readonly (readonly [table: string, column: string])[] = [
  ['alter', 'attributes'],
  ['alter_tie', 'attributes'],
  ['circle', 'ego_attributes'],
];

/** Every column a canary is put in, as table.column. */
export const plantedColumns: readonly string[] = [
  ...columns.map(([table, column]) => `${table}.${column}`),
  ...beside.map(([table, column]) => `${table}.${column}`),
  ...noted.map((column) => `talent.${column}`),
  ...told,
];

/**
 * Puts a canary in every private field of somebody's space: what they feel, where a boundary lies, notes, what was before, why somebody left,
 * notes with a trajectory, what was looked back on, what is carried. Answers how many places hold one.
 */
export async function plantCanaries(store: Store, ownerId: string): Promise<number> {
  const viewer = viewerOf(store, ownerId);
  const words = { origin: at('origin'), part: at('part'), fun: at('fun'), boundaries: at('boundaries'), note: at('note') };
  const planted = await tell(viewer, (alter) => ({ ...alter, about: { ...alter.about, ...words } }));
  if (!planted.ok) throw new Error(`Nothing could be planted: ${JSON.stringify(planted)}`);
  // Told once more, so that the first canaries stand in what can be undone as well.
  await tell(viewer, (alter) => ({ ...alter, about: { ...alter.about, note: at('a newer note') } }));
  await viewer.do((db) => somethingToLookBackOn(db, ownerId));
  await viewer.do(async (db) => {
    for (const column of noted)
      await sql`update talent set ${sql.ref(column)} = ${at(`talent ${column}`)}, piece = null where alter_id is not null`.execute(
        db,
      );
    for (const [table, column] of columns)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${at(`${table} ${column}`)}${each(table)}`.execute(db);
    for (const [table, column] of beside)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} || jsonb_build_object(${at('key')}::text, ${at(`${table} ${column}`)}::text)`.execute(
        db,
      );
  });
  return places(store, ownerId);
}

/** One row of what a town does not tell of everybody: what was looked back on, what is carried, how long that can go on, something in the agenda. */
async function somethingToLookBackOn(db: Db, ownerId: string): Promise<void> {
  const [own, day] = [{ id: randomUUID(), owner_id: ownerId }, '2026-01-02'];
  const alter = await db
    .selectFrom('alter')
    .select(['id', 'circle_id'])
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  await db
    .insertInto('look')
    .values({ ...own, why: 'own', not_before: day, created_at: new Date() })
    .execute();
  await db
    .insertInto('follow_up')
    .values({ ...own, about: 'agreement', subject_id: randomUUID(), happened: 'yes', said_on: day })
    .execute();
  await db
    .insertInto('perseverance')
    .values({ ...own, how_long: 'weeks', said_at: new Date() })
    .execute();
  await db
    .insertInto('appointment')
    .values({ ...own, what: 'Huisarts', starts_on: day, off_days: [], created_at: new Date() })
    .execute();
  await db
    .insertInto('chain_item')
    .values({
      ...{
        ...own,
        id: randomUUID(),
        side: 'ask',
        support: 'practical',
        what: 'Iets',
        until_on: '2099-01-02',
        created_at: new Date(),
      },
      ...{ limits: null, ask_id: null, talent_id: null },
    })
    .execute();
  await db
    .insertInto('community_visit')
    .values({ ...own, id: randomUUID(), offer_id: null, what: 'Tuinieren', at_place: 'De moestuin', created_at: new Date() })
    .execute();
  if (alter === undefined) return;
  await db
    .insertInto('carrying_line')
    .values({ ...own, alter_id: alter.id, kind: 'Medicijnen', often: 'daily', said_at: new Date() })
    .execute();
  await db
    .insertInto('talent')
    .values({
      ...own,
      id: randomUUID(),
      alter_id: alter.id,
      circle_id: alter.circle_id,
      sort: 'give',
      words: 'Iets',
      created_at: new Date(),
    })
    .execute();
}

/** In how many rows a canary stands. */
async function places(store: Store, ownerId: string): Promise<number> {
  const tables = ['tie', 'act', 'talent', ...new Set([...columns, ...beside].map(([table]) => table))];
  let found = 0;
  for (const table of tables) {
    const rows = await viewerOf(store, ownerId).do((db) =>
      sql<{
        count: number;
      }>`select count(*)::int as count from ${sql.table(table)} t where t::text like ${`%${canary}%`}`.execute(db),
    );
    found += rows.rows[0]?.count ?? 0;
  }
  return found;
}

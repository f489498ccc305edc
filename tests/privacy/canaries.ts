import { sql } from 'kysely';
import type { Store } from '../../src/database/open.ts';
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
];

/** JSON of an owner that is in no grant: a canary stands in it under a name that pages read, or beside what they read. */
const beside: readonly (readonly [table: string, column: string])[] = [
  ['alter', 'attributes'],
  ['alter_tie', 'attributes'],
  ['circle', 'ego_attributes'],
];

/**
 * Puts a canary in every private field of somebody's space: what they feel, where a boundary lies, notes, what was before, why somebody left,
 * notes with a trajectory. Answers how many places hold one.
 */
export async function plantCanaries(store: Store, ownerId: string): Promise<number> {
  const viewer = viewerOf(store, ownerId);
  const words = { origin: at('origin'), part: at('part'), fun: at('fun'), boundaries: at('boundaries'), note: at('note') };
  const planted = await tell(viewer, (alter) => ({ ...alter, about: { ...alter.about, ...words } }));
  if (!planted.ok) throw new Error(`Nothing could be planted: ${JSON.stringify(planted)}`);
  // Told once more, so that the first canaries stand in what can be undone as well.
  await tell(viewer, (alter) => ({ ...alter, about: { ...alter.about, note: at('a newer note') } }));
  await viewer.do(async (db) => {
    for (const [table, column] of columns)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${at(`${table} ${column}`)}`.execute(db);
    for (const [table, column] of beside)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} || jsonb_build_object(${at('key')}::text, ${at(`${table} ${column}`)}::text)`.execute(
        db,
      );
  });
  return places(store, ownerId);
}

/** In how many rows a canary stands. */
async function places(store: Store, ownerId: string): Promise<number> {
  const tables = ['tie', 'act', ...new Set([...columns, ...beside].map(([table]) => table))];
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

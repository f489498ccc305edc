import { sql } from 'kysely';
import type { Db } from '../door.ts';
import { dropDrafts } from '../import-drafts.ts';
import { eraseFromSnapshots, snapshotsWith } from '../snapshot-changes.ts';
import { scrubActs, scrubHelper } from './scrub-acts.ts';

/** Who takes part in the viewer's space as this person of the map. */
export async function participantsAs(db: Db, alterId: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('participant').select('id').where('alter_id', '=', alterId).execute();
  return rows.map(({ id }) => id);
}

/** Takes participants away, with their card, ways to reach them, grants, agreements, invitations, links and open browsers. */
export async function eraseParticipants(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const cards = await db.selectFrom('participant_card').select('name').where('participant_id', 'in', ids).execute();
  await eraseNaming(db, 'participant_id', ids);
  await db.deleteFrom('participant').where('id', 'in', ids).execute();
  await scrubHelper(
    db,
    cards.map(({ name }) => name),
  );
}

/**
 * Takes somebody out of everything of the viewer's: the circle, every frozen moment, what undoing needs, why they left, their pictures, and
 * their place as somebody who takes part. Files that were made or held meanwhile go too, because they are in there. As the owner.
 */
export async function erasePerson(db: Db, alterId: string): Promise<void> {
  const names = await namesOf(db, alterId);
  await eraseParticipants(db, await participantsAs(db, alterId));
  await scrubActs(db, alterId);
  await eraseFromSnapshots(db, await snapshotsWith(db, alterId), alterId);
  await eraseNaming(db, 'alter_id', [alterId]);
  await db.deleteFrom('alter').where('id', '=', alterId).execute();
  await scrubHelper(db, names);
  await dropFiles(db);
}

/** Drops what was made to take along or held to take in: whoever is erased stands in it. */
export async function dropFiles(db: Db): Promise<void> {
  await dropDrafts(db);
  await db.deleteFrom('export_file').execute();
}

async function namesOf(db: Db, alterId: string): Promise<readonly string[]> {
  const now = await db.selectFrom('alter').select('name').where('id', '=', alterId).execute();
  const then = await db.selectFrom('snapshot_member').select('name').where('alter_id', '=', alterId).execute();
  return [...new Set([...now, ...then].map(({ name }) => name))];
}

/** Rows that name somebody, of every table there is that names people so: also of tables that come later. */
async function eraseNaming(db: Db, column: 'alter_id' | 'participant_id', ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = ${column}
      join pg_attribute o on o.attrelid = c.oid and o.attname = 'owner_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = 'participant'
      and has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'delete') order by c.relname`.execute(db);
  for (const { name } of rows)
    await sql`delete from ${sql.id('public', name)} where owner_id = app.viewer() and ${sql.ref(column)} = any(${ids}::uuid[])`.execute(
      db,
    );
}

import { sql } from 'kysely';
import type { Db } from '../door.ts';
import { chainLock } from '../fact-links.ts';

/** The owners who have facts older than the log is kept (app.log_begins), erased owners too. As `naober_jobs`, like all of this file. */
export async function ownersWithOldFacts(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select distinct owner_id as id from fact where at < app.log_begins()`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Takes the oldest facts of an owner away, as far as every one of them is older than the log is kept, with their links but the last:
 * that one stays in the chain without its fact, and what follows is still whole. Answers how many facts went.
 */
export async function letGoOldFacts(db: Db, ownerId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(${sql.lit(chainLock)})`.execute(db);
  const { rows } = await sql<{ seq: string | null }>`
    select max(l.seq) as seq from fact_link l where l.owner_id = ${ownerId} and l.seq < coalesce(
      (select min(k.seq) from fact_link k join fact f on f.id = k.fact_id where k.owner_id = ${ownerId} and f.at >= app.log_begins()),
      9223372036854775807)`.execute(db);
  const seq = rows[0]?.seq ?? null;
  if (seq === null) return 0;
  const going = await db
    .selectFrom('fact_link')
    .select('fact_id as id')
    .where('owner_id', '=', ownerId)
    .where('seq', '<=', seq)
    .where('fact_id', 'is not', null)
    .execute();
  const ids = going.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return 0;
  await db.deleteFrom('fact_link').where('owner_id', '=', ownerId).where('seq', '<', seq).execute();
  await sql`update fact_link set fact_id = null, let_go_at = app.moment() where owner_id = ${ownerId} and seq = ${seq}`.execute(
    db,
  );
  await db.deleteFrom('fact').where('owner_id', '=', ownerId).where('id', 'in', ids).execute();
  return ids.length;
}

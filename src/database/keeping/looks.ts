import { sql } from 'kysely';
import type { Look, LookRhythm, LookWhy, LookWords } from '../../domain/keeping/look.ts';
import type { Db } from '../door.ts';

const selection = (db: Db) =>
  db
    .selectFrom('look')
    .select(['id', 'why', 'went_well as wentWell', 'different', 'wanted', 'snapshot_id as snapshotId', 'version'])
    .select([
      sql<string>`not_before::text`.as('notBefore'),
      sql<string | null>`done_on::text`.as('doneOn'),
      sql<string | null>`dropped_on::text`.as('droppedOn'),
    ]);

/** Every time the viewer looked back or is to, the earliest first. */
export const looksOf = (db: Db): Promise<Look[]> => selection(db).orderBy('created_at').orderBy('id').execute();

/** One of them, held until the transaction ends; null when the viewer has none with that id. */
export async function holdLook(db: Db, id: string): Promise<Look | null> {
  return (await selection(db).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

type New = {
  readonly id: string;
  readonly ownerId: string;
  readonly why: LookWhy;
  readonly notBefore: string;
  readonly at: Date;
};

/** Begins a look. False when it is there already. */
export async function insertLook(db: Db, { id, ownerId, why, notBefore, at }: New): Promise<boolean> {
  const done = await db
    .insertInto('look')
    .values({ id, owner_id: ownerId, why, not_before: notBefore, created_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Keeps what was written at a look. */
export async function putLookWords(db: Db, id: string, { wentWell, different, wanted }: LookWords): Promise<void> {
  await db
    .updateTable('look')
    .set((row) => ({ went_well: wentWell, different, wanted, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

type End = { readonly doneOn: string | null; readonly droppedOn: string | null; readonly snapshotId: string | null };

/** Finishes a look, lets it go, or takes it up again (both days null). */
export async function endLook(db: Db, id: string, { doneOn, droppedOn, snapshotId }: End): Promise<void> {
  await db
    .updateTable('look')
    .set((row) => ({ done_on: doneOn, dropped_on: droppedOn, snapshot_id: snapshotId, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** How often the viewer wants to look back; null while that was never chosen. */
export async function lookRhythmOf(db: Db): Promise<LookRhythm | null> {
  const row = await db
    .selectFrom('look_rhythm')
    .select(['weeks', 'version', sql<string>`chosen_on::text`.as('chosenOn')])
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps how often; null is not by itself. */
export async function putLookRhythm(db: Db, ownerId: string, { weeks, chosenOn }: Omit<LookRhythm, 'version'>): Promise<void> {
  await sql`insert into look_rhythm (owner_id, weeks, chosen_on) values (${ownerId}, ${weeks}, ${chosenOn})
    on conflict (owner_id) do update set weeks = excluded.weeks, chosen_on = excluded.chosen_on, version = look_rhythm.version + 1`.execute(
    db,
  );
}

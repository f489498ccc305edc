import { sql } from 'kysely';
import type { Template } from '../../domain/circle/template.ts';
import type { SheetMark } from '../../domain/trajectory/own-sheet.ts';
import type { Db } from '../door.ts';

/** A sheet of how a guest sees the circle, with everybody on it. */
export type OwnSheet = { readonly participantId: string; readonly template: Template; readonly marks: readonly SheetMark[] };

const marksOn = (db: Db, participantId: string): Promise<SheetMark[]> =>
  db
    .selectFrom('own_view_mark')
    .select(['id', 'name', 'ring', 'sector', 'version'])
    .where('participant_id', '=', participantId)
    .where('removed_at', 'is', null)
    .orderBy('ordinal')
    .execute();

/** The sheet of a participant, as the guest themselves or as the owner; null when there is none that this viewer may see. */
export async function sheetOf(db: Db, participantId: string): Promise<OwnSheet | null> {
  const row = await db.selectFrom('own_view').select('template').where('participant_id', '=', participantId).executeTakeFirst();
  return row === undefined ? null : { participantId, template: row.template, marks: await marksOn(db, participantId) };
}

/** The form of the owner's circle, for a guest who may draw their own sheet on it; null when the owner has none yet. */
export async function formForSheet(db: Db): Promise<Template | null> {
  const row = await db
    .selectFrom('circle')
    .select('template')
    .where('owner_id', '=', sql<string>`app.host()`)
    .orderBy('id')
    .executeTakeFirst();
  return row?.template ?? null;
}

type NewSheet = { readonly participantId: string; readonly ownerId: string; readonly template: Template; readonly at: Date };

/** Begins the sheet of a guest; nothing when it was begun. */
export async function beginSheet(db: Db, { participantId, ownerId, template, at }: NewSheet): Promise<void> {
  await db
    .insertInto('own_view')
    .values({ participant_id: participantId, owner_id: ownerId, template: JSON.stringify(template), created_at: at })
    .onConflict((conflict) => conflict.column('participant_id').doNothing())
    .execute();
}

type NewMark = Omit<SheetMark, 'version'> & { readonly participantId: string; readonly ownerId: string };

/** Puts a name on a sheet. False when there is one with this id already. */
export async function insertMark(db: Db, { id, participantId, ownerId, name, ring, sector }: NewMark): Promise<boolean> {
  const done = await db
    .insertInto('own_view_mark')
    .values({ id, participant_id: participantId, owner_id: ownerId, name, ring, sector })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** A name on the viewer's own sheet, held, also when it was taken away. */
export async function holdMark(db: Db, id: string): Promise<(SheetMark & { readonly removedAt: Date | null }) | null> {
  const row = await db
    .selectFrom('own_view_mark')
    .select(['id', 'name', 'ring', 'sector', 'version', 'removed_at as removedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

type Changed = Partial<Pick<SheetMark, 'ring' | 'sector'>> & { readonly removed_at?: Date | null };

/** Gives a name another place on the sheet, takes it away, or puts it back. */
export async function changeMark(db: Db, id: string, changed: Changed): Promise<void> {
  await db
    .updateTable('own_view_mark')
    .set((row) => ({ ...changed, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Throws a sheet away with everything on it, as the owner. False when it was gone. */
export async function deleteSheet(db: Db, participantId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('own_view').where('participant_id', '=', participantId).executeTakeFirst();
  return numDeletedRows > 0n;
}

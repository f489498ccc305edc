import type { Db } from '../door.ts';

/** Keeps that somebody was reminded. */
export async function setReminded(db: Db, id: string, at: Date): Promise<void> {
  await db
    .updateTable('agreement')
    .set((row) => ({ reminded_at: at, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('reminded_at', 'is', null)
    .execute();
}

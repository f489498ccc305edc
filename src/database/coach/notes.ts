import type { Db } from '../door.ts';

/** What the owner wrote down about a step, with the version a form was drawn from. */
export type StepNote = { readonly step: number; readonly words: string; readonly version: number };

/** The owner's notes in a trajectory. No guest ever reads them. */
export const notesOf = (db: Db, trajectoryId: string): Promise<StepNote[]> =>
  db
    .selectFrom('trajectory_note')
    .select(['step', 'words', 'version'])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('step')
    .execute();

type Whose = { readonly trajectoryId: string; readonly ownerId: string; readonly step: number };

/** Keeps what the owner wrote about a step; null takes it away. */
export async function putNote(db: Db, { trajectoryId, ownerId, step }: Whose, words: string | null): Promise<void> {
  if (words === null) {
    await db.deleteFrom('trajectory_note').where('trajectory_id', '=', trajectoryId).where('step', '=', step).execute();
    return;
  }
  await db
    .insertInto('trajectory_note')
    .values({ trajectory_id: trajectoryId, owner_id: ownerId, step, words })
    .onConflict((conflict) =>
      conflict
        .columns(['trajectory_id', 'step'])
        .doUpdateSet((row) => ({ words, version: row('trajectory_note.version', '+', 1) })),
    )
    .execute();
}

import type { LetterWay } from '../../domain/letters/letter.ts';
import type { Db } from '../door.ts';

/** A letter to put: to whom, of which kind, about what, and not before when. */
export type NewLetter = {
  /** Null when nobody knows yet whose the address is that it goes to. */
  readonly ownerId: string | null;
  /** Who takes part; null is the owner. */
  readonly participantId: string | null;
  /** A name of the list in src/web/letters/kinds.ts. */
  readonly kind: string;
  readonly subjectId: string;
  readonly at: Date;
  readonly runAfter?: Date;
  readonly way?: LetterWay;
};

/** Keeps it, once. */
export async function insertLetter(db: Db, { at, runAfter, way = 'mail', ...letter }: NewLetter): Promise<void> {
  await db
    .insertInto('letter')
    .values({
      owner_id: letter.ownerId,
      participant_id: letter.participantId,
      way,
      kind: letter.kind,
      subject_id: letter.subjectId,
      created_at: at,
      run_after: runAfter ?? at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

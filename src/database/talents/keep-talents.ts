import type { TalentSort } from '../../domain/talents/sorts.ts';
import type { Limits, Subject } from '../../domain/talents/talent.ts';
import type { Db } from '../door.ts';

export type NewTalent = {
  readonly id: string;
  readonly ownerId: string;
  readonly participantId: string | null;
  readonly alterId: string | null;
  readonly circleId: string | null;
  readonly sort: TalentSort;
  readonly subject: Subject;
  readonly at: Date;
};

/** Keeps something that was told. Told by the same form before, it stands as it is, also when it was taken away since. */
export async function insertTalent(db: Db, one: NewTalent): Promise<boolean> {
  const done = await db
    .insertInto('talent')
    .values({
      id: one.id,
      owner_id: one.ownerId,
      participant_id: one.participantId,
      alter_id: one.alterId,
      circle_id: one.circleId,
      sort: one.sort,
      piece: one.subject.piece,
      words: one.subject.words,
      created_at: one.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

type Changed = { readonly id: string; readonly version: number; readonly limits: Limits };

/** Keeps within what limits. False when it stood otherwise meanwhile. */
export async function limitTalent(db: Db, { id, version, limits }: Changed): Promise<boolean> {
  const { place: at_place, often: how_often, long: how_long, notSo: not_so, costs } = limits;
  const done = await db
    .updateTable('talent')
    .set((row) => ({ at_place, how_often, how_long, not_so, costs, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

type Removing = { readonly id: string; readonly participantId: string | null; readonly at: Date | null };

/** Takes something of this teller away, or puts it back (null). False when it was so already, or this teller told no such thing. */
export async function setRemoved(db: Db, { id, participantId, at }: Removing): Promise<boolean> {
  const one = db
    .updateTable('talent')
    .set({ removed_at: at })
    .where('id', '=', id)
    .where('participant_id', 'is not distinct from', participantId);
  const done = await (at === null
    ? one.where('removed_at', 'is not', null)
    : one.where('removed_at', 'is', null)
  ).executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

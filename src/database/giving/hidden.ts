import type { Db } from '../door.ts';

/** With which participants this side does not want to see what the two do for each other. Of the other side nothing is seen here. */
export async function hiddenHere(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('giving_hidden').select('participant_id').execute();
  return new Set(rows.map((row) => row.participant_id));
}

type Hiding = {
  readonly participantId: string;
  readonly ownerId: string;
  readonly byParticipant: boolean;
  /** Null shows it again. */
  readonly at: Date | null;
};

/** Hides it for this side, or shows it again. False when it was so already. */
export async function setHidden(db: Db, { participantId, ownerId, byParticipant, at }: Hiding): Promise<boolean> {
  if (at === null) {
    const gone = await db.deleteFrom('giving_hidden').where('participant_id', '=', participantId).executeTakeFirst();
    return Number(gone.numDeletedRows) > 0;
  }
  const done = await db
    .insertInto('giving_hidden')
    .values({ participant_id: participantId, owner_id: ownerId, by_participant: byParticipant, hidden_at: at })
    .onConflict((conflict) => conflict.columns(['participant_id', 'by_participant']).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

import type { Db } from '../../src/database/open.ts';

type Whose = { readonly ownerId: string; readonly participantId: string; readonly at: Date };

/** The owner does not want to see what the two of them do for each other. */
export async function fillGiving(db: Db, { ownerId, participantId, at }: Whose): Promise<void> {
  await db
    .insertInto('giving_hidden')
    .values({ participant_id: participantId, owner_id: ownerId, by_participant: false, hidden_at: at })
    .execute();
}

import type { Db } from '../door.ts';

/** Somebody who can be asked, as who arranges may know them. */
export type AskableCard = {
  readonly id: string;
  readonly name: string;
  readonly pausedUntil: Date | null;
  readonly notApproach: boolean;
};

/** Everybody who takes part, by name. As `naober_arranges`, like the rest of this file. */
export const askableCards = (db: Db): Promise<AskableCard[]> =>
  db
    .selectFrom('participant_card')
    .select(['participant_id as id', 'name', 'paused_until as pausedUntil', 'not_approach as notApproach'])
    .where('gone', '=', false)
    .orderBy('name')
    .orderBy('participant_id')
    .execute();

type Asked = {
  readonly id: string;
  readonly ownerId: string;
  readonly givenBy: string;
  readonly participantId: string;
  readonly agreementId: string;
  readonly purpose: string;
  readonly at: Date;
  readonly until: Date;
};

/** Lets whom it is asked of see exactly this agreement. */
export async function insertAskedGrant(
  db: Db,
  { id, ownerId, givenBy, participantId, agreementId, purpose, at, until }: Asked,
): Promise<void> {
  await db
    .insertInto('space_grant')
    .values({
      id,
      owner_id: ownerId,
      participant_id: participantId,
      sets: ['own-agreements'],
      alter_ids: null,
      left_out: [],
      agreement_ids: [agreementId],
      purpose,
      given_by: givenBy,
      mandate_id: null,
      sleeping_id: null,
      created_at: at,
      from_at: at,
      until_at: until,
    })
    .execute();
}

/** Somebody can't be asked until a day, or can again (null). Also as the owner. */
export async function pauseOf(db: Db, participantId: string, until: Date | null): Promise<void> {
  await db
    .updateTable('participant_card')
    .set((row) => ({ paused_until: until, version: row('version', '+', 1) }))
    .where('participant_id', '=', participantId)
    .execute();
}

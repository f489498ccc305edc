import type { Db } from '../door.ts';

/** The address of an invitation with everything that decides whether it works, and what stands on its page. */
export type FoundMeetingLink = {
  readonly ownerId: string;
  readonly participantId: string;
  readonly meetingId: string;
  readonly fromName: string;
  readonly toName: string;
  readonly words: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly invitedAt: Date | null;
  readonly removedAt: Date | null;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly blockedAt: Date | null;
  readonly shutAt: Date | null;
  readonly wipeAfter: Date | null;
  readonly eraseAfter: Date | null;
};

/** The link with this token, or null; `hold` keeps others from joining by it meanwhile. As `naober_sign_in`. */
export async function meetingLinkByToken(db: Db, tokenHash: Uint8Array, hold = false): Promise<FoundMeetingLink | null> {
  const found = db
    .selectFrom('meeting_link')
    .innerJoin('participant', 'participant.id', 'meeting_link.participant_id')
    .innerJoin('owner', 'owner.id', 'meeting_link.owner_id')
    .innerJoin('meeting', 'meeting.id', 'meeting_link.meeting_id')
    .innerJoin('meeting_invitee', (join) =>
      join
        .onRef('meeting_invitee.meeting_id', '=', 'meeting_link.meeting_id')
        .onRef('meeting_invitee.participant_id', '=', 'meeting_link.participant_id'),
    )
    .select(['meeting_link.owner_id as ownerId', 'meeting_link.participant_id as participantId'])
    .select(['meeting_link.meeting_id as meetingId', 'from_name as fromName', 'to_name as toName', 'words'])
    .select(['expires_at as expiresAt', 'revoked_at as revokedAt', 'invited_at as invitedAt'])
    .select(({ fn }) => fn.coalesce('meeting_invitee.removed_at', 'meeting.removed_at').as('removedAt'))
    .select(['joined_at as joinedAt', 'left_at as leftAt', 'blocked_at as blockedAt'])
    .select(['shut_at as shutAt', 'wipe_after as wipeAfter', 'erase_after as eraseAfter'])
    .where('token_hash', '=', tokenHash);
  return (await (hold ? found.forUpdate('participant') : found).executeTakeFirst()) ?? null;
}

type Asked = { readonly ownerId: string; readonly participantId: string; readonly at: Date };

/** Whether a grant of this owner shows meetings to somebody at this moment. As `naober_sign_in`. */
export async function hasMeetingGrant(db: Db, { ownerId, participantId, at }: Asked): Promise<boolean> {
  const grants = await db
    .selectFrom('space_grant')
    .select('sets')
    .where('owner_id', '=', ownerId)
    .where('participant_id', '=', participantId)
    .where('revoked_at', 'is', null)
    .where('from_at', '<=', at)
    .where('until_at', '>', at)
    .execute();
  return grants.some(({ sets }) => sets.includes('meeting'));
}

/** When and where a meeting is, as who is not known yet may read it. As `naober_sign_in`. */
export const whenAndWhere = (db: Db, meetingId: string) =>
  db
    .selectFrom('meeting')
    .select(({ cast }) => [
      cast<string | null>('held_on', 'text').as('heldOn'),
      'held_at as heldAt',
      'place',
      'closed_at as closedAt',
    ])
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();

type New = {
  readonly tokenHash: Uint8Array;
  readonly ownerId: string;
  readonly participantId: string;
  readonly meetingId: string;
  readonly fromName: string;
  readonly toName: string;
  readonly words: string;
  readonly at: Date;
  readonly expiresAt: Date;
};

/** Keeps a link by its hash, in the place of those this person had for this meeting. False when this very link was kept before. As the owner. */
export async function insertMeetingLink(db: Db, one: New): Promise<boolean> {
  const { tokenHash, ownerId, participantId, meetingId, at } = one;
  const done = await db
    .insertInto('meeting_link')
    .values({
      ...{ token_hash: tokenHash, owner_id: ownerId, participant_id: participantId, meeting_id: meetingId },
      ...{ from_name: one.fromName, to_name: one.toName, words: one.words, created_at: at, expires_at: one.expiresAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(done.numInsertedOrUpdatedRows ?? 0) === 0) return false;
  await endMeetingLinks(db, { participantId, meetingId, at, before: at });
  return true;
}

type Ending = {
  readonly participantId: string;
  readonly meetingId: string;
  readonly at: Date;
  /** Only those made before this moment. */
  readonly before?: Date;
};

/** Ends the links of somebody for a meeting. As the owner. */
export async function endMeetingLinks(db: Db, { participantId, meetingId, at, before }: Ending): Promise<void> {
  const theirs = db
    .updateTable('meeting_link')
    .set({ revoked_at: at })
    .where('participant_id', '=', participantId)
    .where('meeting_id', '=', meetingId)
    .where('revoked_at', 'is', null);
  await (before === undefined ? theirs : theirs.where('created_at', '<', before)).execute();
}

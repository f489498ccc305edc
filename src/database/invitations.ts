import type { InvitationChannel } from '../domain/consent/invitation.ts';
import type { Db } from './door.ts';

/** An invitation to keep: its token only as a hash. */
type NewInvitation = {
  readonly id: string;
  readonly ownerId: string;
  readonly participantId: string;
  readonly tokenHash: Uint8Array;
  readonly channel: InvitationChannel;
  readonly fromName: string;
  readonly toName: string;
  readonly madeBy: string;
  readonly at: Date;
  readonly expiresAt: Date;
  /** When who it is for is forgotten, if they never answer. */
  readonly forgetAfter: Date;
};

/** Keeps an invitation and notes how somebody was reached. False when there is one with this id already. */
export async function insertInvitation(db: Db, made: NewInvitation): Promise<boolean> {
  const done = await db
    .insertInto('invitation')
    .values({
      id: made.id,
      owner_id: made.ownerId,
      participant_id: made.participantId,
      token_hash: made.tokenHash,
      channel: made.channel,
      from_name: made.fromName,
      to_name: made.toName,
      made_by: made.madeBy,
      created_at: made.at,
      expires_at: made.expiresAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (Number(done.numInsertedOrUpdatedRows ?? 0) === 0) return false;
  await db
    .updateTable('participant')
    .set({ invited_by: made.channel, forget_after: made.forgetAfter, host_name: made.fromName })
    .where('id', '=', made.participantId)
    .execute();
  return true;
}

/** Takes back what still waits for somebody; answers the ids of those. */
export async function revokeWaiting(db: Db, participantId: string, at: Date): Promise<readonly string[]> {
  const rows = await db
    .updateTable('invitation')
    .set({ revoked_at: at })
    .where('participant_id', '=', participantId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whose invitation it is and whether it can still be taken back; null when the viewer made no such one. */
export async function invitationWithId(db: Db, id: string) {
  const row = await db
    .selectFrom('invitation')
    .select(['id', 'participant_id as participantId', 'token_hash as tokenHash', 'used_at as usedAt', 'revoked_at as revokedAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps where somebody can be reached by mail, in the owner's words. */
export async function setMailWay(
  db: Db,
  way: {
    readonly participantId: string;
    readonly ownerId: string;
    readonly value: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const said = { value: way.value, said_by: way.by, said_at: way.at, withdrawn_at: null };
  await db
    .insertInto('contact_way')
    .values({ participant_id: way.participantId, owner_id: way.ownerId, channel: 'mail', ...said })
    .onConflict((conflict) => conflict.columns(['participant_id', 'channel']).doUpdateSet(said))
    .execute();
}

/** How a participant is reached by mail. `refused`: they took their address back, or said that they want no mail; then nobody fills one in for them. */
export type MailWay = { readonly address: string | null; readonly refused: boolean };

/** Looks it up; an address they do not want mail at is not given. */
export async function mailWayOf(db: Db, participantId: string): Promise<MailWay> {
  const row = await db
    .selectFrom('contact_way')
    .select(['value', 'withdrawn_at as withdrawnAt', 'muted_at as mutedAt'])
    .where('participant_id', '=', participantId)
    .where('channel', '=', 'mail')
    .executeTakeFirst();
  if (row === undefined) return { address: null, refused: false };
  const refused = row.withdrawnAt !== null || row.mutedAt !== null;
  return { address: refused ? null : row.value, refused };
}

/** Ends the personal links of a participant and every browser they take part in. Answers how many links ended. */
export async function endLinksOf(db: Db, participantId: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('helper_link')
    .set({ revoked_at: at })
    .where('participant_id', '=', participantId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  await db.deleteFrom('guest_session').where('participant_id', '=', participantId).execute();
  return Number(numUpdatedRows);
}

/** How the owner is called towards a participant, when that was not said before. */
export async function firstHostName(db: Db, participantId: string, name: string): Promise<void> {
  await db
    .updateTable('participant')
    .set({ host_name: name })
    .where('id', '=', participantId)
    .where('host_name', 'is', null)
    .execute();
}

/** How the owner is called towards a participant. False when it was so already, or there is no such participant. */
export async function setHostName(db: Db, participantId: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('participant')
    .set({ host_name: name })
    .where('id', '=', participantId)
    .where(({ eb, or }) => or([eb('host_name', 'is', null), eb('host_name', '<>', name)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

import type { Db } from './door.ts';

/** An invitation with what decides whether it can be taken, and the two names on it. */
export type FoundInvitation = {
  readonly id: string;
  readonly ownerId: string;
  readonly participantId: string;
  readonly channel: 'mail' | 'link' | 'qr' | 'paper';
  readonly fromName: string;
  readonly toName: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly blockedAt: Date | null;
  readonly shutAt: Date | null;
  readonly wipeAfter: Date | null;
  readonly eraseAfter: Date | null;
};

const found = (db: Db) =>
  db
    .selectFrom('invitation')
    .innerJoin('participant', 'participant.id', 'invitation.participant_id')
    .innerJoin('owner', 'owner.id', 'invitation.owner_id')
    .select([
      'invitation.id',
      'invitation.owner_id as ownerId',
      'invitation.participant_id as participantId',
      'invitation.channel',
    ])
    .select(['from_name as fromName', 'to_name as toName', 'expires_at as expiresAt', 'used_at as usedAt'])
    .select(['revoked_at as revokedAt', 'joined_at as joinedAt', 'left_at as leftAt', 'blocked_at as blockedAt'])
    .select(['shut_at as shutAt', 'wipe_after as wipeAfter', 'erase_after as eraseAfter']);

/** The invitation with this token, or null. As `naober_sign_in`, like all of this file. */
export async function invitationByToken(db: Db, tokenHash: Uint8Array): Promise<FoundInvitation | null> {
  return (await found(db).where('token_hash', '=', tokenHash).executeTakeFirst()) ?? null;
}

/** As invitationByToken; nobody else takes it or takes it back until this transaction ends. */
export async function holdInvitationByToken(db: Db, tokenHash: Uint8Array): Promise<FoundInvitation | null> {
  const held = found(db).where('token_hash', '=', tokenHash).forUpdate(['invitation', 'participant']);
  return (await held.executeTakeFirst()) ?? null;
}

/** The invitation with this id, for the letter that carries it. */
export async function invitationToWrite(db: Db, id: string): Promise<FoundInvitation | null> {
  return (await found(db).where('invitation.id', '=', id).executeTakeFirst()) ?? null;
}

/** Gives a waiting invitation the token its letter carries. */
export async function setInvitationToken(db: Db, id: string, tokenHash: Uint8Array): Promise<void> {
  await db.updateTable('invitation').set({ token_hash: tokenHash }).where('id', '=', id).where('used_at', 'is', null).execute();
}

/** Uses an invitation up. */
export async function useInvitation(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('invitation').set({ used_at: at }).where('id', '=', id).execute();
}

/** Somebody takes part from now on; who did so before keeps that moment. */
export async function joinParticipant(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('participant').set({ joined_at: at }).where('id', '=', id).where('joined_at', 'is', null).execute();
}

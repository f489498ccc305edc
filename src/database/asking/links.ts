import type { Db } from '../door.ts';

/** The address of an answer page with everything that decides whether it works. */
export type FoundAskLink = {
  readonly ownerId: string;
  readonly participantId: string;
  readonly agreementId: string;
  readonly fromName: string;
  readonly toName: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly blockedAt: Date | null;
  readonly shutAt: Date | null;
  readonly wipeAfter: Date | null;
  readonly eraseAfter: Date | null;
};

type New = Pick<FoundAskLink, 'ownerId' | 'participantId' | 'agreementId' | 'fromName' | 'toName' | 'expiresAt'> & {
  readonly tokenHash: Uint8Array;
  readonly at: Date;
};

/** Keeps the address of an answer page by its hash. The same one twice is one. */
export async function insertAskLink(db: Db, { tokenHash, at, ...link }: New): Promise<void> {
  await db
    .insertInto('ask_link')
    .values({
      token_hash: tokenHash,
      owner_id: link.ownerId,
      participant_id: link.participantId,
      agreement_id: link.agreementId,
      from_name: link.fromName,
      to_name: link.toName,
      created_at: at,
      expires_at: link.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The answer page with this address, or null. As `naober_sign_in`. */
export async function askLinkByToken(db: Db, tokenHash: Uint8Array): Promise<FoundAskLink | null> {
  const row = await db
    .selectFrom('ask_link')
    .innerJoin('participant', 'participant.id', 'ask_link.participant_id')
    .innerJoin('owner', 'owner.id', 'ask_link.owner_id')
    .select(['ask_link.owner_id as ownerId', 'participant_id as participantId', 'agreement_id as agreementId'])
    .select(['from_name as fromName', 'to_name as toName', 'expires_at as expiresAt', 'revoked_at as revokedAt'])
    .select(['joined_at as joinedAt', 'left_at as leftAt', 'blocked_at as blockedAt'])
    .select(['shut_at as shutAt', 'wipe_after as wipeAfter', 'erase_after as eraseAfter'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row ?? null;
}

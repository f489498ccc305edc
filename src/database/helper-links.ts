import { sql } from 'kysely';
import type { Db } from './door.ts';

/** A personal link with everything that decides whether it works. */
export type FoundLink = {
  readonly ownerId: string;
  readonly participantId: string;
  readonly madeAt: Date;
  readonly revokedAt: Date | null;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly blockedAt: Date | null;
  readonly shutAt: Date | null;
  readonly wipeAfter: Date | null;
  readonly eraseAfter: Date | null;
};

/** Keeps a personal link by its hash. The same one twice is one. As `naober_sign_in`, like all of this file. */
export async function insertHelperLink(
  db: Db,
  link: { readonly tokenHash: Uint8Array; readonly ownerId: string; readonly participantId: string; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('helper_link')
    .values({ token_hash: link.tokenHash, owner_id: link.ownerId, participant_id: link.participantId, created_at: link.at })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .execute();
}

/** The personal link with this token, or null. */
export async function helperLinkByToken(db: Db, tokenHash: Uint8Array): Promise<FoundLink | null> {
  const row = await db
    .selectFrom('helper_link')
    .innerJoin('participant', 'participant.id', 'helper_link.participant_id')
    .innerJoin('owner', 'owner.id', 'helper_link.owner_id')
    .select(['helper_link.owner_id as ownerId', 'participant_id as participantId', 'helper_link.created_at as madeAt'])
    .select(['helper_link.revoked_at as revokedAt', 'joined_at as joinedAt', 'left_at as leftAt', 'blocked_at as blockedAt'])
    .select(['shut_at as shutAt', 'wipe_after as wipeAfter', 'erase_after as eraseAfter'])
    .where('helper_link.token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row ?? null;
}

/** The last moments of what a participant was asked and given: of what ended early the moment it did. */
export async function endsOf(db: Db, participantId: string): Promise<readonly Date[]> {
  const agreements = await db
    .selectFrom('agreement')
    .select(sql<Date>`coalesce(ended_at, (until_on + 1)::timestamptz)`.as('end'))
    .where('participant_id', '=', participantId)
    .execute();
  const grants = await db
    .selectFrom('space_grant')
    .select(({ fn }) => fn.coalesce('revoked_at', 'until_at').as('end'))
    .where('participant_id', '=', participantId)
    .execute();
  return [...agreements, ...grants].map(({ end }) => end);
}

/** Who takes part by invitation by mail to this address, as far as a new link may go there: of each the participant and their owner. */
export async function reachedByMail(db: Db, address: string): Promise<readonly { ownerId: string; participantId: string }[]> {
  return db
    .selectFrom('contact_way')
    .innerJoin('participant', 'participant.id', 'contact_way.participant_id')
    .innerJoin('owner', 'owner.id', 'contact_way.owner_id')
    .select(['contact_way.owner_id as ownerId', 'contact_way.participant_id as participantId'])
    .where('channel', '=', 'mail')
    .where(({ fn }) => fn('lower', ['value']), '=', address)
    .where('invited_by', '=', 'mail')
    .where('joined_at', 'is not', null)
    .where('left_at', 'is', null)
    .where('blocked_at', 'is', null)
    .where('shut_at', 'is', null)
    .where('wipe_after', 'is', null)
    .execute();
}

/** The address a participant was invited at by mail, or null. */
export async function mailOf(db: Db, participantId: string): Promise<string | null> {
  const row = await db
    .selectFrom('contact_way')
    .select('value')
    .where('participant_id', '=', participantId)
    .where('channel', '=', 'mail')
    .executeTakeFirst();
  return row?.value ?? null;
}

import { sql } from 'kysely';
import type { Grant } from '../../domain/consent/grant.ts';
import type { Db } from '../door.ts';

const columns = [
  'id',
  'participant_id as participantId',
  'sets',
  'alter_ids as alterIds',
  'left_out as leftOut',
  'agreement_ids as agreementIds',
  'purpose',
  'given_by as givenBy',
  'sleeping_id as sleepingId',
  'from_at as from',
  'until_at as until',
  'revoked_at as revokedAt',
] as const;

/** A grant as it is kept; `sleepingId` is the prepared one it came from. */
export type KeptGrant = Grant & { readonly sleepingId: string | null };

/** Every grant the viewer gave, or those to one participant; the newest first. */
export const grantsOf = (db: Db, participantId?: string): Promise<KeptGrant[]> => {
  const all = db.selectFrom('space_grant').select(columns).orderBy('created_at', 'desc').orderBy('id');
  return (participantId === undefined ? all : all.where('participant_id', '=', participantId)).execute();
};

/** A grant of the viewer, or null. */
export async function grantWithId(db: Db, id: string): Promise<KeptGrant | null> {
  return (await db.selectFrom('space_grant').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

type New = Omit<Grant, 'revokedAt'> & { readonly ownerId: string; readonly mandateId: string | null; readonly at: Date };

/** Keeps a grant. False when there is one with this id already. */
export async function insertGrant(db: Db, grant: New): Promise<boolean> {
  const done = await db
    .insertInto('space_grant')
    .values({
      id: grant.id,
      owner_id: grant.ownerId,
      participant_id: grant.participantId,
      sets: [...grant.sets],
      alter_ids: grant.alterIds === null ? null : [...grant.alterIds],
      left_out: [...grant.leftOut],
      agreement_ids: grant.agreementIds === null ? null : [...grant.agreementIds],
      purpose: grant.purpose,
      given_by: grant.givenBy,
      mandate_id: grant.mandateId,
      sleeping_id: null,
      created_at: grant.at,
      from_at: grant.from,
      until_at: grant.until,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

type Ending = { readonly participantId: string; readonly ids: readonly string[] | 'all'; readonly by: string; readonly at: Date };

/** Ends grants to a participant that had not ended yet: these, or all. Answers which did end now. */
export async function endGrants(db: Db, { participantId, ids, by, at }: Ending): Promise<readonly string[]> {
  const all = db
    .updateTable('space_grant')
    .set({ revoked_at: at, revoked_by: by })
    .where('participant_id', '=', participantId)
    .where('revoked_at', 'is', null)
    .where('until_at', '>', at);
  const ended = await (ids === 'all' ? all : all.where('id', '=', sql<string>`any (${[...ids]}::uuid[])`))
    .returning('id')
    .execute();
  return ended.map(({ id }) => id);
}

/**
 * What was let seen on a mandate and has not ended: who sees it, by which grant. What lets somebody see an agreement of their own is not among
 * it: that agreement stands until it is called off.
 */
export const grantsOnMandate = (db: Db, mandateId: string, at: Date): Promise<{ id: string; participantId: string }[]> =>
  db
    .selectFrom('space_grant')
    .select(['id', 'participant_id as participantId'])
    .where('mandate_id', '=', mandateId)
    .where('agreement_ids', 'is', null)
    .where('revoked_at', 'is', null)
    .where('until_at', '>', at)
    .orderBy('id')
    .execute();

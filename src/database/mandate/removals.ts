import { sql } from 'kysely';
import type { RemovalProposal } from '../../domain/mandate/removal.ts';
import type { Db } from '../door.ts';

const columns = [
  'id',
  'alter_id as alterId',
  'participant_id as participantId',
  'mandate_id as mandateId',
  'wish',
  'asked_at as askedAt',
  'owner_said as ownerSaid',
  'withdrawn_at as withdrawnAt',
  'carried_out_at as carriedOutAt',
] as const;

/** The proposals this viewer may know of, the newest first: an owner all, a representative their own. */
export const proposalsOf = (db: Db): Promise<RemovalProposal[]> =>
  db.selectFrom('removal_proposal').select(columns).orderBy('asked_at', 'desc').orderBy('id').execute();

/** Keeps a proposal; the same id again, or a second one about the same person while one is open, changes nothing. As `naober_acts`. */
export async function insertProposal(
  db: Db,
  ownerId: string,
  {
    id,
    alterId,
    participantId,
    mandateId,
    wish,
    askedAt,
  }: Pick<RemovalProposal, 'id' | 'alterId' | 'participantId' | 'mandateId' | 'wish' | 'askedAt'>,
): Promise<void> {
  await db
    .insertInto('removal_proposal')
    .values({
      id,
      owner_id: ownerId,
      alter_id: alterId,
      participant_id: participantId,
      mandate_id: mandateId,
      wish,
      asked_at: askedAt,
    })
    .execute();
}

/** Takes back one's own proposal that is open. Answers whether it did. As `naober_acts`. */
export async function withdrawAt(db: Db, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await openOne(db, id).set({ withdrawn_at: at }).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Keeps what the owner said to an open proposal. Answers whether it was open. As `naober_app`. */
export async function answerAt(db: Db, id: string, said: 'yes' | 'no', at: Date): Promise<boolean> {
  const { numUpdatedRows } = await openOne(db, id).set({ owner_said: said, owner_said_at: at }).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Marks an open proposal as carried out. The store refuses (42501) what is not lawful at this moment. As `naober_app`. */
export async function carriedOutAt(db: Db, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await openOne(db, id).set({ carried_out_at: at }).executeTakeFirst();
  return numUpdatedRows > 0n;
}

const openOne = (db: Db, id: string) =>
  db
    .updateTable('removal_proposal')
    .where('id', '=', id)
    .where('owner_said', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('carried_out_at', 'is', null);

/** When the owner first opened this very proposal, with nobody beside them; null is not yet. As `naober_app`. */
export async function toldOf(
  db: Db,
  ownerId: string,
  { id, askedAt }: Pick<RemovalProposal, 'id' | 'askedAt'>,
): Promise<Date | null> {
  const row = await db
    .selectFrom('fact')
    .select('at')
    .where('owner_id', '=', ownerId)
    .where('actor_id', '=', ownerId)
    .where('kind', '=', 'looked')
    .where('part', '=', 'removal-answer')
    .where('object_id', '=', id)
    .where('at', '>=', askedAt)
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Whether the store lets a proposal be carried out at this moment. As `naober_app`. */
export async function mayHappen(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select app.removal_may_happen(${id}) as may`.execute(db);
  return rows[0]?.may ?? false;
}

/** Open proposals that have waited long enough to be looked at, with whose space they are about. As `naober_jobs`. */
export const removalsToLookAt = (db: Db, askedBefore: Date): Promise<{ id: string; ownerId: string }[]> =>
  db
    .selectFrom('removal_proposal')
    .select(['id', 'owner_id as ownerId'])
    .where('wish', '=', 'remove')
    .where('asked_at', '<=', askedBefore)
    .where('owner_said', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('carried_out_at', 'is', null)
    .execute();

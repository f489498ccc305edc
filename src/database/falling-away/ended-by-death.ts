import { sql } from 'kysely';
import type { AgreementState } from '../../domain/agreements/agreement.ts';
import type { InForce } from '../../domain/carrying/carriers.ts';
import type { EndedByDeath } from '../../domain/falling-away/death.ts';
import type { Db } from '../door.ts';

type Dead = { readonly participantIds: readonly string[]; readonly at: Date; readonly today: string };
type Put<Key extends 'stoodIn' | 'tookOver'> = EndedByDeath[Key][number];

/** Who takes part as this person of the circle, with whether they are let in. As the owner, like all of this file. */
export const whoTakesPartAs = (db: Db, alterId: string) =>
  db
    .selectFrom('participant')
    .select(['id', 'blocked_at as blockedAt'])
    .where('alter_id', '=', alterId)
    .where('left_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();

/** Calls off everything these participants were asked or agreed to that is not over, because they died; answers how each stood. */
export async function callOffForDeath(db: Db, { participantIds, at, today }: Dead): Promise<EndedByDeath['off']> {
  const open = await db
    .selectFrom('agreement')
    .select(['id', 'state'])
    .where('participant_id', 'in', participantIds)
    .where('state', 'in', ['asked', 'agreed'])
    .where('until_on', '>=', sql<string>`${today}::date`)
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const { id } of open)
    await db
      .updateTable('agreement')
      .set((row) => ({ state: 'called-off', off_why: 'died', ended_at: at, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
  return open.map(({ id, state }) => ({ id, was: state }));
}

/** What was called off because somebody died stands as it did; not when something else became of it since. Answers whether it does. */
export async function standAgain(db: Db, { id, was }: { readonly id: string; readonly was: AgreementState }): Promise<boolean> {
  const done = await db
    .updateTable('agreement')
    .set((row) => ({ state: was, off_why: null, ended_at: null, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'called-off')
    .where('off_why', '=', 'died')
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** They stand in for nobody any more; answers where they did. */
export async function standInForNobody(db: Db, { participantIds }: Dead): Promise<EndedByDeath['stoodIn']> {
  const rows = await db
    .selectFrom('agreement')
    .select(['id as agreementId', 'substitute_id as participantId'])
    .where('substitute_id', 'in', participantIds)
    .execute();
  await db.updateTable('agreement').set({ substitute_id: null }).where('substitute_id', 'in', participantIds).execute();
  return rows.flatMap(({ agreementId, participantId }) => (participantId === null ? [] : [{ agreementId, participantId }]));
}

/** They stand in there again, when nobody else does. */
export async function standInAgain(db: Db, { agreementId, participantId }: Put<'stoodIn'>): Promise<void> {
  await db
    .updateTable('agreement')
    .set({ substitute_id: participantId })
    .where('id', '=', agreementId)
    .where('substitute_id', 'is', null)
    .execute();
}

/** Days to come on which they were to take over: nobody does now; answers which. */
export async function takeOverNothing(db: Db, { participantIds, today }: Dead): Promise<EndedByDeath['tookOver']> {
  const coming = () => sql<boolean>`on_day >= ${today}::date`;
  const rows = await db
    .selectFrom('agreement_turn')
    .select(['agreement_id as agreementId', sql<string>`on_day::text`.as('onDay'), 'stand_in_id as participantId'])
    .where('stand_in_id', 'in', participantIds)
    .where(coming())
    .execute();
  await db
    .updateTable('agreement_turn')
    .set((row) => ({ stand_in_id: null, stand_in_agreed_at: null, state: 'unable', version: row('version', '+', 1) }))
    .where('stand_in_id', 'in', participantIds)
    .where(coming())
    .execute();
  return rows.flatMap(({ participantId, ...rest }) => (participantId === null ? [] : [{ ...rest, participantId }]));
}

/** They are to take over on that day again, when nobody else is and it was not settled otherwise. */
export async function takeOverAgain(db: Db, { agreementId, onDay, participantId }: Put<'tookOver'>): Promise<void> {
  await db
    .updateTable('agreement_turn')
    .set((row) => ({ stand_in_id: participantId, state: 'handed', version: row('version', '+', 1) }))
    .where('agreement_id', '=', agreementId)
    .where('on_day', '=', sql<string>`${onDay}::date`)
    .where('state', '=', 'unable')
    .where('stand_in_id', 'is', null)
    .execute();
}

/** What the death of these people of the circle called off, as it was in force before, so that what fell away with them can still be read. */
export const agreementsEndedBy = async (db: Db, alterIds: readonly string[]): Promise<InForce[]> => {
  if (alterIds.length === 0) return [];
  return db
    .selectFrom('agreement')
    .innerJoin('participant', 'participant.id', 'agreement.participant_id')
    .innerJoin('participant_card', 'participant_card.participant_id', 'agreement.participant_id')
    .select(['agreement.id', 'agreement.participant_id as participantId', 'participant.alter_id as alterId'])
    .select(['participant_card.name', 'what', 'support', 'for_name as forName'])
    .select(sql<string | null>`null::text`.as('substitute'))
    .where('participant.alter_id', 'in', alterIds)
    .where('state', '=', 'called-off')
    .where('off_why', '=', 'died')
    .where('answered_at', 'is not', null)
    .where(sql<boolean>`answer is distinct from 'otherwise'`)
    .orderBy('agreement.id')
    .execute();
};

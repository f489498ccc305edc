import { sql } from 'kysely';
import type { Agreement, AgreementState } from '../../domain/agreements/agreement.ts';
import type { Db } from '../door.ts';

const asText = (column: 'from_on' | 'until_on') => sql<string>`${sql.ref(`agreement.${column}`)}::text`;

const selection = (db: Db) =>
  db
    .selectFrom('agreement')
    .select(['agreement.id', 'agreement.participant_id as participantId', 'what', 'when_words as whenWords', 'limits'])
    .select(['starts_at as startsAt', 'minutes', 'rule', 'state', 'made_by as madeBy', 'agreement.version'])
    .select([asText('from_on').as('fromOn'), asText('until_on').as('untilOn')])
    .orderBy('agreement.from_on')
    .orderBy('agreement.id');

/** The agreements this role and viewer may see, the earliest first; those of one participant with their id. */
export const agreementsOf = (db: Db, participantId?: string): Promise<Agreement[]> => {
  const all = selection(db);
  return (participantId === undefined ? all : all.where('agreement.participant_id', '=', participantId)).execute();
};

/** What was agreed with a participant and called off after this moment. As who takes part: also while nobody gets in. */
export const calledOffSince = (db: Db, participantId: string, since: Date): Promise<Agreement[]> =>
  selection(db)
    .where('agreement.participant_id', '=', participantId)
    .where('state', '=', 'called-off')
    .where('ended_at', '>', since)
    .execute();

/** All this viewer may see, with the name of who does it: for an owner, and for roles that may see names. */
export const namedAgreements = (db: Db): Promise<(Agreement & { readonly name: string })[]> =>
  selection(db)
    .innerJoin('participant_card', 'participant_card.participant_id', 'agreement.participant_id')
    .select('participant_card.name')
    .execute();

/** One of them, or null. */
export async function agreementWithId(db: Db, id: string): Promise<Agreement | null> {
  return (await selection(db).where('agreement.id', '=', id).executeTakeFirst()) ?? null;
}

type Change = { readonly id: string; readonly was: AgreementState; readonly state: AgreementState; readonly at: Date };

/** What somebody who takes part answers; who stops had answered before, and that moment stays. False when it stood otherwise meanwhile. */
export async function answerAgreement(db: Db, { id, was, state, at }: Change): Promise<boolean> {
  const done = await db
    .updateTable('agreement')
    .set((row) => ({
      state,
      ...(state === 'stopped' ? { ended_at: at } : { answered_at: at, ended_at: null }),
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', was)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** It does not go on, says who asked; or, taken back, it stands as it was. False when it stood otherwise meanwhile. */
export async function endAgreement(db: Db, { id, was, state, at }: Change): Promise<boolean> {
  const done = await db
    .updateTable('agreement')
    .set((row) => ({
      state,
      ended_at: state === 'called-off' ? at : null,
      off_why: state === 'called-off' ? ('withdrawn' as const) : null,
      ...(state === 'asked' ? { answer: null, answer_words: null, answered_at: null } : {}),
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', was)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

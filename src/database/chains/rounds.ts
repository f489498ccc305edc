import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** How a round stands for one person in it. */
export type OwnStep = {
  readonly id: string;
  readonly roundId: string;
  /** What the next person would like, and what the one before would do, in their own words; null once it went away. */
  readonly asked: string | null;
  readonly askedLimits: string | null;
  readonly givesUntil: string;
  readonly offered: string | null;
  readonly offeredLimits: string | null;
  readonly getsUntil: string;
  readonly byWorker: boolean;
  readonly answerBy: string;
  readonly answer: 'yes' | 'no' | null;
  readonly settledAt: Date | null;
  readonly endedAt: Date | null;
  readonly agreementId: string | null;
  readonly place: number;
  readonly size: number;
  /** What the viewer put in themselves for this; null once it is gone. */
  readonly givesId: string | null;
  readonly getsId: string | null;
  readonly ownOffer: string | null;
  readonly ownAsk: string | null;
};

const own = (id: 'gives_id' | 'gets_id') =>
  sql<string | null>`(select i.what from chain_item i where i.id = ${sql.ref(`chain_step.${id}`)})`;

const selection = (db: Db) =>
  db
    .selectFrom('chain_step')
    .select(['gives_id as givesId', 'gets_id as getsId'])
    .select([own('gives_id').as('ownOffer'), own('gets_id').as('ownAsk')])
    .select(['id', 'round_id as roundId', 'asked', 'asked_limits as askedLimits', 'offered', 'offered_limits as offeredLimits'])
    .select(['answer', 'settled_at as settledAt', 'ended_at as endedAt', 'agreement_id as agreementId', 'place', 'size'])
    .select(['by_worker as byWorker', sql<string>`answer_by::text`.as('answerBy')])
    .select([sql<string>`gives_until::text`.as('givesUntil'), sql<string>`gets_until::text`.as('getsUntil')]);

/** The viewer's own part of every round, the latest first. As the owner. */
export const ownSteps = (db: Db): Promise<OwnStep[]> => selection(db).orderBy('created_at', 'desc').orderBy('id').execute();

/** The viewer's own part of one round, or null. As the owner, who has no other. */
export const ownStep = async (db: Db, id: string): Promise<OwnStep | null> =>
  (await selection(db).where('id', '=', id).executeTakeFirst()) ?? null;

/** What the others of a settled round are called, and how they can be reached, with their place in it. As the owner. */
export type Card = {
  readonly stepId: string;
  readonly place: number;
  readonly firstName: string;
  readonly contact: string | null;
};

/** The cards of a round that is settled, the viewer's own among them. */
export const cardsOf = (db: Db, roundId: string): Promise<Card[]> =>
  db
    .selectFrom('chain_card')
    .select(['step_id as stepId', 'place', 'first_name as firstName', 'contact'])
    .where('round_id', '=', roundId)
    .orderBy('first_name')
    .execute();

/** The owner says no. False when that was said, or when it is settled or over. */
export async function sayNo(db: Db, id: string, at: Date): Promise<boolean> {
  const done = await db
    .updateTable('chain_step')
    .set({ answer: 'no', answered_at: at })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .where('ended_at', 'is', null)
    .where(({ eb, or }) => or([eb('answer', 'is', null), eb('answer', '=', 'yes')]))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** As sayNo, for every round that is not settled: the viewer wants nothing for a while. */
export async function sayNoToAll(db: Db, at: Date): Promise<void> {
  await db
    .updateTable('chain_step')
    .set({ answer: 'no', answered_at: at })
    .where('settled_at', 'is', null)
    .where('ended_at', 'is', null)
    .where(({ eb, or }) => or([eb('answer', 'is', null), eb('answer', '=', 'yes')]))
    .execute();
}

/** Which of these rounds stand no more: somebody said no, took something out or let nobody find it any more, or the time is over. As `naober_chains`. */
export async function fallenAmong(db: Db, roundIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (roundIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select distinct s.round_id as id from chain_step s
    where s.round_id = any(${roundIds}::uuid[]) and s.settled_at is null and not app.round_stands(s.round_id)`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Owners in a round that stands, who did not answer and have until after this day to do so. As `naober_chains`. */
export async function ownersToAnswer(db: Db, day: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct s.owner_id as id from chain_step s
    where s.answer is null and s.settled_at is null and s.ended_at is null and s.answer_by > ${day}::date and app.round_stands(s.round_id)`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** Ends rounds that stand no more, for good, with the words of others and the names in them. As `naober_chains`. */
export async function endFallen(db: Db, at: Date): Promise<void> {
  const open = await db
    .selectFrom('chain_step')
    .select('round_id')
    .distinct()
    .where('settled_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
  const fallen = await fallenAmong(
    db,
    open.map(({ round_id }) => round_id),
  );
  if (fallen.size === 0) return;
  await db
    .updateTable('chain_step')
    .set({ ended_at: at, asked: null, asked_limits: null, offered: null, offered_limits: null })
    .where('round_id', 'in', [...fallen])
    .where('settled_at', 'is', null)
    .execute();
  await db
    .deleteFrom('chain_card')
    .where('round_id', 'in', [...fallen])
    .execute();
}

import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** One person's part of a round as settling knows it: with what they put in, and what they are called once they said yes. */
export type StepToSettle = {
  readonly id: string;
  readonly roundId: string;
  readonly ownerId: string;
  readonly place: number;
  readonly answer: 'yes' | 'no' | null;
  readonly getsUntil: string;
  /** The own ask of this person, and within what limits the one before them helps. */
  readonly what: string | null;
  readonly support: string | null;
  readonly offeredLimits: string | null;
  readonly firstName: string | null;
};

/** Everybody's part of the round that this part belongs to, in its order. As `naober_chains`, like all of this file. */
export async function stepsAround(db: Db, stepId: string): Promise<StepToSettle[]> {
  const { rows } = await sql<StepToSettle>`
    select s.id, s.round_id as "roundId", s.owner_id as "ownerId", s.place, s.answer, s.gets_until::text as "getsUntil",
      i.what, i.support, s.offered_limits as "offeredLimits", c.first_name as "firstName"
    from chain_step s left join chain_item i on i.id = s.gets_id left join chain_card c on c.step_id = s.id
    where s.round_id = (select round_id from chain_step where id = ${stepId}::uuid) order by s.place`.execute(db);
  return rows;
}

/** Whether a round still stands: see app.round_stands. */
export async function stands(db: Db, roundId: string): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`select app.round_stands(${roundId}::uuid) as stands`.execute(db);
  return rows[0]?.stands ?? false;
}

type Yes = {
  readonly stepId: string;
  readonly roundId: string;
  readonly ownerId: string;
  readonly place: number;
  readonly firstName: string;
  readonly contact: string | null;
  readonly at: Date;
};

/** The viewer says yes, with what they are called and how they can be reached. */
export async function keepYes(db: Db, { stepId, roundId, ownerId, place, firstName, contact, at }: Yes): Promise<void> {
  await db
    .updateTable('chain_step')
    .set({ answer: 'yes', answered_at: at })
    .where('id', '=', stepId)
    .where('owner_id', '=', ownerId)
    .execute();
  await db
    .insertInto('chain_card')
    .values({ step_id: stepId, round_id: roundId, owner_id: ownerId, place, first_name: firstName, contact })
    .execute();
}

/** This part is settled: what this person gets is this agreement, made in the same transaction. */
export async function settleStep(db: Db, id: string, agreementId: string, at: Date): Promise<void> {
  await db.updateTable('chain_step').set({ settled_at: at, agreement_id: agreementId }).where('id', '=', id).execute();
}

type Helper = {
  readonly id: string;
  readonly ownerId: string;
  readonly personId: string;
  readonly name: string;
  readonly hostName: string;
  readonly at: Date;
};

/** Who helps takes part in the space of whom they help, as the person they are: as who they were there already, or anew. */
export async function takesPart(db: Db, { id, ownerId, personId, name, hostName, at }: Helper): Promise<string> {
  const there = await db
    .selectFrom('participant')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('person_id', '=', personId)
    .where('joined_at', 'is not', null)
    .where('left_at', 'is', null)
    .where('blocked_at', 'is', null)
    .orderBy('joined_at')
    .executeTakeFirst();
  if (there !== undefined) return there.id;
  await sql`insert into participant (id, owner_id, kind, person_id, host_name, invited_by, created_at, joined_at)
    values (${id}, ${ownerId}, 'member', ${personId}, ${hostName}, 'asked', ${at}, ${at})`.execute(db);
  await sql`insert into participant_card (participant_id, owner_id, name) values (${id}, ${ownerId}, ${name})`.execute(db);
  return id;
}

type Agreed = {
  readonly id: string;
  readonly ownerId: string;
  readonly participantId: string;
  readonly what: string;
  readonly support: string | null;
  readonly limits: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly at: Date;
};

/** Keeps an agreement of which both said yes. */
export async function insertAgreed(db: Db, one: Agreed): Promise<void> {
  await sql`insert into agreement (id, owner_id, participant_id, what, limits, support, from_on, until_on, state, made_by, created_at, answered_at,
      answer)
    values (${one.id}, ${one.ownerId}, ${one.participantId}, ${one.what}, ${one.limits}, ${one.support}, ${one.fromOn}, ${one.untilOn}, 'agreed',
      ${one.ownerId}, ${one.at}, ${one.at}, 'yes')`.execute(db);
}

import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** What a job ended: of whom, in whose space, and whether they had said yes. */
export type Closed = { readonly id: string; readonly ownerId: string; readonly participantId: string };

/** Ends what was not answered of asks for which enough people said yes; of one, or of all. As `naober_jobs`, like all of this file. */
export async function closeSettled(db: Db, at: Date, askId: string | null): Promise<Closed[]> {
  const { rows } = await sql<Closed>`
    update agreement set state = 'called-off', off_why = 'taken', ended_at = ${at}, version = version + 1
    where state = 'asked' and (${askId}::uuid is null or ask_id = ${askId}::uuid)
      and exists (select from ask k where k.id = agreement.ask_id and k.state = 'settled')
    returning id, owner_id as "ownerId", participant_id as "participantId"`.execute(db);
  return rows;
}

/** Ends everything that was asked or agreed of an ask that is withdrawn. `why`: by who asked, or by whom it was for. */
export async function closeWithdrawn(
  db: Db,
  at: Date,
  { askId, why }: { readonly askId: string | null; readonly why: 'withdrawn' | 'stopped-by-them' },
): Promise<Closed[]> {
  const { rows } = await sql<Closed>`
    update agreement set state = 'called-off', off_why = ${why}, ended_at = ${at}, version = version + 1
    where state in ('asked', 'agreed') and (${askId}::uuid is null or ask_id = ${askId}::uuid)
      and exists (select from ask k where k.id = agreement.ask_id and k.state = 'withdrawn')
    returning id, owner_id as "ownerId", participant_id as "participantId"`.execute(db);
  return rows;
}

/** Somebody of whom something was asked by mail and nothing was heard, the day to answer by being over. */
export type Silent = { readonly id: string; readonly ownerId: string; readonly participantId: string };

/** Marks that everybody is reminded who did not answer in time, once in all; answers whom. */
export async function markReminded(db: Db, at: Date, today: string): Promise<Silent[]> {
  const { rows } = await sql<Silent>`
    update agreement set reminded_at = ${at}, version = version + 1
    where state = 'asked' and answer is null and reminded_at is null and channel = 'mail' and sent_at is not null
      and answer_by < ${today}::date and until_on >= ${today}::date
      and exists (select from ask k where k.id = agreement.ask_id and k.state = 'open')
    returning id, owner_id as "ownerId", participant_id as "participantId"`.execute(db);
  return rows;
}

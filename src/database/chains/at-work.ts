import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** A round a coordinator proposed, as they may know it: what goes round while it is open, and names once everybody said yes. Never who said what. */
export type RoundAtWork = {
  readonly id: string;
  readonly way: string;
  readonly answerBy: string;
  readonly settledAt: Date | null;
  readonly endedAt: Date | null;
  /** In the order of the round: what each would get, in their own words; and what they are called, once it is settled. */
  readonly parts: readonly { readonly gets: string | null; readonly name: string | null }[];
};

type Row = {
  id: string;
  way: string;
  answerBy: string;
  settledAt: Date | null;
  endedAt: Date | null;
  gets: string | null;
  name: string | null;
};

/** Every round this coordinator proposed, the latest first. As `naober_chains`. */
export async function roundsOfWorker(db: Db, workerId: string): Promise<RoundAtWork[]> {
  const { rows } = await sql<Row>`
    select s.round_id as id, s.way, s.answer_by::text as "answerBy", s.settled_at as "settledAt", s.ended_at as "endedAt", b.asked as gets,
      case when s.settled_at is not null then c.first_name end as name
    from chain_step s join chain_step b on b.round_id = s.round_id and b.place = (s.place + s.size - 1) % s.size
      left join chain_card c on c.step_id = s.id
    where s.worker_id = ${workerId}::uuid order by s.created_at desc, s.round_id, s.place`.execute(db);
  const rounds = new Map<string, RoundAtWork>();
  for (const { gets, name, ...one } of rows) {
    const parts = rounds.get(one.id)?.parts ?? [];
    rounds.set(one.id, { ...one, parts: [...parts, { gets, name }] });
  }
  return [...rounds.values()];
}

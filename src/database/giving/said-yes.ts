import { sql } from 'kysely';
import type { Timing } from '../../domain/agenda/timing.ts';
import type { AskKind } from '../../domain/asking/ask.ts';
import type { SaidYes } from '../../domain/giving/said-yes.ts';
import { turnsOf } from '../agenda/turns.ts';
import type { Db } from '../door.ts';

type Row = Omit<SaidYes, 'timing' | 'turns' | 'kind'> & Timing & { readonly kind: AskKind | null };

/** Of one participant, or one agreement; of all when left out. */
type Only = { readonly participantId?: string; readonly agreementId?: string };

/**
 * What was said yes to, as far as this role and viewer may see it. What was asked without an ask of
 * its own (a task of a meeting, a time taken over) is help. How a tie feels and what is noted of anybody is in none of it.
 */
export async function saidYesTo(db: Db, only: Only = {}): Promise<readonly SaidYes[]> {
  const { participantId, agreementId } = only;
  const whose = participantId === undefined ? sql`true` : sql`a.participant_id = ${participantId}::uuid`;
  const which = agreementId === undefined ? sql`true` : sql`a.id = ${agreementId}::uuid`;
  const { rows } = await sql<Row>`
    select a.id, a.participant_id as "participantId", k.kind, a.what, a.for_name as "forName", a.in_return as "inReturn",
      a.from_on::text as "startsOn", a.until_on::text as "untilOn", a.starts_at as "startsAt", a.minutes, a.rule,
      case when a.state = 'agreed' then null else (a.ended_at at time zone 'Europe/Amsterdam')::date::text end as "endedOn"
    from agreement a left join ask k on k.id = a.ask_id
    where ${whose} and ${which} and (a.state in ('agreed', 'stopped')
      or a.state = 'called-off' and a.answered_at is not null and a.answer is distinct from 'otherwise' and a.off_why is distinct from 'taken')`.execute(
    db,
  );
  const turns = await turnsOf(db);
  return rows.map(({ startsOn, untilOn, startsAt, minutes, rule, kind, ...rest }) => ({
    ...rest,
    kind: kind ?? 'help',
    timing: { startsOn, untilOn, startsAt, minutes, rule },
    turns: turns.filter(({ agreementId }) => agreementId === rest.id),
  }));
}

import { sql } from 'kysely';
import type { AgreedTimes } from '../../domain/keeping/agreed-contacts.ts';
import type { StandsApart } from '../../domain/keeping/may-ask.ts';
import type { Db } from '../door.ts';

const inTheNetherlands = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Amsterdam')::date::text`;

type Row = Omit<AgreedTimes, 'timing'> & AgreedTimes['timing'];

/**
 * What people of the circle said yes to, with what was said of single times: all contact that comes of agreements hangs on it. Of who stopped
 * in an older version of Naober is not known when they had said yes: some time after they were asked. As the owner.
 */
export async function agreedTimesOf(db: Db): Promise<readonly AgreedTimes[]> {
  const { rows } = await sql<Row>`
    select p.alter_id as "alterId", a.from_on::text as "startsOn", a.until_on::text as "untilOn", a.starts_at as "startsAt", a.minutes, a.rule,
      a.important, ${inTheNetherlands('a.agreed_at')} as "agreedOn", ${inTheNetherlands('a.ended_at')} as "endedOn",
      coalesce((select json_agg(json_build_object('onDay', t.on_day, 'state', t.state, 'toDay', t.to_day,
          'saidOn', ${inTheNetherlands('t.said_at')},
          'standInAlterId', (select s.alter_id from participant s where s.id = t.stand_in_id and t.stand_in_agreed_at is not null)))
        from agreement_turn t where t.agreement_id = a.id), '[]') as turns
    from (select *, case when state = 'stopped' and answered_at = ended_at then created_at else answered_at end as agreed_at
        from agreement where state = 'agreed' or answer is distinct from 'otherwise') a
      join participant p on p.id = a.participant_id
    where a.owner_id = app.viewer() and p.alter_id is not null and a.agreed_at is not null and (a.state in ('agreed', 'stopped')
      or a.state = 'called-off' and a.off_why is distinct from 'taken')`.execute(db);
  return rows.map(({ startsOn, untilOn, startsAt, minutes, rule, ...rest }) => ({
    ...rest,
    timing: { startsOn, untilOn, startsAt, minutes, rule },
  }));
}

/** Where everybody of the circle stands who takes part too, by their place in it. As the owner. */
export async function standsApart(db: Db): Promise<ReadonlyMap<string, StandsApart>> {
  const { rows } = await sql<StandsApart & { readonly alterId: string }>`
    select p.alter_id as "alterId", ${inTheNetherlands('c.paused_until')} as "pausedUntil",
      p.left_at is not null or p.blocked_at is not null as "leftOrShutOut", c.not_approach as "leftInPeace"
    from participant p join participant_card c on c.participant_id = p.id
    where p.owner_id = app.viewer() and p.alter_id is not null order by p.created_at`.execute(db);
  return new Map(rows.map(({ alterId, ...stands }) => [alterId, stands]));
}

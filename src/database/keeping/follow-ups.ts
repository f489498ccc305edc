import { sql } from 'kysely';
import {
  type Followable,
  type FollowUpAbout,
  type FollowUpAnswer,
  rhythmDays,
  stepDays,
} from '../../domain/keeping/follow-up.ts';
import type { Db } from '../door.ts';

/** What the owner answered about how something went; with whom it was, and which kind of support, as far as that is known. */
export type KeptFollowUp = FollowUpAnswer & {
  readonly id: string;
  readonly about: FollowUpAbout;
  readonly subjectId: string;
  readonly participantId: string | null;
  readonly alterId: string | null;
  readonly support: string | null;
  readonly saidOn: string;
  readonly version: number;
};

const selection = (db: Db) =>
  db
    .selectFrom('follow_up')
    .leftJoin('participant', 'participant.id', 'follow_up.participant_id')
    .select([
      'follow_up.id',
      'about',
      'subject_id as subjectId',
      'participant_id as participantId',
      'alter_id as alterId',
      'support',
    ])
    .select(['happened', 'pleasant', 'again', 'why', 'follow_up.version', sql<string>`said_on::text`.as('saidOn')]);

/** Every answer of the viewer, the last first. */
export const followUpsOf = (db: Db): Promise<KeptFollowUp[]> =>
  selection(db).orderBy('said_on', 'desc').orderBy('follow_up.id').execute();

/** The answer about one thing, held until the transaction ends; null when there is none. */
export async function holdFollowUp(db: Db, about: FollowUpAbout, subjectId: string): Promise<KeptFollowUp | null> {
  await sql`select id from follow_up where about = ${about} and subject_id = ${subjectId} for update`.execute(db);
  return (await selection(db).where('about', '=', about).where('subject_id', '=', subjectId).executeTakeFirst()) ?? null;
}

type New = Omit<KeptFollowUp, 'alterId' | 'version'> & { readonly ownerId: string };

/** Keeps an answer, in the place of an earlier one about the same. */
export async function putFollowUp(db: Db, one: New): Promise<void> {
  await sql`
    insert into follow_up (id, owner_id, about, subject_id, participant_id, support, happened, pleasant, again, why, said_on)
    values (${one.id}, ${one.ownerId}, ${one.about}, ${one.subjectId}, ${one.participantId}, ${one.support}, ${one.happened}, ${one.pleasant},
      ${one.again}, ${one.why}, ${one.saidOn})
    on conflict (owner_id, about, subject_id) do update set happened = excluded.happened, pleasant = excluded.pleasant, again = excluded.again,
      why = excluded.why, said_on = excluded.said_on, version = follow_up.version + 1`.execute(db);
}

/** Takes an answer away, as if it was never asked. */
export async function deleteFollowUp(db: Db, id: string): Promise<void> {
  await db.deleteFrom('follow_up').where('id', '=', id).execute();
}

const day = (moment: string) => sql`(${sql.ref(moment)} at time zone 'Europe/Amsterdam')::date`;

/**
 * Everything that can be asked about: steps of the plan that are done, or were written some time ago; and what somebody agreed to, after its
 * last day, or, when it comes back, after some weeks; and what was gone to see nearby, after its day. What did not take place and of which that was said is not asked about.
 */
export async function followable(db: Db): Promise<readonly Followable[]> {
  const { rows } = await sql<Followable>`
    select 'step' as about, s.id as "subjectId", s.what, null::uuid as "alterId", null::uuid as "participantId", g.support_kind as support,
      coalesce(s.done_on, ${day('s.created_at')} + ${stepDays}::int)::text as "fromOn", s.done_on is not null as "saidDone"
    from plan_step s left join plan_goal g on g.id = s.goal_id
    where s.owner_id = app.viewer() and s.removed_at is null and g.removed_at is null
    union all
    select 'agreement', a.id, a.what, p.alter_id, a.participant_id, a.support,
      (case when a.rule is null then a.until_on else least(a.until_on, a.from_on + ${rhythmDays}::int) end)::text,
      exists (select from agreement_turn t where t.agreement_id = a.id and t.state = 'done')
    from agreement a join participant p on p.id = a.participant_id
    where a.owner_id = app.viewer() and a.state = 'agreed' and not (a.rule is null and exists (select from agreement_turn t
      where t.agreement_id = a.id and t.on_day = a.from_on and t.state in ('skipped', 'unable', 'not-done')))
    union all
    select 'visit', v.id, v.what, null, null, null, d.starts_on::text, false
    from community_visit v join appointment d on d.id = v.appointment_id and d.owner_id = v.owner_id
    where v.owner_id = app.viewer() and v.stopped_at is null and d.removed_at is null`.execute(db);
  return rows;
}

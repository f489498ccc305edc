import { CompiledQuery } from 'kysely';
import { daysAfter } from '../../domain/consent/periods.ts';
import { answerableDays } from '../../domain/organisation/asking.ts';
import type { Db } from '../door.ts';

/** A grant that may have to be spoken of on the page of the circle: it ends within a month, or came of what was prepared. */
export type GrantBeside = {
  readonly id: string;
  readonly participantId: string;
  readonly name: string;
  readonly from: Date;
  readonly until: Date;
  readonly revokedAt: null;
  readonly sleepingId: string | null;
  /** Whether the owner said that it may end by itself: written as a fact, and kept nowhere else. */
  readonly mayEnd: boolean;
};

/** What waits for the owner, told in one line beside the circle: the oldest of the first two, or null. */
export type WaitsBeside = {
  /** Who arranges wrote that somebody died, and the owner did not answer yet; `by` null when they take part no more. */
  readonly death: { readonly reportId: string; readonly by: string | null; readonly name: string } | null;
  /** Somebody who represents them wants a person out, and nobody objected. */
  readonly removal: { readonly proposalId: string; readonly by: string; readonly name: string } | null;
  /** Somebody of an organisation asks something, and nothing was answered yet. */
  readonly asked: { readonly requestId: string; readonly name: string; readonly organisation: string } | null;
  /** Those of who takes part; the first to end first. */
  readonly grants: readonly GrantBeside[];
};

type Row = {
  readonly about: 'death' | 'removal' | 'asked' | 'grant';
  readonly id: string;
  readonly name: string;
  readonly other: string | null;
  readonly participantId: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly mayEnd: boolean;
};

const question = `
  (select 'removal' as about, r.id, a.name, c.name as other, null::uuid as "participantId", null::timestamptz as "from", null::timestamptz as until,
      false as "mayEnd"
    from removal_proposal r join mandate m on m.id = r.mandate_id join alter a on a.id = r.alter_id
      join participant_card c on c.participant_id = r.participant_id
    where r.wish = 'remove' and r.owner_said is null and r.withdrawn_at is null and r.carried_out_at is null and a.removed_at is null
      and m.ended_at is null and m.from_at <= $1::timestamptz and m.until_at > $1::timestamptz
      and not exists (select from objection b where b.owner_id = r.owner_id and b.settled_at is null
        and (b.alter_id is null or b.alter_id = r.alter_id))
    order by r.asked_at, r.id limit 1)
  union all
  (select 'asked', id, name, organisation_name, null, null, null, false from access_request
    where answer is null and created_at > $3::timestamptz order by created_at limit 1)
  union all
  (select 'death', d.id, c.name, s.name, null, null, null, false from alter_death d
      join participant_card c on c.participant_id = d.participant_id left join participant_card s on s.participant_id = d.said_by
    where d.state = 'said' order by d.said_at, d.id limit 1)
  union all
  (select 'grant', g.id, c.name, g.sleeping_id::text, g.participant_id, g.from_at, g.until_at,
      exists (select from fact f where f.kind = 'grant-left-to-end' and f.grant_id = g.id)
    from space_grant g join participant p on p.id = g.participant_id join participant_card c on c.participant_id = p.id
    where g.revoked_at is null and g.until_at > $1::timestamptz and (g.until_at <= $2::timestamptz or g.sleeping_id is not null)
      and p.joined_at is not null and p.left_at is null and p.blocked_at is null
    order by g.until_at, g.id)`;

/** All of it in one query, so that whoever has none of it pays for one. `before`: the last moment of an end that is near. As `naober_app`. */
export async function waitsBeside(db: Db, at: Date, before: Date): Promise<WaitsBeside> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(question, [at, before, daysAfter(at, -answerableDays)]));
  const of = (about: Row['about']) => rows.find((row) => row.about === about);
  const [death, removal, asked] = [of('death'), of('removal'), of('asked')];
  return {
    death: death === undefined ? null : { reportId: death.id, by: death.other, name: death.name },
    removal: removal === undefined ? null : { proposalId: removal.id, by: removal.other ?? '', name: removal.name },
    asked: asked === undefined ? null : { requestId: asked.id, name: asked.name, organisation: asked.other ?? '' },
    grants: rows.flatMap(grantIn),
  };
}

function grantIn({ about, id, name, other, participantId, from, until, mayEnd }: Row): GrantBeside[] {
  if (about !== 'grant' || participantId === null || from === null || until === null) return [];
  return [{ id, participantId, name, from, until, revokedAt: null, sleepingId: other, mayEnd }];
}

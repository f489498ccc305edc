import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** What waits for the owner, told in one line beside the circle: the oldest of each, or null. */
export type WaitsBeside = {
  /** Somebody who represents them wants a person out, and nobody objected. */
  readonly removal: { readonly proposalId: string; readonly by: string; readonly name: string } | null;
  /** Somebody of an organisation asks something, and nothing was answered yet. */
  readonly asked: { readonly requestId: string; readonly name: string; readonly organisation: string } | null;
};

type Row = { readonly about: 'removal' | 'asked'; readonly id: string; readonly name: string; readonly other: string };

/** Both in one query, so that whoever has neither pays for one. As `naober_app`. */
export async function waitsBeside(db: Db, at: Date): Promise<WaitsBeside> {
  const { rows } = await sql<Row>`
    (select 'removal' as about, r.id, a.name, c.name as other
      from removal_proposal r join mandate m on m.id = r.mandate_id join alter a on a.id = r.alter_id
        join participant_card c on c.participant_id = r.participant_id
      where r.wish = 'remove' and r.owner_said is null and r.withdrawn_at is null and r.carried_out_at is null and a.removed_at is null
        and m.ended_at is null and m.from_at <= ${at} and m.until_at > ${at}
        and not exists (select from objection b where b.owner_id = r.owner_id and b.settled_at is null
          and (b.alter_id is null or b.alter_id = r.alter_id))
      order by r.asked_at, r.id limit 1)
    union all
    (select 'asked' as about, id, name, organisation_name as other from access_request
      where answer is null order by created_at limit 1)`.execute(db);
  const of = (about: Row['about']) => rows.find((row) => row.about === about);
  const [removal, asked] = [of('removal'), of('asked')];
  return {
    removal: removal === undefined ? null : { proposalId: removal.id, by: removal.other, name: removal.name },
    asked: asked === undefined ? null : { requestId: asked.id, name: asked.name, organisation: asked.other },
  };
}

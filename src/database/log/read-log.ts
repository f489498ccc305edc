import { sql } from 'kysely';
import type { ActorKind, FactAction, LogEntry } from '../../domain/log/log-entry.ts';
import type { LogSide } from '../../domain/log/periods.ts';
import type { Db } from '../door.ts';

/** Which part of the log: from a moment (inclusive) to another (not included), one side of it or all, about one participant or all. */
export type LogAsked = {
  readonly from: Date;
  readonly to: Date;
  readonly side: LogSide | 'all';
  readonly participantId: string | null;
  readonly most: number;
};

type Row = {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  readonly actorKind: ActorKind;
  readonly onBehalfOf: string;
  readonly kind: string;
  readonly action: FactAction;
  readonly part: string | null;
  readonly objectId: string;
  readonly about: string | null;
  readonly name: string | null;
  readonly roleWord: string | null;
  readonly organisation: string | null;
  readonly grantId: string | null;
  readonly grantUntil: Date | null;
  readonly grantRevokedAt: Date | null;
  readonly grantMandateId: string | null;
  readonly mandateId: string | null;
  readonly reason: string | null;
  readonly via: string | null;
  readonly helpedBy: string | null;
  readonly refused: boolean;
};

/** Others: who takes part or acts for the owner, the operator, and what may have been somebody else at the owner's own door or table. */
const sides = {
  others: sql`(f.actor_kind in ('participant', 'representative', 'operator') or f.kind in ('sitting-begun', 'opening-refused'))`,
  own: sql`(coalesce(f.actor_kind, 'owner') = 'owner' and f.kind not in ('sitting-begun', 'opening-refused'))`,
  computer: sql`f.actor_kind = 'job'`,
  all: sql`true`,
} as const;

/**
 * The facts of the viewer's space, the newest first, with the names of now. Rows hold ids only; somebody who is erased has no name any
 * more. As `naober_app`.
 */
export async function readLog(db: Db, { from, to, side, participantId, most }: LogAsked): Promise<readonly LogEntry[]> {
  const { rows } = await sql<Row>`
    select f.id, f.at, f.actor_id as "actorId", coalesce(f.actor_kind, 'owner') as "actorKind", f.on_behalf_of as "onBehalfOf", f.kind,
      coalesce(f.action, 'U') as action, f.part, f.object_id as "objectId", coalesce(a.name, about.name) as about, c.name,
      c.role_word as "roleWord", c.organisation, f.grant_id as "grantId", g.until_at as "grantUntil", g.revoked_at as "grantRevokedAt",
      g.mandate_id as "grantMandateId", f.mandate_id as "mandateId", m.reason, f.via, d.helped_by as "helpedBy", f.refused
    from fact f
      left join participant_card c on c.participant_id = f.actor_id
      left join alter a on a.id = f.object_id
      left join participant_card about on about.participant_id = f.object_id
      left join space_grant g on g.id = f.grant_id
      left join mandate_deed m on m.mandate_id = f.mandate_id and m.object_id = f.object_id and m.kind = f.kind
      left join (select at, kind, max(helped_by) as helped_by from act where owner_id = app.viewer() and helped_by is not null
        and at >= ${from} and at < ${to} group by at, kind) d on d.at = f.at and d.kind = f.kind
    where f.owner_id = app.viewer() and f.at >= ${from} and f.at < ${to} and ${sides[side]}
      and (${participantId}::uuid is null or f.actor_id = ${participantId}::uuid)
    order by f.at desc, f.id desc limit ${most}`.execute(db);
  return rows.map(entryOf);
}

function entryOf(row: Row): LogEntry {
  const { name, roleWord, organisation, grantUntil, grantRevokedAt, grantMandateId, ...same } = row;
  const { grantId } = row;
  const grant =
    grantId === null || grantUntil === null
      ? null
      : { id: grantId, until: grantUntil, revokedAt: grantRevokedAt, byMandate: grantMandateId !== null };
  return { ...same, who: name === null ? null : { name, roleWord, organisation }, grant };
}

/** Everybody who takes part or did, by id and name, to choose from. As `naober_app`. */
export const peopleOfLog = (db: Db): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  db.selectFrom('participant_card').select(['participant_id as id', 'name']).execute();

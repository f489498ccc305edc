import { sql } from 'kysely';
import type { PutIn } from '../../domain/chains/find-rounds.ts';
import type { Db } from '../door.ts';

/** Through what rounds are found: circles that are linked, or what a coordinator was given. */
export type By = 'linked' | 'coordinator';

/** One finds or settles at a time, so that nothing goes into two rounds at once. Ends with the transaction. As `naober_chains`, like all of this file. */
export async function holdRounds(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('rounds of help', 45))`.execute(db);
}

/** What can go into a round that the viewer finds, and is in none yet; in the order in which it was put in. */
export async function freeItems(db: Db, viewerId: string, by: By): Promise<PutIn[]> {
  const within =
    by === 'coordinator'
      ? sql`app.chains_grant(${viewerId}::uuid, i.owner_id) is not null`
      : sql`i.linked and (i.owner_id = ${viewerId}::uuid or app.circles_linked(${viewerId}::uuid, i.owner_id, app.moment()))`;
  const { rows } = await sql<PutIn>`
    select i.id, i.owner_id as "ownerId", i.side, i.support, i.what, i.limits, i.until_on::text as "untilOn"
    from chain_item i where ${within} and app.is_live_item(i.id) and not exists (select from chain_step s
      where i.id in (s.gives_id, s.gets_id) and (s.settled_at is not null or app.round_stands(s.round_id)))
    order by i.created_at, i.id`.execute(db);
  return rows;
}

/** Pairs of owners, each pair once in both orders, in one text. */
const pair = (one: string, other: string): string => `${one} ${other}`;

/** Whether two of these owners can be in a round together: none shut the other out, and where it goes by links, their circles are linked. */
export async function whoMayMeet(db: Db, owners: readonly string[], by: By): Promise<(one: string, other: string) => boolean> {
  if (owners.length === 0) return () => false;
  const shut = await sql<{ one: string; other: string }>`select owner_id as one, person_id as other from participant
    where blocked_at is not null and owner_id = any(${owners}::uuid[]) and person_id = any(${owners}::uuid[])`.execute(db);
  const linked = await sql<{ one: string; other: string }>`select a.owner_id as one, a.other_id as other
    from circle_link a join circle_link b on b.owner_id = a.other_id and b.other_id = a.owner_id
    where a.owner_id = any(${owners}::uuid[]) and a.other_id = any(${owners}::uuid[])`.execute(db);
  const apart = new Set(shut.rows.flatMap(({ one, other }) => [pair(one, other), pair(other, one)]));
  const together = new Set(linked.rows.map(({ one, other }) => pair(one, other)));
  return (one, other) => !apart.has(pair(one, other)) && (by === 'coordinator' || together.has(pair(one, other)));
}

/** By which asks and offers rounds went that were proposed before, whatever became of them. */
export async function waysBefore(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('chain_step').select('way').distinct().execute();
  return new Set(rows.map(({ way }) => way));
}

/** The grants of this kind by which the viewer, who coordinates, sees what these owners put in, with who they are there. */
export async function chainGrants(
  db: Db,
  workerId: string,
  owners: readonly string[],
): Promise<readonly { readonly ownerId: string; readonly grantId: string; readonly participantId: string }[]> {
  if (owners.length === 0) return [];
  const { rows } = await sql<{ ownerId: string; grantId: string; participantId: string }>`
    select g.owner_id as "ownerId", g.id as "grantId", g.participant_id as "participantId" from space_grant g
    where g.owner_id = any(${owners}::uuid[]) and g.id = app.chains_grant(${workerId}::uuid, g.owner_id)`.execute(db);
  return rows;
}

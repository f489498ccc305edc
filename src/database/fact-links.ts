import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from './door.ts';

/** A fact as it goes into the chain: every field as text, the moment to the microsecond. */
type ChainFact = { readonly id: string; readonly ownerId: string; readonly fields: string };

/** Where a chain stops being true: at this place in the chain of this owner. */
export type BrokenLink = { readonly ownerId: string; readonly seq: number };

/** Held by whoever adds to the chains or takes from them. */
export const chainLock = 7_283_402_152;
const beginning = Buffer.alloc(32);

/** sha256 over the hash of the link before (32 zero bytes at first) and the fields of the fact, as a JSON list in the order of the table. */
const linkHash = (before: Uint8Array, fields: string): Buffer => createHash('sha256').update(before).update(fields).digest();

const moment = sql`to_char(f.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const first = sql`f.id, f.owner_id, f.circle_id, f.actor_id, f.on_behalf_of, f.kind, f.object_id, ${moment}`;
/** Facts from before reading was noted have no action, and stand in their chain with fewer fields. */
const factFields = sql<string>`case when f.action is null then json_build_array(${first}) else json_build_array(${first},
  f.action, f.actor_kind, f.part, f.grant_id, f.mandate_id, f.via, f.refused) end::text`;

/**
 * Links at most `most` facts that are in no chain yet, noted after `since`, each to the chain of its owner. Answers how many. Two that
 * run at once wait for each other; running again changes nothing. As `naober_jobs`.
 */
export async function linkFacts(db: Db, since: Date, most: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(${sql.lit(chainLock)})`.execute(db);
  const { rows: facts } = await sql<ChainFact>`
    select f.id, f.owner_id as "ownerId", ${factFields} as fields from fact f
    where f.at > ${since} and not exists (select from fact_link l where l.fact_id = f.id)
    order by f.at, f.id limit ${most}`.execute(db);
  if (facts.length === 0) return 0;
  const heads = await headsOf(db, [...new Set(facts.map((one) => one.ownerId))]);
  const links = facts.map(({ id, ownerId, fields }) => {
    const head = heads.get(ownerId) ?? { seq: 0, hash: beginning };
    const next = { seq: head.seq + 1, hash: linkHash(head.hash, fields) };
    heads.set(ownerId, next);
    return { owner_id: ownerId, seq: String(next.seq), fact_id: id, hash: next.hash };
  });
  await db.insertInto('fact_link').values(links).execute();
  return facts.length;
}

/** The moment of the latest fact that is in a chain, or null. As `naober_jobs`. */
export async function linkedUntil(db: Db): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select f.at from fact f where exists (select from fact_link l where l.fact_id = f.id) order by f.at desc limit 1`.execute(db);
  return rows[0]?.at ?? null;
}

/** How many facts noted before a moment are in no chain. As `naober_jobs`. */
export async function countUnlinked(db: Db, before: Date): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from fact f where f.at < ${before} and not exists (select from fact_link l where l.fact_id = f.id)`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

async function headsOf(db: Db, owners: readonly string[]): Promise<Map<string, { seq: number; hash: Uint8Array }>> {
  const rows = await db
    .selectFrom('fact_link')
    .select(['owner_id', 'seq', 'hash'])
    .distinctOn('owner_id')
    .where('owner_id', 'in', owners)
    .orderBy('owner_id')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.owner_id, { seq: Number(row.seq), hash: row.hash }]));
}

/** Reads every chain again from its beginning and answers the first broken link of each owner. As `naober_jobs`. */
export async function brokenLinks(db: Db): Promise<BrokenLink[]> {
  const broken = new Map<string, BrokenLink>();
  let at: { ownerId: string; seq: number; hash: Buffer } = {
    ownerId: '00000000-0000-0000-0000-000000000000',
    seq: 0,
    hash: beginning,
  };
  for (;;) {
    const page = await linksAfter(db, at.ownerId, at.seq);
    for (const link of page) {
      const before = link.ownerId === at.ownerId ? at : { seq: 0, hash: beginning };
      if (!isWhole(link, before, link.ownerId !== at.ownerId)) {
        if (!broken.has(link.ownerId)) broken.set(link.ownerId, { ownerId: link.ownerId, seq: Number(link.seq) });
      }
      at = { ownerId: link.ownerId, seq: Number(link.seq), hash: link.hash };
    }
    if (page.length === 0) return [...broken.values()];
  }
}

/** Whether a link follows from the one before. The first of a chain may have let its fact go, when what came before it grew too old. */
function isWhole(link: ReadLink, before: { readonly seq: number; readonly hash: Buffer }, isFirst: boolean): boolean {
  if (link.letGo) return isFirst;
  const follows = Number(link.seq) === before.seq + 1 && link.fields !== null && link.factOwner === link.ownerId;
  return follows && linkHash(before.hash, link.fields ?? '').equals(link.hash);
}

type ReadLink = { ownerId: string; seq: string; hash: Buffer; factOwner: string | null; fields: string | null; letGo: boolean };

async function linksAfter(db: Db, ownerId: string, seq: number): Promise<ReadLink[]> {
  const { rows } = await sql<ReadLink>`
    select l.owner_id as "ownerId", l.seq, l.hash, l.fact_id is null as "letGo", f.owner_id as "factOwner", case when f.id is not null then ${factFields} end as fields
    from fact_link l left join fact f on f.id = l.fact_id
    where (l.owner_id, l.seq) > (${ownerId}::uuid, ${String(seq)}::bigint) order by l.owner_id, l.seq limit 1000`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import { fallenAmong } from '../../src/database/chains/rounds.ts';
import type { Db, Store } from '../../src/database/open.ts';

/** How it stands with an owner's space. */
export type KnownOwner = {
  readonly id: string;
  readonly shut: boolean;
  readonly died: boolean;
  readonly going: boolean;
  readonly letterEvery: string;
};

/** Something that was put in; `out`: taken out since. */
export type KnownItem = {
  readonly id: string;
  readonly ownerId: string;
  readonly side: string;
  readonly linked: boolean;
  readonly untilOn: string;
  readonly out: boolean;
};

/** One person's part of a round, with what they are called in it. */
export type KnownStep = {
  readonly id: string;
  readonly roundId: string;
  readonly ownerId: string;
  readonly place: number;
  readonly size: number;
  readonly byWorker: boolean;
  readonly grantId: string | null;
  readonly givesId: string | null;
  readonly getsId: string | null;
  readonly answer: string | null;
  readonly answerBy: string;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly endedAt: Date | null;
  readonly agreementId: string | null;
  readonly firstName: string | null;
};

/** An agreement made since then for which nothing was asked: of a round. `personId`: whose space is that of who helps. */
export type KnownLink = {
  readonly id: string;
  readonly ownerId: string;
  readonly personId: string | null;
  readonly state: string;
  readonly answer: string | null;
};

/** What rounds of help are held against, as plain rows. */
export type KnownRounds = {
  readonly owners: ReadonlyMap<string, KnownOwner>;
  readonly items: ReadonlyMap<string, KnownItem>;
  readonly steps: readonly KnownStep[];
  readonly links: readonly { readonly one: string; readonly other: string; readonly saidAt: Date }[];
  /** What a coordinator may see, as far as it is open now. */
  readonly grants: readonly { readonly id: string; readonly ownerId: string }[];
  readonly participants: readonly {
    readonly id: string;
    readonly ownerId: string;
    readonly personId: string;
    readonly out: boolean;
  }[];
  readonly agreements: readonly KnownLink[];
  /** The rounds that stand, as the program says. */
  readonly stand: ReadonlySet<string>;
};

/** Reads it past row-level security by the role that makes backups; what stands as the program itself finds it, at this moment. */
export async function readKnownRounds(
  store: Store,
  { at, since }: { readonly at: Date; readonly since: Date },
): Promise<KnownRounds> {
  const rows = await store.as('naober_keeper', null, (db) => readRows(db, at, since));
  const open = rows.steps.filter(({ settledAt, endedAt }) => settledAt === null && endedAt === null);
  const ids = [...new Set(open.map(({ roundId }) => roundId))];
  const fallen = await store.as('naober_chains', null, (db) => fallenAmong(db, ids), { at });
  return { ...rows, stand: new Set(ids.filter((id) => !fallen.has(id))) };
}

async function readRows(db: Db, at: Date, since: Date): Promise<Omit<KnownRounds, 'stand'>> {
  const owners =
    await sql<KnownOwner>`select id, shut_at is not null as shut, shut_why is not distinct from 'died' as died, wipe_after is not null as going, letter_every as "letterEvery"
    from owner`.execute(db);
  const items =
    await sql<KnownItem>`select id, owner_id as "ownerId", side, linked, until_on::text as "untilOn", withdrawn_at is not null as out
    from chain_item order by created_at, id`.execute(db);
  const steps =
    await sql<KnownStep>`select s.id, s.round_id as "roundId", s.owner_id as "ownerId", s.place, s.size, s.by_worker as "byWorker",
      s.grant_id as "grantId", s.gives_id as "givesId", s.gets_id as "getsId", s.answer, s.answer_by::text as "answerBy", s.created_at as "createdAt",
      s.settled_at as "settledAt", s.ended_at as "endedAt", s.agreement_id as "agreementId", c.first_name as "firstName"
    from chain_step s left join chain_card c on c.step_id = s.id order by s.created_at, s.round_id, s.place`.execute(db);
  const links = await sql<
    KnownRounds['links'][number]
  >`select owner_id as one, other_id as other, said_at as "saidAt" from circle_link`.execute(db);
  const grants = await sql<KnownRounds['grants'][number]>`select g.id, g.owner_id as "ownerId" from space_grant g
      join participant p on p.id = g.participant_id
    where 'chains' = any (g.sets) and p.worker_id is not null and g.revoked_at is null and g.from_at <= ${at} and g.until_at > ${at}
      and p.left_at is null and p.blocked_at is null order by g.created_at, g.id`.execute(db);
  const participants = await sql<KnownRounds['participants'][number]>`select id, owner_id as "ownerId", person_id as "personId",
      blocked_at is not null as out from participant where person_id is not null order by created_at, id`.execute(db);
  const agreements =
    await sql<KnownLink>`select a.id, a.owner_id as "ownerId", p.person_id as "personId", a.state, a.answer from agreement a
      join participant p on p.id = a.participant_id
    where a.ask_id is null and a.created_at >= ${since}`.execute(db);
  return {
    owners: new Map(owners.rows.map((one) => [one.id, one])),
    items: new Map(items.rows.map((one) => [one.id, one])),
    ...{ steps: steps.rows, links: links.rows, grants: grants.rows },
    ...{ participants: participants.rows, agreements: agreements.rows },
  };
}

import { sql } from 'kysely';
import type { Store } from '../../src/database/open.ts';
import type { KnownOwner, KnownRounds } from './known-rounds.ts';
import { waitedFor } from './round-rules.ts';

/** How it stands with somebody who takes part, as plain rows. */
export type KnownPerson = {
  readonly id: string;
  readonly alterId: string | null;
  readonly gone: boolean;
  readonly pausedUntil: Date | null;
  readonly notApproach: boolean;
  readonly deceased: boolean;
};

export type KnownAgreement = {
  readonly id: string;
  readonly ownerId: string;
  readonly participantId: string;
  /** Null of what came of a round of help. */
  readonly askId: string | null;
  readonly what: string;
  readonly support: string | null;
  readonly forName: string | null;
  readonly state: string;
  readonly startsOn: string;
  readonly untilOn: string;
  readonly startsAt: string | null;
  readonly rule: string | null;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly isShown: boolean;
};

/** Everything the rules are held against, read past row-level security by the role that makes backups. */
export type Known = {
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly agreements: readonly KnownAgreement[];
  readonly asks: readonly { readonly id: string; readonly wanted: number; readonly taken: number; readonly state: string }[];
  readonly contacts: readonly { readonly alterId: string; readonly onDay: string }[];
  /** How it stands with owners, and for whom of them a round of help waits. */
  readonly owners: ReadonlyMap<string, Pick<KnownOwner, 'shut' | 'going' | 'letterEvery'>>;
  readonly waitedFor: ReadonlySet<string>;
  readonly turns: readonly { readonly agreementId: string; readonly onDay: string; readonly state: string }[];
};

/** Reads it, beside how rounds of help stand at this moment. */
export const readKnown = (store: Store, rounds: KnownRounds, now: Date): Promise<Known> =>
  store.as('naober_keeper', null, async (db) => {
    const people =
      await sql<KnownPerson>`select p.id, p.alter_id as "alterId", p.left_at is not null or p.blocked_at is not null as gone,
        c.paused_until as "pausedUntil", c.not_approach as "notApproach", coalesce(a.status = 'deceased', false) as deceased
      from participant p join participant_card c on c.participant_id = p.id left join alter a on a.id = p.alter_id`.execute(db);
    const agreements =
      await sql<KnownAgreement>`select a.id, a.owner_id as "ownerId", a.participant_id as "participantId", a.ask_id as "askId", a.what, a.support,
        a.for_name as "forName", a.state, a.from_on::text as "startsOn", a.until_on::text as "untilOn", a.starts_at as "startsAt", a.rule,
        a.created_at as "createdAt", a.answered_at as "answeredAt", a.ended_at as "endedAt", a.reminded_at as "remindedAt",
        exists (select from space_grant g where g.participant_id = a.participant_id and g.revoked_at is null and a.id = any (g.agreement_ids)) as "isShown"
      from agreement a where a.ask_id is not null or exists (select from chain_step s where s.agreement_id = a.id)`.execute(db);
    const asks = await db.selectFrom('ask').select(['id', 'wanted', 'taken', 'state']).execute();
    const contacts = await sql<{
      alterId: string;
      onDay: string;
    }>`select alter_id as "alterId", on_day::text as "onDay" from contact_moment`.execute(db);
    const turns = await sql<{
      agreementId: string;
      onDay: string;
      state: string;
    }>`select agreement_id as "agreementId", on_day::text as "onDay", state from agreement_turn`.execute(db);
    return {
      people: new Map(people.rows.map((one) => [one.id, one])),
      agreements: agreements.rows,
      asks,
      contacts: contacts.rows,
      turns: turns.rows,
      owners: rounds.owners,
      waitedFor: waitedFor(rounds, now),
    };
  });

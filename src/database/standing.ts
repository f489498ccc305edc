import { sql } from 'kysely';
import { type GrantSet, grantSets, type ParticipantKind } from '../domain/consent/grant-sets.ts';
import type { Db } from './door.ts';

/** Somebody who takes part, as they may know it themselves. All of this file is read as `naober_guest`, by the participant. */
export type Standing = {
  readonly kind: ParticipantKind;
  /** How they are called by the owner. */
  readonly name: string;
  /** How the owner is called on their pages, or null. */
  readonly hostName: string | null;
  readonly personId: string | null;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly pausedUntil: Date | null;
  readonly notApproach: boolean;
  /** Counts up with each change of pause and being left in peace. */
  readonly version: number;
  /** What is open at this moment, each with the day on which it ends by itself. */
  readonly live: ReadonlyMap<GrantSet, Date>;
};

/** The standing of the viewer, with the sets that are open for them by the rules of the store; null when there is no such participant. */
export async function readStandingOf(db: Db): Promise<Standing | null> {
  const found = await db
    .selectFrom('participant')
    .innerJoin('participant_card', 'participant_card.participant_id', 'participant.id')
    .select([
      'participant.kind',
      'participant_card.name',
      'participant.host_name as hostName',
      'participant.person_id as personId',
      'participant.joined_at as joinedAt',
      'participant.left_at as leftAt',
      'participant_card.paused_until as pausedUntil',
      'participant_card.not_approach as notApproach',
      'participant_card.version',
    ])
    .where('participant.id', '=', sql<string>`app.viewer()`)
    .executeTakeFirst();
  return found === undefined ? null : { ...found, live: await liveSets(db) };
}

/** The sets that are open for the viewer at this moment, and until when. */
export async function liveSets(db: Db): Promise<ReadonlyMap<GrantSet, Date>> {
  const { rows } = await sql<{ set: GrantSet; until: Date }>`
    select wanted.set, max(g.until_at) as until from unnest(${[...grantSets]}::text[]) wanted (set), lateral app.live_grants(wanted.set) g
    group by wanted.set`.execute(db);
  return new Map(rows.map(({ set, until }) => [set, until]));
}

/** The grant that opens a set for the viewer now, the one that lasts longest; null when none does. */
export async function liveGrantId(db: Db, set: GrantSet): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select g.id from app.live_grants(${set}) g order by g.until_at desc, g.id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

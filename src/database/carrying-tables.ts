import type { Generated, JSONColumnType } from 'kysely';
import type { Often } from '../domain/carrying/own-line.ts';
import type { HowLong } from '../domain/carrying/perseverance.ts';
import type { EndedByDeath } from '../domain/falling-away/death.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

/** The tables of carrying and of falling away, as Kysely sees them; what a column means stands in db/migrations. */
export type CarryingTables = {
  carrying_line: {
    id: string;
    owner_id: string;
    alter_id: string;
    kind: string;
    often: Often | null;
    said_at: Moment;
    version: Generated<number>;
  };
  perseverance: {
    id: string;
    owner_id: string;
    how_long: HowLong | null;
    words: string | null;
    said_at: Moment;
    removed_at: MaybeMoment;
  };
  alter_death: {
    id: string;
    owner_id: string;
    alter_id: string | null;
    participant_id: string | null;
    said_by: string;
    said_at: Moment;
    state: 'said' | 'so' | 'not-so';
    settled_at: MaybeMoment;
    paused_before: MaybeMoment;
    ended: JSONColumnType<EndedByDeath> | null;
  };
};

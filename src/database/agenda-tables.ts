import type { ColumnType, Generated } from 'kysely';
import type { MaybeMoment, Moment } from './column-types.ts';

type Day = ColumnType<string, string, string>;
type MaybeDay = ColumnType<string | null, string | null | undefined, string | null>;

/** The tables of the agenda, as Kysely sees them; what a column means stands in db/migrations. Days are text when selected with a cast. */
export type AgendaTables = {
  appointment: {
    id: string;
    owner_id: string;
    what: string;
    with_whom: string | null;
    place: string | null;
    starts_on: Day;
    until_on: MaybeDay;
    starts_at: string | null;
    minutes: number | null;
    rule: string | null;
    off_days: ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>;
    uid: string | null;
    created_at: Moment;
    removed_at: MaybeMoment;
    version: Generated<number>;
  };
  agreement_note: {
    id: string;
    agreement_id: string;
    owner_id: string;
    by_id: string;
    on_day: MaybeDay;
    words: string;
    written_at: Moment;
  };
  calendar_feed: {
    id: string;
    token_hash: Uint8Array;
    owner_id: string;
    participant_id: string | null;
    busy_only: Generated<boolean>;
    created_at: Moment;
    revoked_at: MaybeMoment;
  };
};

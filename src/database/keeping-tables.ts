import type { ColumnType, Generated } from 'kysely';
import type { ContactHow } from '../domain/keeping/contact.ts';
import type { FollowUpAbout, FollowUpAnswer } from '../domain/keeping/follow-up.ts';
import type { LookWhy } from '../domain/keeping/look.ts';
import type { Moment } from './column-types.ts';

type Day = ColumnType<string, string, string>;
type MaybeDay = ColumnType<string | null, string | null | undefined, string | null>;

/** The tables of keeping contact, looking back and how it went, as Kysely sees them. Days are text when selected with a cast. */
export type KeepingTables = {
  contact_rhythm: {
    alter_id: string;
    circle_id: string;
    owner_id: string;
    ideal_days: number | null;
    longest_days: number | null;
    chosen_on: Day;
    not_before: MaybeDay;
    answered_on: MaybeDay;
    stopped_on: MaybeDay;
    birthday: Generated<boolean>;
    version: Generated<number>;
  };
  contact_moment: {
    id: string;
    alter_id: string;
    circle_id: string;
    owner_id: string;
    on_day: Day;
    how: ContactHow;
    said_on: Day;
  };
  look_rhythm: { owner_id: string; weeks: number | null; chosen_on: Day; version: Generated<number> };
  look: {
    id: string;
    owner_id: string;
    why: LookWhy;
    not_before: Day;
    created_at: Moment;
    went_well: string | null;
    different: string | null;
    wanted: string | null;
    snapshot_id: string | null;
    done_on: MaybeDay;
    dropped_on: MaybeDay;
    version: Generated<number>;
  };
  follow_up: {
    id: string;
    owner_id: string;
    about: FollowUpAbout;
    subject_id: string;
    participant_id: string | null;
    support: string | null;
    happened: FollowUpAnswer['happened'];
    pleasant: FollowUpAnswer['pleasant'];
    again: FollowUpAnswer['again'];
    why: string | null;
    said_on: Day;
    version: Generated<number>;
  };
};

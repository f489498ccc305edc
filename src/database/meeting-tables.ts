import type { ColumnType, Generated } from 'kysely';
import type { Attendance, MeetingChannel, MeetingPart, NotedHow, PrivateTime, VoteAnswer } from '../domain/meeting/meeting.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

type Day = ColumnType<string, string, string>;
type MaybeDay = ColumnType<string | null, string | null | undefined, string | null>;

/** The tables of meetings, as Kysely sees them; what a column means stands in db/migrations. Days are text when selected with a cast. */
export type MeetingTables = {
  meeting: {
    id: string;
    owner_id: string;
    follows_id: string | null;
    goal: string;
    place: string | null;
    briefing: string | null;
    held_on: MaybeDay;
    held_at: string | null;
    private_time: Generated<PrivateTime>;
    plan_open: Generated<boolean>;
    review_weeks: Generated<number>;
    closed_at: MaybeMoment;
    removed_at: MaybeMoment;
    created_at: Moment;
    version: Generated<number>;
  };
  meeting_day: { id: string; meeting_id: string; owner_id: string; on_day: Day; at_time: string | null; created_at: Moment };
  meeting_invitee: {
    id: string;
    meeting_id: string;
    owner_id: string;
    participant_id: string;
    part: Generated<MeetingPart>;
    attends: Generated<Attendance>;
    briefing: string | null;
    channel: MeetingChannel | null;
    invited_at: MaybeMoment;
    sent_words: string | null;
    present: boolean | null;
    removed_at: MaybeMoment;
    created_at: Moment;
    version: Generated<number>;
  };
  meeting_vote: {
    day_id: string;
    participant_id: string;
    owner_id: string;
    answer: VoteAnswer;
    said_at: Moment;
    noted_by: string | null;
  };
  meeting_telling: {
    id: string;
    meeting_id: string;
    owner_id: string;
    ordinal: Generated<number>;
    who: string;
    what: string;
    removed_at: MaybeMoment;
    created_at: Moment;
    version: Generated<number>;
  };
  meeting_task: {
    id: string;
    meeting_id: string;
    owner_id: string;
    ordinal: Generated<number>;
    participant_id: string | null;
    who_name: string | null;
    what: string;
    until_on: MaybeDay;
    substitute: string | null;
    limits: string | null;
    agreement_id: string | null;
    agreed_at: MaybeMoment;
    noted_how: NotedHow | null;
    made_by: string;
    removed_at: MaybeMoment;
    created_at: Moment;
    version: Generated<number>;
  };
  meeting_link: {
    token_hash: Uint8Array;
    owner_id: string;
    participant_id: string;
    meeting_id: string;
    from_name: string;
    to_name: string;
    words: string;
    created_at: Moment;
    expires_at: Moment;
    revoked_at: MaybeMoment;
  };
};

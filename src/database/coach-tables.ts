import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Template } from '../domain/circle/template.ts';
import type { GoalKind, GoalWords, StepWords } from '../domain/plan/plan.ts';
import type { SuggestionKind } from '../domain/plan/suggestion.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

/** A date without a time, as text: 2026-11-22; read with a cast, or it comes as a Date. */
type Day = ColumnType<string | null, string | null | undefined, string | null>;

/** The tables of plans, suggestions, sheets of guests and trajectories, as Kysely sees them; what a column means stands in db/migrations. */
export type CoachTables = {
  plan_goal: {
    id: string;
    owner_id: string;
    ordinal: GeneratedAlways<number>;
    kind: GoalKind;
    words: string;
    support_kind: string | null;
    created_at: Moment;
    reached_on: Day;
    removed_at: MaybeMoment;
    before: JSONColumnType<GoalWords | null, string | undefined, string | null>;
    version: Generated<number>;
  };
  plan_step: {
    id: string;
    owner_id: string;
    goal_id: string | null;
    ordinal: GeneratedAlways<number>;
    what: string;
    who_words: string | null;
    when_words: string | null;
    created_at: Moment;
    done_on: Day;
    removed_at: MaybeMoment;
    before: JSONColumnType<StepWords | null, string | undefined, string | null>;
    version: Generated<number>;
  };
  suggestion: {
    id: string;
    owner_id: string;
    participant_id: string;
    kind: SuggestionKind;
    words: string;
    why: string | null;
    made_at: Moment;
    state: Generated<'open' | 'accepted' | 'ignored'>;
    settled_at: MaybeMoment;
    became: string | null;
  };
  own_view: {
    participant_id: string;
    owner_id: string;
    template: JSONColumnType<Template>;
    created_at: Moment;
    version: Generated<number>;
  };
  own_view_mark: {
    id: string;
    participant_id: string;
    owner_id: string;
    ordinal: GeneratedAlways<number>;
    name: string;
    ring: number | null;
    sector: string | null;
    removed_at: MaybeMoment;
    version: Generated<number>;
  };
  trajectory: {
    id: string;
    owner_id: string;
    participant_id: string;
    organisation_id: string | null;
    from_on: ColumnType<string, string, string>;
    until_on: ColumnType<string, string, string>;
    gives: Generated<string[]>;
    created_at: Moment;
    closed_on: Day;
    closed_why: 'done' | 'stopped' | null;
    version: Generated<number>;
  };
  trajectory_step: {
    trajectory_id: string;
    owner_id: string;
    participant_id: string;
    step: number;
    done_on: Day;
    said_by: string;
  };
  trajectory_note: { trajectory_id: string; owner_id: string; step: number; words: string; version: Generated<number> };
  trajectory_ending: {
    trajectory_id: string;
    owner_id: string;
    participant_id: string;
    goes_on: string | null;
    handed_over: string | null;
    farewell_on: Day;
    version: Generated<number>;
  };
  trajectory_check: {
    trajectory_id: string;
    owner_id: string;
    participant_id: string;
    months: 3 | 6;
    due_on: ColumnType<string, string, string>;
    done_on: Day;
  };
};

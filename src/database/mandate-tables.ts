import type { ColumnType, Generated } from 'kysely';
import type { AfterMeWish } from '../domain/mandate/after-me.ts';
import type { MandateForm, MandateType, Subject } from '../domain/mandate/mandate.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

/** What is done on somebody's behalf. */
export type DeedKind =
  | 'agreement-made'
  | 'agreement-called-off'
  | 'grant-given'
  | 'removal-proposed'
  | 'keeping-proposed'
  | 'death-said';

/** The tables of representation, objection, death and dormancy, as Kysely sees them; what a column means stands in db/migrations. */
export type MandateTables = {
  mandate: {
    id: string;
    owner_id: string;
    participant_id: string;
    type: MandateType;
    form: MandateForm | null;
    subjects: Subject[];
    decision: string | null;
    may_share: Generated<boolean>;
    seen_by: string | null;
    /** A date without a time, as text: 2026-11-22. Read with a cast. */
    seen_on: ColumnType<string | null, string | null, string | null>;
    created_at: Moment;
    from_at: Moment;
    until_at: Moment;
    ended_at: MaybeMoment;
  };
  mandate_deed: {
    id: string;
    owner_id: string;
    mandate_id: string;
    participant_id: string;
    kind: DeedKind;
    object_id: string;
    reason: string;
    at: Moment;
  };
  removal_proposal: {
    id: string;
    owner_id: string;
    alter_id: string;
    participant_id: string;
    mandate_id: string;
    wish: 'remove' | 'keep';
    asked_at: Moment;
    owner_said: 'yes' | 'no' | null;
    owner_said_at: MaybeMoment;
    withdrawn_at: MaybeMoment;
    carried_out_at: MaybeMoment;
  };
  objection: {
    id: string;
    owner_id: string;
    alter_id: string | null;
    words: string;
    recorded_by: string;
    helped_by: string | null;
    recorded_at: Moment;
    settled_at: MaybeMoment;
    settled_by: string | null;
  };
  after_me: {
    id: string;
    owner_id: string;
    wish: AfterMeWish;
    named_id: string | null;
    reporter_id: string | null;
    days: Generated<number>;
    said_at: Moment;
    ended_at: MaybeMoment;
  };
  death_report: {
    id: string;
    owner_id: string;
    reported_by: string | null;
    seen_by: string | null;
    reported_at: Moment;
    taken_back_at: MaybeMoment;
    chosen: 'erase' | 'receive' | null;
    chosen_at: MaybeMoment;
    received_at: MaybeMoment;
    was_still_since: MaybeMoment;
  };
  dormancy_question: { owner_id: string; asked_at: Moment; asked_again_at: MaybeMoment };
};

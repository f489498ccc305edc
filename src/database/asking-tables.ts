import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { TurnState } from '../domain/agenda/turn.ts';
import type { AskKind, AskPieces, AskState } from '../domain/asking/ask.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

type Day = ColumnType<string, string, string>;

/** The tables of asking, as Kysely sees them; what a column means stands in db/migrations. Days are text when selected with a cast. */
export type AskingTables = {
  ask: {
    id: string;
    owner_id: string;
    made_by: string;
    kind: AskKind;
    support: string | null;
    for_name: string | null;
    for_owner_id: string | null;
    what: string;
    words: string | null;
    pieces: JSONColumnType<AskPieces> | null;
    in_return: string | null;
    when_words: string | null;
    limits: string | null;
    starts_on: Day;
    starts_at: string | null;
    minutes: number | null;
    rule: string | null;
    until_on: Day;
    answer_by: Day;
    wanted: Generated<number>;
    taken: Generated<number>;
    several: Generated<boolean>;
    language: Generated<string>;
    state: AskState;
    created_at: Moment;
    sent_at: MaybeMoment;
    settled_at: MaybeMoment;
    version: Generated<number>;
  };
  ask_link: {
    token_hash: Uint8Array;
    owner_id: string;
    participant_id: string;
    agreement_id: string;
    from_name: string;
    to_name: string;
    created_at: Moment;
    expires_at: Moment;
    revoked_at: MaybeMoment;
  };
  agreement_turn: {
    agreement_id: string;
    owner_id: string;
    on_day: Day;
    state: TurnState;
    to_day: ColumnType<string | null, string | null, string | null>;
    to_time: string | null;
    stand_in_id: string | null;
    stand_in_agreed_at: MaybeMoment;
    stand_in_agreement: string | null;
    words: string | null;
    said_by: string;
    said_at: Moment;
    version: Generated<number>;
  };
};

import type { ColumnType, Generated } from 'kysely';
import type { ChainSide } from '../domain/chains/item.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

type Day = ColumnType<string, string, string>;

/** The tables of rounds of help, as Kysely sees them; what a column means stands in db/migrations. Days are text when selected with a cast. */
export type ChainTables = {
  chain_item: {
    id: string;
    owner_id: string;
    side: ChainSide;
    support: string;
    what: string;
    limits: string | null;
    until_on: Day;
    linked: Generated<boolean>;
    ask_id: string | null;
    talent_id: string | null;
    created_at: Moment;
    withdrawn_at: MaybeMoment;
  };
  chain_step: {
    id: string;
    round_id: string;
    owner_id: string;
    place: number;
    size: number;
    way: string;
    worker_id: string | null;
    grant_id: string | null;
    by_worker: boolean;
    gives_id: string | null;
    gets_id: string | null;
    asked: string | null;
    asked_limits: string | null;
    gives_until: Day;
    offered: string | null;
    offered_limits: string | null;
    gets_until: Day;
    created_at: Moment;
    answer_by: Day;
    answer: 'yes' | 'no' | null;
    answered_at: MaybeMoment;
    settled_at: MaybeMoment;
    ended_at: MaybeMoment;
    agreement_id: string | null;
  };
  chain_card: { step_id: string; round_id: string; owner_id: string; place: number; first_name: string; contact: string | null };
};

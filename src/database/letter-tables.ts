import type { ColumnType, Generated } from 'kysely';
import type { LetterProblem, LetterState, LetterWay } from '../domain/letters/letter.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

/** The tables of letters that go out, as Kysely sees them; what a column means stands in db/migrations. */
export type LetterTables = {
  letter: {
    id: Generated<string>;
    /** Null for a link that was asked for at an address. */
    owner_id: string | null;
    participant_id: string | null;
    way: Generated<LetterWay>;
    kind: string;
    subject_id: string;
    created_at: Moment;
    run_after: Moment;
    state: Generated<LetterState>;
    tries: Generated<number>;
    claimed_at: MaybeMoment;
    sent_at: MaybeMoment;
    problem: ColumnType<LetterProblem | null, never, LetterProblem | null>;
    quiet_hash: Uint8Array | null;
  };
  push_way: {
    id: string;
    owner_id: string;
    participant_id: string;
    endpoint: string;
    p256dh: string;
    auth: string;
    created_at: Moment;
  };
  push_key: { one: Generated<boolean>; public_key: string; sealed_private_key: Uint8Array; created_at: Moment };
};

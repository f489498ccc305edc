import type { Generated } from 'kysely';
import type { ErasedKind } from '../domain/erasure.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

/** The tables of taking along and erasing, as Kysely sees them; what a column means stands in db/migrations. */
export type MyDataTables = {
  export_file: {
    id: string;
    owner_id: string;
    language: string;
    asked_at: Moment;
    made_at: MaybeMoment;
    failed_at: MaybeMoment;
    size: number | null;
    expires_at: Moment;
  };
  export_part: { export_id: string; owner_id: string; place: number; content: Uint8Array };
  erasure_wish: {
    id: string;
    owner_id: string;
    kind: 'person' | 'participant';
    subject_id: string;
    asked_at: Moment;
    erase_after: Moment;
  };
  erasure: {
    id: string;
    owner_id: string;
    kind: ErasedKind;
    subject_id: string;
    within_id: string | null;
    at: Moment;
    noted_at: MaybeMoment;
    rewritten_at: MaybeMoment;
    redo: Generated<boolean>;
  };
};

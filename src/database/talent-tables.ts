import type { Generated } from 'kysely';
import type { Piece } from '../domain/talents/pieces.ts';
import type { TalentSort } from '../domain/talents/sorts.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

/** The table of what people told they can, like and wish, as Kysely sees it; what a column means stands in db/migrations. */
export type TalentTables = {
  talent: {
    id: string;
    owner_id: string;
    participant_id: string | null;
    alter_id: string | null;
    circle_id: string | null;
    sort: TalentSort;
    piece: Piece | null;
    words: string | null;
    at_place: string | null;
    how_often: string | null;
    how_long: string | null;
    not_so: string | null;
    costs: string | null;
    created_at: Moment;
    removed_at: MaybeMoment;
    version: Generated<number>;
  };
};

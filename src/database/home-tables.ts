import type { ColumnType, Generated } from 'kysely';
import type { OpensFirst } from '../domain/home/opens-first.ts';

/** The table of how a day begins, as Kysely sees it. The day is text when selected with a cast. */
export type HomeTables = {
  day_choice: {
    owner_id: string;
    opens: Generated<OpensFirst>;
    put_away_on: ColumnType<string | null, string | null | undefined, string | null>;
  };
};

import type { Moment } from './column-types.ts';

/** The table of who does not want to see what two people do for each other, as Kysely sees it. */
export type GivingTables = {
  giving_hidden: { participant_id: string; owner_id: string; by_participant: boolean; hidden_at: Moment };
};

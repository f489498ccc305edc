import type { Moment } from './column-types.ts';

/** The tables of inviting and of linked circles, as Kysely sees them; what a column means stands in db/migrations/0012. */
export type InviteTables = {
  helper_letter: {
    id: string;
    purpose: 'invite' | 'keep' | 'renew';
    owner_id: string | null;
    participant_id: string | null;
    invitation_id: string | null;
    address: string | null;
    site: string;
    language: string;
    created_at: Moment;
  };
  circle_link: { owner_id: string; other_id: string; said_at: Moment };
  circle_link_place: { owner_id: string; other_id: string; alter_id: string; circle_id: string };
};

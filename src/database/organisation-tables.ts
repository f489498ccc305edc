import type { ColumnType, Generated } from 'kysely';
import type { GrantSet } from '../domain/consent/grant-sets.ts';
import type { WorkerRole } from '../domain/organisation/worker-role.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

/** The tables of organisations and who works there, as Kysely sees them; what a column means stands in db/migrations. */
export type OrganisationTables = {
  organisation: {
    id: string;
    slug: string;
    name: string;
    open_id_issuer: string | null;
    open_id_client: string | null;
    open_id_secret: Uint8Array | null;
    created_at: Moment;
  };
  /** `came_in_at`: when they last came in by an invitation. */
  worker: { id: string; organisation_id: string; created_at: Moment; invited_by: string | null; came_in_at: MaybeMoment };
  worker_card: {
    worker_id: string;
    organisation_id: string;
    name: string;
    email: string;
    /** A date without a time, as text: 2026-11-22. */
    vog_seen_on: ColumnType<string | null, string | null | undefined, string | null>;
    vog_seen_by: string | null;
    version: Generated<number>;
  };
  worker_role: { worker_id: string; organisation_id: string; role: WorkerRole };
  worker_end: { worker_id: string; organisation_id: string; ended_at: Moment; ended_by: string | null };
  worker_link: {
    token_hash: Uint8Array;
    worker_id: string;
    organisation_id: string;
    purpose: 'invitation' | 'sign-in';
    created_at: Moment;
    expires_at: Moment;
    used_at: MaybeMoment;
    revoked_at: MaybeMoment;
  };
  worker_totp: {
    worker_id: string;
    sealed: Uint8Array;
    created_at: Moment;
    confirmed_at: MaybeMoment;
    last_step: Generated<string>;
  };
  worker_key: {
    id: string;
    worker_id: string;
    credential_id: string;
    public_key: Uint8Array;
    counter: Generated<string>;
    transports: Generated<string[]>;
    device: string | null;
    created_at: Moment;
    last_used_at: MaybeMoment;
  };
  worker_recovery: { code_hash: Uint8Array; worker_id: string; created_at: Moment; used_at: MaybeMoment };
  worker_subject: { worker_id: string; organisation_id: string; subject: string; bound_at: Moment };
  worker_session: {
    token_hash: Uint8Array;
    id: string;
    worker_id: string;
    may_set_up: Generated<boolean>;
    created_at: Moment;
    last_seen_at: Moment;
    expires_at: Moment;
    second_at: MaybeMoment;
    device: string | null;
  };
  worker_wish: { id: string; address: string; site: string; language: string; created_at: Moment };
  worker_question: { id: string; worker_id: string | null; challenge: string; expires_at: Moment };
  open_id_visit: {
    state_hash: Uint8Array;
    browser_hash: Uint8Array;
    organisation_id: string;
    nonce: string;
    verifier: string;
    expires_at: Moment;
  };
  access_code: {
    code_hash: Uint8Array;
    id: string;
    owner_id: string;
    created_at: Moment;
    expires_at: Moment;
    used_at: MaybeMoment;
  };
  access_request: {
    id: string;
    owner_id: string;
    worker_id: string;
    organisation_id: string;
    name: string;
    organisation_name: string;
    role_word: string | null;
    purpose: string;
    sets: GrantSet[];
    weeks: number;
    created_at: Moment;
    answer: 'given' | 'not-given' | null;
    answered_at: MaybeMoment;
    participant_id: string | null;
  };
};

import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { AlterKind, AlterStatus, Attributes, Support } from '../domain/circle/circle.ts';
import type { KeptImage } from '../domain/circle/row-image.ts';
import type { Template, Valence } from '../domain/circle/template.ts';
import type { SparseAbout } from './sparse-about.ts';

/** A moment: a Date when read, a Date when written. */
type Moment = ColumnType<Date, Date, Date>;
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** What a page says about an act: the first row it touched, the name that row has or had, how many rows of that table. */
export type ActSummary = { readonly subject: string | null; readonly name: string | null; readonly count: number };

/** The tables of db/migrations as Kysely sees them; what a column means stands there. */
export type Database = {
  owner: {
    id: string;
    slug: string | null;
    language: Generated<string>;
    created_at: Moment;
    erase_after: MaybeMoment;
    wipe_after: MaybeMoment;
  };
  device_session: {
    token_hash: Uint8Array;
    owner_id: string;
    created_at: Moment;
    last_seen_at: Moment;
    expires_at: Moment;
    shared: Generated<boolean>;
    sitting: 'together' | 'for-somebody' | null;
    helped_by: string | null;
    unlocked_until: MaybeMoment;
  };
  return_code: {
    code_hash: Uint8Array;
    owner_id: string;
    kind: 'paper' | 'terminal';
    created_at: Moment;
    expires_at: MaybeMoment;
  };
  attempt: { id: string; bucket: Uint8Array; at: Moment };
  circle: {
    id: string;
    owner_id: string;
    ego_name: string | null;
    ego_attributes: JSONColumnType<Attributes>;
    helper_name: string | null;
    template: JSONColumnType<Template>;
    confirmed_at: MaybeMoment;
    version: Generated<number>;
    created_at: Moment;
  };
  alter: {
    id: string;
    circle_id: string;
    owner_id: string;
    ordinal: number;
    name: string;
    kind: Generated<AlterKind>;
    status: Generated<AlterStatus>;
    role: string | null;
    birthday: string | null;
    photo_id: string | null;
    prompt: string | null;
    source_id: string | null;
    attributes: JSONColumnType<Attributes>;
    removed_at: MaybeMoment;
    version: Generated<number>;
  };
  tie: {
    alter_id: string;
    circle_id: string;
    owner_id: string;
    ring: number | null;
    sector: string | null;
    seat: number | null;
    place_angle: number | null;
    place_depth: number | null;
    valence: Valence | null;
    support: JSONColumnType<readonly Support[]>;
    about: ColumnType<SparseAbout, string | undefined, string>;
    version: Generated<number>;
  };
  alter_tie: { alter_a: string; alter_b: string; circle_id: string; owner_id: string; attributes: JSONColumnType<Attributes> };
  act: {
    id: string;
    circle_id: string;
    owner_id: string;
    kind: string;
    ordinal: Generated<string>;
    at: Moment;
    images: JSONColumnType<readonly KeptImage[]>;
    helped_by: string | null;
    summary: ColumnType<ActSummary, string | undefined, never>;
    undoes: string | null;
    undone_by: string | null;
  };
  photo: { id: string; alter_id: string; circle_id: string; owner_id: string; image: Uint8Array; created_at: Moment };
  fact: {
    id: string;
    owner_id: string;
    circle_id: string;
    actor_id: string;
    on_behalf_of: string;
    kind: string;
    object_id: string;
    at: Moment;
  };
  fact_link: { owner_id: string; seq: string; fact_id: string; hash: Uint8Array };
  outbox: { id: string; owner_id: string; queue: string; subject_id: string; run_after: MaybeMoment; created_at: Moment };
};

import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { AlterKind, AlterStatus, Attributes, Support } from '../domain/circle/circle.ts';
import type { DepartureReason } from '../domain/circle/departure.ts';
import type { KeptImage } from '../domain/circle/row-image.ts';
import type { DrawnHow } from '../domain/circle/snapshot.ts';
import type { Template, Valence } from '../domain/circle/template.ts';
import type { ImportContent } from '../domain/contacts/import-content.ts';
import type { Aside } from '../domain/insight/notices.ts';
import type { LetterEvery } from '../domain/letters/weekly.ts';
import type { ActorKind, FactAction } from '../domain/log/log-entry.ts';
import type { AgendaTables } from './agenda-tables.ts';
import type { AskingTables } from './asking-tables.ts';
import type { CarryingTables } from './carrying-tables.ts';
import type { ChainTables } from './chain-tables.ts';
import type { CoachTables } from './coach-tables.ts';
import type { Derived, MaybeMoment, Moment } from './column-types.ts';
import type { CommunityTables } from './community-tables.ts';
import type { ConsentTables } from './consent-tables.ts';
import type { GivingTables } from './giving-tables.ts';
import type { HomeTables } from './home-tables.ts';
import type { InviteTables } from './invite-tables.ts';
import type { KeepingTables } from './keeping-tables.ts';
import type { LetterTables } from './letter-tables.ts';
import type { MandateTables } from './mandate-tables.ts';
import type { MeetingTables } from './meeting-tables.ts';
import type { MyDataTables } from './my-data-tables.ts';
import type { OrganisationTables } from './organisation-tables.ts';
import type { SparseAbout } from './sparse-about.ts';
import type { TalentTables } from './talent-tables.ts';

/** A kind of support of which the owner said that somebody gives it or gets it; wishes and what was asked are not in it. */
export type ShownSupport = { readonly kind: Support['kind']; readonly gives: boolean; readonly receives: boolean };

/** What a page says about an act: the first row it touched, the name that row has or had, how many rows of that table. */
export type ActSummary = { readonly subject: string | null; readonly name: string | null; readonly count: number };

/** The tables of db/migrations as Kysely sees them; what a column means stands there. */
export type Database = MandateTables &
  MeetingTables &
  OrganisationTables &
  ConsentTables &
  AgendaTables &
  AskingTables &
  CarryingTables &
  ChainTables &
  CoachTables &
  CommunityTables &
  GivingTables &
  KeepingTables &
  HomeTables &
  InviteTables &
  LetterTables &
  MyDataTables &
  TalentTables & {
    owner: {
      id: string;
      slug: string | null;
      language: Generated<string>;
      created_at: Moment;
      erase_after: MaybeMoment;
      wipe_after: MaybeMoment;
      shut_at: MaybeMoment;
      shut_why: 'frozen' | 'dormant' | 'died' | null;
      shut_erase_after: MaybeMoment;
      agreed_at: MaybeMoment;
      exit_prominent: Generated<boolean>;
      contact_never: Generated<('mail' | 'phone' | 'post')[]>;
      letter_every: Generated<LetterEvery>;
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
      id: Generated<string>;
      device: string | null;
      participant_id: string | null;
      locked_at: MaybeMoment;
    };
    account: { owner_id: string; email: string; email_verified: Generated<boolean>; created_at: Moment; updated_at: Moment };
    key_card: {
      words_hash: Uint8Array;
      owner_id: string;
      salt: Uint8Array;
      pin_hash: Uint8Array;
      created_at: Moment;
      last_used_at: MaybeMoment;
    };
    passkey: {
      id: string;
      owner_id: string;
      credential_id: string;
      public_key: Uint8Array;
      counter: Generated<string>;
      transports: Generated<string[]>;
      device: string | null;
      created_at: Moment;
      last_used_at: MaybeMoment;
    };
    passkey_challenge: {
      id: string;
      owner_id: string | null;
      purpose: 'make' | 'open' | 'unlock';
      challenge: string;
      expires_at: Moment;
    };
    mail_wish: {
      id: string;
      owner_id: string | null;
      session_id: string | null;
      purpose: 'open' | 'attach' | 'unlock';
      address: string;
      site: string;
      language: string;
      created_at: Moment;
    };
    sign_in_link: { id: string; identifier: string; value: string; expires_at: Moment; created_at: Moment; updated_at: Moment };
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
      shown_support: Derived<readonly ShownSupport[]>;
      shown_contact: Derived<SparseAbout>;
      shown_since: Derived<SparseAbout>;
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
    photo: {
      id: string;
      alter_id: string;
      circle_id: string;
      owner_id: string;
      image: Uint8Array;
      created_at: Moment;
      let_go_at: MaybeMoment;
    };
    snapshot: {
      id: string;
      circle_id: string;
      owner_id: string;
      name: string | null;
      taken_at: Moment;
      drawn: DrawnHow;
      helped_by: string | null;
      ego_name: string | null;
      template: JSONColumnType<Template>;
      story: string | null;
      erased: Generated<number>;
      removed_at: MaybeMoment;
      version: Generated<number>;
    };
    snapshot_member: {
      snapshot_id: string;
      alter_id: string;
      owner_id: string;
      ordinal: number;
      name: string;
      kind: AlterKind;
      status: AlterStatus;
      role: string | null;
      ring: number | null;
      sector: string | null;
      seat: number | null;
      place_angle: number | null;
      place_depth: number | null;
      valence: Valence | null;
      support: JSONColumnType<readonly Support[]>;
      about: ColumnType<SparseAbout, string | undefined, string>;
    };
    snapshot_tie: { snapshot_id: string; alter_a: string; alter_b: string; owner_id: string };
    departure: {
      alter_id: string;
      circle_id: string;
      owner_id: string;
      reason: DepartureReason;
      words: string | null;
      said_at: Moment;
    };
    set_aside: {
      id: string;
      circle_id: string;
      owner_id: string;
      about: Aside['about'];
      kind: string | null;
      alter_id: string | null;
      until: MaybeMoment;
      at: Moment;
    };
    import_draft: {
      id: string;
      owner_id: string;
      content: JSONColumnType<ImportContent>;
      created_at: Moment;
      expires_at: Moment;
      file: Uint8Array | null;
    };
    fact: {
      id: string;
      owner_id: string;
      circle_id: string | null;
      actor_id: string;
      on_behalf_of: string;
      kind: string;
      object_id: string;
      at: Moment;
      action: FactAction | null;
      actor_kind: ActorKind | null;
      part: string | null;
      grant_id: string | null;
      mandate_id: string | null;
      via: string | null;
      refused: Generated<boolean>;
    };
    fact_link: { owner_id: string; seq: string; fact_id: string | null; hash: Uint8Array; let_go_at: MaybeMoment };
    outbox: { id: string; owner_id: string; queue: string; subject_id: string; run_after: MaybeMoment; created_at: Moment };
  };

import type { ColumnType, Generated } from 'kysely';
import type { AskAnswer, AskChannel } from '../domain/asking/ask.ts';
import type { GrantSet, ParticipantKind } from '../domain/consent/grant-sets.ts';
import type { LetterEvery } from '../domain/letters/weekly.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

/** The tables of who takes part and what they may, as Kysely sees them; what a column means stands in db/migrations. */
export type ConsentTables = {
  participant: {
    id: string;
    owner_id: string;
    kind: ParticipantKind;
    organisation_id: string | null;
    worker_id: string | null;
    alter_id: string | null;
    person_id: string | null;
    related: boolean | null;
    host_name: string | null;
    invited_by: 'mail' | 'link' | 'qr' | 'paper' | 'asked' | null;
    language: Generated<string>;
    created_at: Moment;
    joined_at: MaybeMoment;
    left_at: MaybeMoment;
    blocked_at: MaybeMoment;
    /** When somebody who was invited and never answered is forgotten. */
    forget_after: MaybeMoment;
  };
  participant_card: {
    participant_id: string;
    owner_id: string;
    name: string;
    role_word: string | null;
    organisation: string | null;
    paused_until: MaybeMoment;
    not_approach: Generated<boolean>;
    /** They left, or are not let in: kept by the store itself. */
    gone: Generated<boolean>;
    /** For whom they come: their organisation, else the person they are. Kept by the store itself. */
    comes_for: string | null;
    letter_every: Generated<LetterEvery>;
    version: Generated<number>;
  };
  contact_way: {
    participant_id: string;
    owner_id: string;
    channel: 'mail' | 'phone' | 'post';
    value: string | null;
    said_by: string;
    said_at: Moment;
    withdrawn_at: MaybeMoment;
    /** They want no mail there. */
    muted_at: MaybeMoment;
    /** A mail to it came back. */
    bounced_at: MaybeMoment;
  };
  sleeping_grant: {
    id: string;
    owner_id: string;
    participant_id: string;
    sets: GrantSet[];
    left_out: Generated<string[]>;
    purpose: string;
    condition: string;
    /** An interval, as text such as '2 days'. */
    delay: string;
    lasts: string;
    created_at: Moment;
    until_at: Moment;
    cancelled_at: MaybeMoment;
  };
  space_grant: {
    id: string;
    owner_id: string;
    participant_id: string;
    sets: GrantSet[];
    alter_ids: string[] | null;
    left_out: Generated<string[]>;
    agreement_ids: string[] | null;
    purpose: string;
    given_by: string;
    mandate_id: string | null;
    sleeping_id: string | null;
    created_at: Moment;
    from_at: Moment;
    until_at: Moment;
    revoked_at: MaybeMoment;
    revoked_by: string | null;
  };
  agreement: {
    id: string;
    owner_id: string;
    participant_id: string;
    what: string;
    when_words: string | null;
    limits: string | null;
    /** A date without a time, as text: 2026-11-22. */
    from_on: ColumnType<string, string, string>;
    until_on: ColumnType<string, string, string>;
    state: 'asked' | 'agreed' | 'declined' | 'stopped' | 'called-off';
    made_by: string;
    created_at: Moment;
    answered_at: MaybeMoment;
    ended_at: MaybeMoment;
    version: Generated<number>;
    /** What it is about, where that was said, and on which mandate it was made. */
    subject: 'care' | 'living' | 'daily-life' | 'money' | null;
    mandate_id: string | null;
    ask_id: string | null;
    support: string | null;
    for_name: string | null;
    in_return: string | null;
    starts_at: string | null;
    minutes: number | null;
    rule: string | null;
    answer_by: ColumnType<string | null, string | null, string | null>;
    channel: AskChannel | null;
    sent_at: MaybeMoment;
    sent_words: string | null;
    reminded_at: MaybeMoment;
    answer: AskAnswer | null;
    answer_words: string | null;
    noted_by: string | null;
    noted_how: 'phone' | 'door' | 'paper' | null;
    off_why: 'taken' | 'withdrawn' | 'stopped-by-them' | 'died' | 'frozen' | null;
    important: Generated<boolean>;
    substitute_id: string | null;
  };
  invitation: {
    id: string;
    owner_id: string;
    participant_id: string;
    token_hash: Uint8Array;
    channel: 'mail' | 'link' | 'qr' | 'paper';
    from_name: string;
    to_name: string;
    made_by: string;
    created_at: Moment;
    expires_at: Moment;
    used_at: MaybeMoment;
    revoked_at: MaybeMoment;
  };
  helper_link: {
    token_hash: Uint8Array;
    owner_id: string;
    participant_id: string;
    created_at: Moment;
    revoked_at: MaybeMoment;
  };
  guest_session: {
    token_hash: Uint8Array;
    owner_id: string;
    participant_id: string;
    id: Generated<string>;
    created_at: Moment;
    last_seen_at: Moment;
    expires_at: Moment;
    device: string | null;
  };
};

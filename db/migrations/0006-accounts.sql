-- How somebody signs in. An account is an owner who can come back: by a key card on paper, a passkey, or a link by mail. Nothing here is
-- reached by the role of requests (naober_app); only signing in reads it, before it is known who somebody is.

-- A browser has a handle of its own to be revoked by, and its name in a few plain words.
alter table device_session
  add column id uuid not null default gen_random_uuid(),
  add column device text check (length(device) <= 60);
create unique index on device_session (id);

-- Who has no mail address has one that exists nowhere, <owner>@no-mail.invalid: it is never shown and never written to.
create table account (
  owner_id uuid primary key references owner on delete cascade,
  email text not null unique check (email = lower(email) and length(email) <= 254),
  email_verified boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- The card on paper: the hash of its words, and of the words with the PIN together. One per owner; a new one replaces it.
create table key_card (
  words_hash bytea primary key,
  owner_id uuid not null unique references owner on delete cascade,
  salt bytea not null,
  pin_hash bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);

-- A device that opens the circle by itself: the public half of its key.
create table passkey (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  credential_id text not null unique check (length(credential_id) <= 1400),
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  device text check (length(device) <= 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on passkey (owner_id);

-- The question a device answers with its key: once, within minutes.
create table passkey_challenge (
  id uuid primary key,
  owner_id uuid references owner on delete cascade,
  purpose text not null check (purpose in ('make', 'open', 'unlock')),
  challenge text not null,
  expires_at timestamptz not null
);
create index on passkey_challenge (owner_id);

-- A mail somebody asked for: to which address, and what for. Taken away once the mail went out, or could not.
create table mail_wish (
  id uuid primary key,
  owner_id uuid references owner on delete cascade,
  session_id uuid,
  purpose text not null check (purpose in ('open', 'attach', 'unlock')),
  address text not null check (length(address) <= 254),
  site text not null,
  language text not null,
  created_at timestamptz not null
);
create index on mail_wish (owner_id);

-- What a link in a mail stands for, under the hash of the link, until it is used or its time is over.
create table sign_in_link (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on sign_in_link (identifier);

do $$
declare named text;
begin
  foreach named in array array['account', 'key_card', 'passkey', 'passkey_challenge', 'mail_wish', 'sign_in_link'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy sign_in on %I for all to naober_sign_in using (true) with check (true)', named);
    execute format('grant select, insert, update, delete on %I to naober_sign_in', named);
  end loop;
  foreach named in array array['account', 'key_card', 'passkey'] loop
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
end $$;

-- What nobody can use any more is cleared by the jobs, which read its time and nothing else.
create policy jobs_read on passkey_challenge for select to naober_jobs using (expires_at <= now());
create policy jobs_clear on passkey_challenge for delete to naober_jobs using (expires_at <= now());
grant select (expires_at), delete on passkey_challenge to naober_jobs;
create policy jobs_read on sign_in_link for select to naober_jobs using (expires_at <= now());
create policy jobs_clear on sign_in_link for delete to naober_jobs using (expires_at <= now());
grant select (expires_at), delete on sign_in_link to naober_jobs;
create policy jobs_read on mail_wish for select to naober_jobs using (created_at <= now() - interval '1 day');
create policy jobs_clear on mail_wish for delete to naober_jobs using (created_at <= now() - interval '1 day');
grant select (created_at), delete on mail_wish to naober_jobs;

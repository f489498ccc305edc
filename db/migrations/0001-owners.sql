-- Who keeps a circle, and what opens it again. The roles named here are those of db/roles.sql.
create schema if not exists app;

-- The viewer of this transaction, or null: set by the one door, read by every policy.
create function app.viewer() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.viewer', true), '')::uuid $$;

grant usage on schema app to naober_app, naober_sign_in, naober_jobs, naober_keeper;

-- The person a space belongs to. A draft has erase_after; keeping it empties that. wipe_after runs while everything may still be taken back.
create table owner (
  id uuid primary key,
  slug text unique,
  language text not null default 'nl',
  created_at timestamptz not null,
  erase_after timestamptz,
  wipe_after timestamptz
);
alter table owner enable row level security;
alter table owner force row level security;
create policy own on owner for all to naober_app using (id = app.viewer()) with check (id = app.viewer());
create policy sign_in_reads on owner for select to naober_sign_in using (true);
create policy sign_in_begins on owner for insert to naober_sign_in with check (true);
create policy jobs_read on owner for select to naober_jobs using (true);
create policy jobs_erase on owner for delete to naober_jobs using (erase_after <= now() or wipe_after <= now());
create policy keeper on owner for all to naober_keeper using (true) with check (true);
grant select, update (language, erase_after, wipe_after) on owner to naober_app;
grant select, insert on owner to naober_sign_in;
grant select, delete on owner to naober_jobs;
grant select, insert on owner to naober_keeper;

-- A browser in which a space is open. Only the hash of its cookie is kept.
create table device_session (
  token_hash bytea primary key,
  owner_id uuid not null references owner on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on device_session (owner_id);
alter table device_session enable row level security;
alter table device_session force row level security;
create policy sign_in on device_session for all to naober_sign_in using (true) with check (true);
create policy jobs_read on device_session for select to naober_jobs using (expires_at <= now());
create policy jobs_clear on device_session for delete to naober_jobs using (expires_at <= now());
create policy keeper on device_session for all to naober_keeper using (true) with check (true);
grant select, insert, update, delete on device_session to naober_sign_in;
grant select (expires_at), delete on device_session to naober_jobs;
grant select, insert on device_session to naober_keeper;

-- A code on paper, or in the terminal of one's own machine, that opens the space again. Hashed; wrong tries are counted in attempt.
create table return_code (
  code_hash bytea primary key,
  owner_id uuid not null references owner on delete cascade,
  kind text not null check (kind in ('paper', 'terminal')),
  created_at timestamptz not null,
  expires_at timestamptz
);
create index on return_code (owner_id);
alter table return_code enable row level security;
alter table return_code force row level security;
create policy sign_in on return_code for all to naober_sign_in using (true) with check (true);
create policy jobs_read on return_code for select to naober_jobs using (expires_at <= now());
create policy jobs_clear on return_code for delete to naober_jobs using (expires_at <= now());
create policy keeper on return_code for all to naober_keeper using (true) with check (true);
grant select, insert, delete on return_code to naober_sign_in;
grant select (expires_at), delete on return_code to naober_jobs;
grant select, insert on return_code to naober_keeper;

-- Tries that are limited, so that the limit survives a restart. A bucket is a hash; no address or name is kept. Not in backups.
create table attempt (
  id uuid primary key,
  bucket bytea not null,
  at timestamptz not null
);
create index on attempt (bucket, at);
alter table attempt enable row level security;
alter table attempt force row level security;
create policy sign_in on attempt for all to naober_sign_in using (true) with check (true);
create policy jobs_read on attempt for select to naober_jobs using (at <= now() - interval '1 day');
create policy jobs_clear on attempt for delete to naober_jobs using (at <= now() - interval '1 day');
grant select, insert, delete on attempt to naober_sign_in;
grant select (at), delete on attempt to naober_jobs;

-- Which migrations ran. The program reads it at the start, a backup notes it.
alter table app.migration enable row level security;
alter table app.migration force row level security;
create policy whoever_may on app.migration for all to public using (true) with check (true);
grant select on app.migration to naober_keeper;

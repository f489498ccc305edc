-- What somebody can do with everything that is kept of them: take it along in a file that a job makes, have it erased with a pause, and be
-- sure that no backup brings it back. And how long everything else is kept: jobs reach only what is over, whatever their own clock says.

-- Everything of an owner in one file, made by a job and kept for a week.
create table export_file (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  language text not null check (length(language) <= 20),
  asked_at timestamptz not null,
  made_at timestamptz,
  failed_at timestamptz,
  size integer check (size >= 0),
  expires_at timestamptz not null,
  check (expires_at <= asked_at + interval '7 days'),
  unique (id, owner_id)
);
create index on export_file (owner_id);
create index on export_file (expires_at);

-- The file itself, in parts.
create table export_part (
  export_id uuid not null,
  owner_id uuid not null,
  place smallint not null check (place >= 0),
  content bytea not null check (length(content) <= 1000000),
  primary key (export_id, place),
  foreign key (export_id, owner_id) references export_file (id, owner_id) on delete cascade
);
create index on export_part (owner_id);

-- Somebody the owner wants erased everywhere. Until erase_after it can be taken back; then a job does it.
create table erasure_wish (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  kind text not null check (kind in ('person', 'participant')),
  subject_id uuid not null,
  asked_at timestamptz not null,
  erase_after timestamptz not null check (erase_after >= asked_at),
  unique (owner_id, subject_id)
);
create index on erasure_wish (erase_after);

-- The erasure list: what was erased, as random ids that lead nowhere any more. It outlives the owner, goes along in every backup and is
-- written beside the store too, so that after putting back an older backup the same is erased again (`redo`).
create table erasure (
  id uuid primary key,
  owner_id uuid not null,
  kind text not null check (kind in ('space', 'person', 'participant', 'moment', 'moment-person', 'photo')),
  subject_id uuid not null,
  -- Of a person erased from one moment: which moment.
  within_id uuid,
  at timestamptz not null,
  -- When it was written beside the store; null while that is still to be done.
  noted_at timestamptz,
  redo boolean not null default false
);
create index on erasure (owner_id);
create index on erasure (at) where noted_at is null or redo;

do $$
declare named text;
begin
  foreach named in array array['export_file', 'export_part', 'erasure_wish', 'erasure'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
  end loop;
  foreach named in array array['erasure_wish', 'erasure'] loop
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
end $$;
grant select, insert, update, delete on export_file to naober_app;
grant select, insert, delete on export_part, erasure_wish to naober_app;
grant select, insert on erasure to naober_app;

-- Jobs know what waits, and keep the list.
create policy retention_reads on erasure_wish for select to naober_jobs using (erase_after <= now());
grant select (id, owner_id, kind, subject_id, erase_after) on erasure_wish to naober_jobs;
create policy jobs on erasure for select to naober_jobs using (true);
create policy jobs_add on erasure for insert to naober_jobs with check (true);
create policy jobs_mark on erasure for update to naober_jobs using (true) with check (true);
create policy retention_clears on erasure for delete to naober_jobs using (at <= now() - interval '400 days');
grant select, insert, update (noted_at, redo), delete on erasure to naober_jobs;
create policy jobs_redo on owner for delete to naober_jobs
  using (exists (select from erasure e where e.kind = 'space' and e.subject_id = owner.id and e.redo));

-- A whole space out of a file waits as that file while somebody chooses, for a day at most.
alter table import_draft add column file bytea check (length(file) <= 30000000);

-- Which moments and photos went has to be known to list it.
grant select (id, owner_id) on snapshot to naober_jobs;
grant select (id, owner_id) on photo to naober_jobs;

-- How long what is kept, as the list in src/domain/retention.ts says it.
create policy kept_over on export_file for delete to naober_jobs using (expires_at <= now());
create policy kept_read on export_file for select to naober_jobs using (expires_at <= now());
grant select (expires_at), delete on export_file to naober_jobs;

create policy kept_over on act for delete to naober_jobs using (at <= now() - interval '366 days');
create policy kept_read on act for select to naober_jobs using (at <= now() - interval '366 days');
grant select (at), delete on act to naober_jobs;

create policy kept_over on alter for delete to naober_jobs using (removed_at <= now() - interval '366 days');
create policy kept_read on alter for select to naober_jobs using (removed_at <= now() - interval '366 days');
grant select (id, owner_id, removed_at), delete on alter to naober_jobs;

-- Whether an invitation, a participant or a grant still matters to what hangs on it: jobs see the times of all of them, and no more.
create policy kept_read on invitation for select to naober_jobs using (true);
create policy kept_over on invitation for delete to naober_jobs
  using (least(used_at, revoked_at, expires_at) <= now() - interval '30 days');
grant select (participant_id, created_at, used_at, revoked_at, expires_at), delete on invitation to naober_jobs;

create policy kept_read on helper_link for select to naober_jobs using (revoked_at <= now() - interval '30 days');
create policy kept_over on helper_link for delete to naober_jobs using (revoked_at <= now() - interval '30 days');
grant select (revoked_at), delete on helper_link to naober_jobs;

create policy retention_reads on participant for select to naober_jobs using (true);
create policy kept_over on participant for delete to naober_jobs using (left_at <= now() - interval '1827 days');
grant select (id, joined_at, left_at, created_at), delete on participant to naober_jobs;

create policy kept_read on contact_way for select to naober_jobs using (true);
create policy kept_over on contact_way for delete to naober_jobs using (exists (select from participant p where p.id = participant_id
  and (p.left_at <= now() - interval '30 days' or (p.joined_at is null and p.created_at <= now() - interval '30 days'
    and said_at <= now() - interval '30 days'
    and not exists (select from invitation i where i.participant_id = p.id and i.created_at > now() - interval '30 days')))));
grant select (participant_id, said_at), delete on contact_way to naober_jobs;

create policy kept_read on agreement for select to naober_jobs using (least(ended_at, until_on + interval '1 day') <= now() - interval '366 days');
create policy kept_over on agreement for delete to naober_jobs using (least(ended_at, until_on + interval '1 day') <= now() - interval '366 days');
grant select (until_on, ended_at), delete on agreement to naober_jobs;

create policy kept_read on space_grant for select to naober_jobs using (true);
create policy kept_over on space_grant for delete to naober_jobs using (least(until_at, revoked_at) <= now() - interval '1827 days');
grant select (sleeping_id, until_at, revoked_at), delete on space_grant to naober_jobs;

create policy kept_read on sleeping_grant for select to naober_jobs using (least(until_at, cancelled_at) <= now() - interval '366 days');
create policy kept_over on sleeping_grant for delete to naober_jobs using (least(until_at, cancelled_at) <= now() - interval '366 days'
  and not exists (select from space_grant g where g.sleeping_id = sleeping_grant.id));
grant select (id, until_at, cancelled_at), delete on sleeping_grant to naober_jobs;

-- What a helper agreed to and the owner called off can be read by that helper for a month, also while nobody gets in: that it is off.
create policy reads_called_off on agreement for select to naober_guest using (participant_id = app.viewer() and state = 'called-off'
  and ended_at > app.moment() - interval '30 days'
  and exists (select from participant p where p.id = app.viewer() and p.left_at is null and p.blocked_at is null));

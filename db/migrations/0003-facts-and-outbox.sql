-- That something happened: who, on whose behalf, when, what kind, on which object. Random ids only, no names, no free text; insert-only.
create table fact (
  id uuid primary key,
  owner_id uuid not null,
  circle_id uuid not null,
  actor_id uuid not null,
  on_behalf_of uuid not null,
  kind text not null,
  object_id uuid not null,
  at timestamptz not null
);
create index on fact (owner_id, at);
create index on fact (at);
alter table fact enable row level security;
alter table fact force row level security;
create policy own_adds on fact for insert to naober_app with check (owner_id = app.viewer() and actor_id = app.viewer());
create policy own_reads on fact for select to naober_app using (owner_id = app.viewer());
create policy jobs_read on fact for select to naober_jobs using (true);
create policy keeper on fact for all to naober_keeper using (true) with check (true);
grant select, insert on fact to naober_app;
grant select on fact to naober_jobs;
grant select, insert on fact to naober_keeper;

-- The facts of an owner as a chain: every link holds the hash of the one before. Made by a job, so that no request waits for another.
create table fact_link (
  owner_id uuid not null,
  seq bigint not null,
  fact_id uuid not null unique references fact,
  hash bytea not null,
  primary key (owner_id, seq)
);
alter table fact_link enable row level security;
alter table fact_link force row level security;
create policy own_reads on fact_link for select to naober_app using (owner_id = app.viewer());
create policy jobs_read on fact_link for select to naober_jobs using (true);
create policy jobs_add on fact_link for insert to naober_jobs with check (true);
create policy keeper on fact_link for all to naober_keeper using (true) with check (true);
grant select on fact_link to naober_app;
grant select, insert on fact_link to naober_jobs;
grant select, insert on fact_link to naober_keeper;

-- Work for later, written in the same transaction as its cause; ids only. One relay hands rows to the queue, the id becoming the job's id.
create table outbox (
  id uuid primary key,
  owner_id uuid not null,
  queue text not null,
  subject_id uuid not null,
  run_after timestamptz,
  created_at timestamptz not null
);
create index on outbox (created_at);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_adds on outbox for insert to naober_app with check (owner_id = app.viewer());
create policy sign_in_adds on outbox for insert to naober_sign_in with check (true);
create policy jobs_read on outbox for select to naober_jobs using (true);
create policy jobs_clear on outbox for delete to naober_jobs using (true);
create policy keeper on outbox for all to naober_keeper using (true) with check (true);
grant insert on outbox to naober_app, naober_sign_in;
grant select, delete on outbox to naober_jobs;
grant select, insert on outbox to naober_keeper;

-- People out of a file somebody gave, while they choose who and what comes along: names and what a circle has a place for, never
-- telephone numbers or addresses. At most one per owner, for a day; in no backup.
create table import_draft (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  content jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index on import_draft (owner_id);
create index on import_draft (expires_at);
alter table import_draft enable row level security;
alter table import_draft force row level security;
create policy own on import_draft for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
create policy jobs_read on import_draft for select to naober_jobs using (expires_at <= now());
create policy jobs_clear on import_draft for delete to naober_jobs using (expires_at <= now());
grant select, insert, update, delete on import_draft to naober_app;
grant select (expires_at), delete on import_draft to naober_jobs;

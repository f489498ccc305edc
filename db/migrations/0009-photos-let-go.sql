-- A picture that nobody in the circle has any more: it can be put back for a while, then it goes for good. Null while somebody has it.
alter table photo add column let_go_at timestamptz;
create index on photo (let_go_at) where let_go_at is not null;
create policy jobs_read on photo for select to naober_jobs using (let_go_at <= now() - interval '14 days');
create policy jobs_clear on photo for delete to naober_jobs using (let_go_at <= now() - interval '14 days');
grant select (let_go_at), delete on photo to naober_jobs;

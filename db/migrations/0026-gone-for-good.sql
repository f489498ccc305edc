-- What was erased leaves the files of the store too, and what is over goes, of the kinds that came after the first list.

-- When the files of the store were rewritten after this was erased; null while its bytes may still stand in there.
alter table erasure add column rewritten_at timestamptz;
create index on erasure (rewritten_at);
grant update (rewritten_at) on erasure to naober_jobs;

-- What somebody of an organisation asked: a month after the answer, or three months when there came none.
create policy kept_read on access_request for select to naober_jobs
  using (answered_at <= now() - interval '30 days' or created_at <= now() - interval '90 days');
create policy kept_over on access_request for delete to naober_jobs
  using (answered_at <= now() - interval '30 days' or (answered_at is null and created_at <= now() - interval '90 days'));
grant select (created_at, answered_at), delete on access_request to naober_jobs;

create policy kept_read on suggestion for select to naober_jobs
  using (coalesce(settled_at, made_at) <= now() - interval '366 days');
create policy kept_over on suggestion for delete to naober_jobs
  using (coalesce(settled_at, made_at) <= now() - interval '366 days');
grant select (made_at, settled_at), delete on suggestion to naober_jobs;

-- With its steps, notes, prepared end and dates to look back.
create policy kept_read on trajectory for select to naober_jobs using (coalesce(closed_on, until_on) <= (now() - interval '1827 days')::date);
create policy kept_over on trajectory for delete to naober_jobs using (coalesce(closed_on, until_on) <= (now() - interval '1827 days')::date);
grant select (until_on, closed_on), delete on trajectory to naober_jobs;

-- With what was done and proposed on it. The log names it.
create policy kept_read on mandate for select to naober_jobs using (least(ended_at, until_at) <= now() - interval '1827 days');
create policy kept_over on mandate for delete to naober_jobs using (least(ended_at, until_at) <= now() - interval '1827 days');
grant select (ended_at, until_at), delete on mandate to naober_jobs;

create policy kept_read on objection for select to naober_jobs using (settled_at <= now() - interval '366 days');
create policy kept_over on objection for delete to naober_jobs using (settled_at <= now() - interval '366 days');
grant select (settled_at), delete on objection to naober_jobs;

create policy kept_over on after_me for delete to naober_jobs using (ended_at <= now() - interval '366 days');
grant delete on after_me to naober_jobs;

-- Jobs are let through to all of it by another rule; for taking away this one narrows that.
create policy kept_over on death_report as restrictive for delete to naober_jobs using (taken_back_at <= now() - interval '366 days');
grant delete on death_report to naober_jobs;

-- Who works somewhere no more: the name and address, and what they signed in with. That they work there no more stays, as ids, because it
-- closes what was given to them.
create policy kept_read on worker_end for select to naober_jobs using (ended_at <= now() - interval '366 days');
grant select (worker_id, ended_at) on worker_end to naober_jobs;
do $$
declare named text;
begin
  foreach named in array array['worker_card', 'worker_totp', 'worker_key', 'worker_recovery', 'worker_subject'] loop
    execute format('create policy kept_read on %I for select to naober_jobs
      using (exists (select from worker_end e where e.worker_id = %1$I.worker_id and e.ended_at <= now() - interval ''366 days''))', named);
    execute format('create policy kept_over on %I for delete to naober_jobs
      using (exists (select from worker_end e where e.worker_id = %1$I.worker_id and e.ended_at <= now() - interval ''366 days''))', named);
    execute format('grant select (worker_id), delete on %I to naober_jobs', named);
  end loop;
end $$;
create policy kept_read on worker_link for select to naober_jobs using (least(used_at, revoked_at, expires_at) <= now() - interval '30 days');
create policy kept_over on worker_link for delete to naober_jobs using (least(used_at, revoked_at, expires_at) <= now() - interval '30 days');
grant select (used_at, revoked_at, expires_at), delete on worker_link to naober_jobs;

-- What can be said for an owner whose space is shut just now: an objection, and that they died. Who stood still and is said to have died stands
-- still again when that is taken back.

create function app.has_joined(whose uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from participant p where p.id = app.viewer() and p.owner_id = whose and p.joined_at is not null
    and p.left_at is null and p.blocked_at is null) $$;

drop policy recorded on objection;
create policy recorded on objection for insert to naober_acts with check (recorded_by = app.viewer() and owner_id = app.host()
  and settled_at is null and helped_by is null and app.has_joined(owner_id) and (alter_id is null or app.shows('circle-list', owner_id, alter_id)));

alter table death_report add column was_still_since timestamptz;
drop policy told_by on death_report;
create policy told_by on death_report for insert to naober_acts with check (owner_id = app.host() and reported_by = app.viewer()
  and taken_back_at is null and chosen is null and received_at is null and app.has_joined(owner_id)
  and exists (select from after_me a where a.ended_at is null and a.owner_id = death_report.owner_id and a.reporter_id = app.viewer()));

drop policy jobs_shut on owner;
create policy jobs_shut on owner for update to naober_jobs using (shut_at is null or shut_why in ('frozen', 'dormant', 'died'))
  with check (shut_why is null or shut_why in ('dormant', 'died')
    or exists (select from death_report d where d.owner_id = owner.id and d.taken_back_at is not null and d.was_still_since = owner.shut_at));

-- Who comes back by a new invitation is let in anew, and jobs read of others what they need and no more.

-- A coordinator who invites a colleague again hands out a new way to sign in, and may use it themselves. So what was let seen to that
-- colleague before the new invitation was used opens nothing any more: they ask each owner anew.
alter table worker add column came_in_at timestamptz;
create function app.comes_in() returns trigger language plpgsql as $$
begin
  update worker set came_in_at = new.used_at where id = new.worker_id;
  return null;
end $$;
create trigger comes_in after update of used_at on worker_link for each row when (new.purpose = 'invitation' and new.used_at is not null)
  execute function app.comes_in();
do $$
declare named text;
begin
  foreach named in array array['naober_guest', 'naober_sees_list', 'naober_sees_drawing', 'naober_sees_support', 'naober_sees_contact',
    'naober_sees_since', 'naober_sees_agreements', 'naober_arranges', 'naober_acts'] loop
    execute format('create policy own_%s on worker for select to %I using (id = app.own_worker())', named, named);
    execute format('grant select (id, came_in_at) on worker to %I', named);
    execute format('create policy same_sign_in_%s on space_grant as restrictive for select to %I using (not exists (select from worker w
      where w.id = app.own_worker() and w.came_in_at > space_grant.created_at))', named, named);
  end loop;
end $$;
create policy same_sign_in_naober_worker on space_grant as restrictive for select to naober_worker using (not exists (select from worker w
  where w.id = app.viewer() and w.came_in_at > space_grant.created_at));

-- The same for what is done on an owner's behalf; and nothing of that any more by who works there no longer.
create policy own_end_naober_acts on worker_end for select to naober_acts using (worker_id = app.own_worker());
grant select (worker_id) on worker_end to naober_acts;
create policy still_works_naober_acts on space_grant as restrictive for select to naober_acts
  using (not exists (select from worker_end e where e.worker_id = app.own_worker()));
create policy same_sign_in on mandate as restrictive for select to naober_acts
  using (not exists (select from worker_end e where e.worker_id = app.own_worker())
    and not exists (select from worker w where w.id = app.own_worker() and w.came_in_at > mandate.created_at));

-- Nor does either type along.
create or replace function app.may_type(who uuid, since timestamptz, at timestamptz) returns boolean language sql stable parallel safe as $$
  select exists (select from space_grant g join participant p on p.id = g.participant_id join owner o on o.id = g.owner_id
    where g.participant_id = who and g.sets @> array['type-along'] and g.revoked_at is null and g.from_at <= since and g.until_at > at
      and p.joined_at is not null and p.left_at is null and p.blocked_at is null and o.shut_at is null and o.wipe_after is null
      and not exists (select from worker_end e where e.worker_id = p.worker_id)
      and not exists (select from worker w where w.id = p.worker_id and w.came_in_at > g.from_at)) $$;

-- Jobs know of an address whose it is only where somebody is to be told, or where it is to go; not of everybody.
drop policy kept_read on contact_way;
create policy kept_read on contact_way for select to naober_jobs using (exists (select from participant p where p.id = participant_id
  and (p.left_at <= now() - interval '30 days' or (p.joined_at is null and p.created_at <= now() - interval '30 days'
    and said_at <= now() - interval '30 days'
    and not exists (select from invitation i where i.participant_id = p.id and i.created_at > now() - interval '30 days')))));

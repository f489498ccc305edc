-- When an owner was told of something others said for them: by opening it themselves, and at their own address.

-- A proposal to take somebody out of the circle counts as told from when the owner opened that very proposal. A line about it elsewhere, a list
-- that it stands in, or somebody who reads along does not count.
create or replace function app.removal_may_happen(which uuid) returns boolean language sql stable as $$
  select exists (select from removal_proposal r
      join mandate m on m.id = r.mandate_id join participant p on p.id = r.participant_id join owner o on o.id = r.owner_id
    where r.id = which and r.wish = 'remove' and r.withdrawn_at is null and r.owner_said is null
      and 'contacts' = any (m.subjects) and m.ended_at is null and m.from_at <= app.moment() and m.until_at > app.moment()
      and p.joined_at is not null and p.left_at is null and p.blocked_at is null and o.shut_at is null and o.wipe_after is null
      and exists (select from fact f where f.owner_id = r.owner_id and f.actor_id = r.owner_id and f.kind = 'looked'
        and f.part = 'removal-answer' and f.object_id = r.id and f.at >= r.asked_at and f.at <= app.moment() - interval '7 days')
      and not exists (select from objection b where b.owner_id = r.owner_id and b.settled_at is null
        and (b.alter_id is null or b.alter_id = r.alter_id))
      and not exists (select from mandate other join participant q on q.id = other.participant_id
        where other.owner_id = r.owner_id and other.participant_id <> r.participant_id and 'contacts' = any (other.subjects)
          and other.ended_at is null and other.from_at <= app.moment() and other.until_at > app.moment()
          and q.left_at is null and q.blocked_at is null
          and not exists (select from removal_proposal same where same.participant_id = other.participant_id and same.alter_id = r.alter_id
            and same.wish = 'remove' and same.owner_said is null and same.withdrawn_at is null and same.carried_out_at is null))) $$;

-- Of whom it was said that they died is told so at once, at the address they proved: it may not be so.
create policy jobs_tell_died on account for select to naober_jobs
  using (exists (select from owner o where o.id = account.owner_id and o.shut_why = 'died'));

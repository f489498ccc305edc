-- A sitting at a distance: looked at with every request of whoever types, and with every request of the owner, who is told of it.
-- Whether a participant who began to type at `since` may still: by a grant that ran then and runs now, while they take part and the space
-- is not shut. A grant that was given later is another sitting: it opens nothing that was ended.
create function app.may_type(who uuid, since timestamptz, at timestamptz) returns boolean language sql stable parallel safe as $$
  select exists (select from space_grant g join participant p on p.id = g.participant_id join owner o on o.id = g.owner_id
    where g.participant_id = who and g.sets @> array['type-along'] and g.revoked_at is null and g.from_at <= since and g.until_at > at
      and p.joined_at is not null and p.left_at is null and p.blocked_at is null and o.shut_at is null and o.wipe_after is null) $$;

-- A backup puts the turn of goals, steps and names on a sheet back as it was.
grant select, update on sequence plan_goal_ordinal_seq, plan_step_ordinal_seq, own_view_mark_ordinal_seq to naober_keeper;

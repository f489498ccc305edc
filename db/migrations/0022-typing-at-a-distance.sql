-- A sitting at a distance: looked at with every request of whoever types, and with every request of the owner, who is told of it.
-- Whether a participant may type along at a moment: by a grant that runs, while they take part and the space is not shut.
create function app.may_type(who uuid, at timestamptz) returns boolean language sql stable parallel safe as $$
  select exists (select from space_grant g join participant p on p.id = g.participant_id join owner o on o.id = g.owner_id
    where g.participant_id = who and g.sets @> array['type-along'] and g.revoked_at is null and g.from_at <= at and g.until_at > at
      and p.joined_at is not null and p.left_at is null and p.blocked_at is null and o.shut_at is null and o.wipe_after is null) $$;

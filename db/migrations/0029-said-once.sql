-- Who said that an owner died, while the owner lives, does not say it again before the owner names them anew: the space would be shut each time.
create function app.was_mistaken(whose uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from death_report d join after_me a on a.owner_id = d.owner_id and a.ended_at is null
    where d.owner_id = whose and d.reported_by = app.viewer() and d.taken_back_at >= a.said_at) $$;
create policy not_mistaken_before on death_report as restrictive for insert to naober_acts with check (not app.was_mistaken(owner_id));

-- What stands beside the name of who takes part, and others go by, is what the store knows of them, whoever writes it: whether they are gone,
-- and for whom they come.
create function app.derive_beside_name() returns trigger language plpgsql as $$
begin
  select p.left_at is not null or p.blocked_at is not null, coalesce(p.organisation_id, p.person_id) into new.gone, new.comes_for
    from participant p where p.id = new.participant_id;
  return new;
end $$;
create trigger derive_beside_name before update of gone, comes_for on participant_card
  for each row when (current_user <> 'naober_keeper') execute function app.derive_beside_name();

-- Whoever decides for somebody lets nobody see anything who is themselves in another place, or comes from the same organisation.

-- For whom somebody comes here: their organisation, else the person they are, as an id. Beside the name, because who acts sees the card alone.
alter table participant_card add column comes_for uuid;
create function app.keep_comes_for() returns trigger language plpgsql as $$
begin
  update participant_card set comes_for = coalesce(new.organisation_id, new.person_id) where participant_id = new.id;
  return null;
end $$;
create trigger keep_comes_for after update of organisation_id, person_id on participant for each row execute function app.keep_comes_for();
create function app.set_comes_for() returns trigger language plpgsql as $$
begin
  if new.comes_for is null then
    select coalesce(p.organisation_id, p.person_id) into new.comes_for from participant p where p.id = new.participant_id;
  end if;
  return new;
end $$;
create trigger set_comes_for before insert on participant_card for each row when (current_user <> 'naober_keeper') execute function app.set_comes_for();
grant select (comes_for), update (comes_for) on participant_card to naober_guest;
grant select (comes_for) on participant_card to naober_acts;

create function app.is_own_side(who uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from participant_card theirs join participant_card own on own.participant_id = app.viewer()
    where theirs.participant_id = who and theirs.comes_for = own.comes_for) $$;
create policy own_card on participant_card for select to naober_acts using (participant_id = app.viewer());
create policy not_to_own_side on space_grant as restrictive for insert to naober_acts
  with check (sets = array['own-agreements'] or not app.is_own_side(participant_id));

-- Who arranges on somebody's behalf asks on: what they ask can be seen by whom it is asked of, and only that. And nobody is asked who takes
-- part no more, without anybody but the owner being told why.

-- Whether somebody takes part no more: they left, or are not let in. Kept beside the name, because who arranges sees the card and not the rest.
alter table participant_card add column gone boolean not null default false;
create function app.keep_gone() returns trigger language plpgsql as $$
begin
  update participant_card set gone = new.left_at is not null or new.blocked_at is not null where participant_id = new.id;
  return null;
end $$;
create trigger keep_gone after update of left_at, blocked_at on participant for each row execute function app.keep_gone();
grant update (gone) on participant_card to naober_guest;
grant select (gone) on participant_card to naober_arranges;

-- A grant for exactly the agreement that was asked by who arranges, until thirty days after its end, and nothing else.
create policy asks_on on space_grant for insert to naober_arranges with check (owner_id = app.host() and app.arranges(owner_id)
  and sets = array['own-agreements'] and alter_ids is null and left_out = '{}' and cardinality(agreement_ids) = 1
  and given_by = app.viewer() and revoked_at is null and mandate_id is null and sleeping_id is null
  and exists (select from agreement a where a.id = agreement_ids[1] and a.owner_id = space_grant.owner_id
    and a.participant_id = space_grant.participant_id and a.made_by = app.viewer() and space_grant.until_at <= a.until_on + interval '32 days'));
grant insert on space_grant to naober_arranges;

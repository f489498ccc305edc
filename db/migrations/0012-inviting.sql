-- Inviting: letters to who helps, forgetting who never answered, and circles that are linked by consent of both owners.

-- A letter to somebody who is invited or helps, that waits to be written: ids only, and for who asks for a new link the address they
-- typed. Whether anybody has that address is looked at when it is written, never while somebody waits for an answer.
create table helper_letter (
  id uuid primary key,
  purpose text not null check (purpose in ('invite', 'keep', 'renew')),
  owner_id uuid references owner on delete cascade,
  participant_id uuid references participant on delete cascade,
  invitation_id uuid references invitation on delete cascade,
  address text check (length(address) <= 254),
  site text not null,
  language text not null,
  created_at timestamptz not null,
  check ((purpose = 'renew') = (address is not null)),
  check ((purpose = 'invite') = (invitation_id is not null)),
  check ((purpose = 'renew') = (owner_id is null) and (owner_id is null) = (participant_id is null))
);
create index on helper_letter (owner_id);
create index on helper_letter (participant_id);
create index on helper_letter (invitation_id);
alter table helper_letter enable row level security;
alter table helper_letter force row level security;
create policy sign_in on helper_letter for all to naober_sign_in using (true) with check (true);
grant select, insert, update, delete on helper_letter to naober_sign_in;
create policy own_adds on helper_letter for insert to naober_app with check (owner_id = app.viewer());
grant insert on helper_letter to naober_app;
create policy jobs_read on helper_letter for select to naober_jobs using (created_at <= now() - interval '1 day');
create policy jobs_clear on helper_letter for delete to naober_jobs using (created_at <= now() - interval '1 day');
grant select (created_at), delete on helper_letter to naober_jobs;

-- The token of an invitation by mail is made when the letter is written, so that it stands nowhere but in that letter.
grant update (token_hash) on invitation to naober_sign_in;
-- Where a letter goes; and whose a typed address is.
grant select (participant_id, owner_id, channel, value) on contact_way to naober_sign_in;
create policy sign_in on contact_way for select to naober_sign_in using (channel = 'mail' and value is not null);
-- That somebody joined, or came back with a link of their own, is written with it.
grant insert on fact to naober_sign_in;
create policy joins on fact for insert to naober_sign_in with check (actor_kind = 'participant'
  and exists (select from participant p where p.id = actor_id and p.owner_id = fact.owner_id));

-- When somebody is forgotten who was invited and never answered, with their contact data.
alter table participant add column forget_after timestamptz;
create index on participant (forget_after);
create policy jobs_read on participant for select to naober_jobs using (joined_at is null and forget_after <= app.moment());
create policy jobs_forget on participant for delete to naober_jobs using (joined_at is null and forget_after <= app.moment());
grant select (joined_at, forget_after), delete on participant to naober_jobs;

-- An owner says that their circle may be linked with that of another. Both see the rows of both: linked is when both said so.
-- Nothing else of either circle crosses.
create table circle_link (
  owner_id uuid not null references owner on delete cascade,
  other_id uuid not null references owner on delete cascade,
  said_at timestamptz not null,
  primary key (owner_id, other_id),
  check (owner_id <> other_id)
);
create index on circle_link (other_id);

-- Where the other stands in one's own map. The other never sees this, nor whether it is there.
create table circle_link_place (
  owner_id uuid not null,
  other_id uuid not null,
  alter_id uuid not null,
  circle_id uuid not null,
  primary key (owner_id, other_id),
  foreign key (owner_id, other_id) references circle_link on delete cascade,
  foreign key (alter_id, circle_id, owner_id) references alter (id, circle_id, owner_id) on delete cascade
);
create index on circle_link_place (alter_id, circle_id, owner_id);

do $$
declare named text;
begin
  foreach named in array array['circle_link', 'circle_link_place'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
    execute format('grant select, insert, update, delete on %I to naober_app', named);
  end loop;
end $$;
create policy other on circle_link for select to naober_app using (other_id = app.viewer());

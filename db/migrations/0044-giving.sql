-- What two people do for each other stands in their agreements, and is written down nowhere else. Here stands only who does not want to see
-- it: the owner, or whoever takes part. Each side reads and changes its own row; the other's does not exist for them.
create table giving_hidden (
  participant_id uuid not null,
  owner_id uuid not null references owner on delete cascade,
  by_participant boolean not null,
  hidden_at timestamptz not null,
  primary key (participant_id, by_participant),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on giving_hidden (owner_id);

alter table giving_hidden enable row level security;
alter table giving_hidden force row level security;
create policy giving_keeper on giving_hidden for all to naober_keeper using (true) with check (true);
grant select, insert on giving_hidden to naober_keeper;
create policy giving_own on giving_hidden for all to naober_app using (owner_id = app.viewer() and not by_participant)
  with check (owner_id = app.viewer() and not by_participant);
grant select, insert, delete on giving_hidden to naober_app;
create policy giving_self on giving_hidden for all to naober_guest using (participant_id = app.viewer() and by_participant)
  with check (participant_id = app.viewer() and owner_id = app.host() and by_participant);
grant select, insert, delete on giving_hidden to naober_guest;

-- An idea to do something for somebody is set aside like anything else that is noticed.
alter table set_aside drop constraint set_aside_about_check;
alter table set_aside add constraint set_aside_about_check
  check (about in ('gap', 'single-source', 'load', 'unasked', 'wish', 'closer', 'shared-wish', 'giving'));

-- What somebody is good at, likes, could give or lend, wishes or wants to learn, and within what limits. Told by the owner about themselves
-- (both ids null), by somebody who takes part about themselves to this owner alone (`participant_id`), or noted by the owner about somebody
-- of the circle (`alter_id`), which is the owner's own note and is shown to nobody.
-- `piece`: a ready word, read in the reader's language; else `words`, as they were typed. What was taken away is gone for others at once, and
-- can be put back for a day.
create table talent (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  participant_id uuid,
  alter_id uuid,
  circle_id uuid,
  sort text not null check (sort in ('good-at', 'likes', 'give', 'lend', 'together', 'wish', 'learn')),
  piece text check (length(piece) <= 40),
  words text check (length(words) between 1 and 400),
  at_place text check (length(at_place) <= 400),
  how_often text check (length(how_often) <= 400),
  how_long text check (length(how_long) <= 400),
  not_so text check (length(not_so) <= 400),
  costs text check (length(costs) <= 400),
  created_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1,
  check (num_nonnulls(piece, words) = 1),
  check (num_nonnulls(participant_id, alter_id) <= 1),
  check ((alter_id is null) = (circle_id is null)),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade,
  foreign key (alter_id, circle_id, owner_id) references alter (id, circle_id, owner_id) on delete cascade
);
create index on talent (owner_id);
create index on talent (participant_id);
create index on talent (alter_id);

alter table talent enable row level security;
alter table talent force row level security;
create policy talents_keeper on talent for all to naober_keeper using (true) with check (true);
grant select, insert on talent to naober_keeper;

-- What somebody told about themselves the owner sees while they take part, and no moment longer.
create policy talents_own on talent for all to naober_app
  using (owner_id = app.viewer() and (participant_id is null or (removed_at is null
    and exists (select from participant p where p.id = talent.participant_id and p.left_at is null and p.blocked_at is null))))
  with check (owner_id = app.viewer());
grant select, insert, update, delete on talent to naober_app;

-- Who takes part tells about themselves, and sees what the owner tells about themselves under a grant; never what the owner noted.
create policy talents_told on talent for all to naober_guest using (participant_id = app.viewer())
  with check (participant_id = app.viewer() and owner_id = app.host() and alter_id is null);
create policy talents_shown on talent for select to naober_guest using (participant_id is null and alter_id is null and removed_at is null
  and exists (select from app.live_grants('talents') g where g.owner_id = talent.owner_id));
grant select (id, owner_id, participant_id, sort, piece, words, at_place, how_often, how_long, not_so, costs, created_at, removed_at, version),
  insert, update (at_place, how_often, how_long, not_so, costs, removed_at, version) on talent to naober_guest;

-- Jobs clear what was taken away a day ago, and what was told by who left a month ago.
create policy talents_over on talent for delete to naober_jobs using (removed_at <= now() - interval '1 day'
  or exists (select from participant p where p.id = talent.participant_id and p.left_at <= now() - interval '30 days'));
create policy talents_read on talent for select to naober_jobs using (removed_at <= now() - interval '1 day'
  or exists (select from participant p where p.id = talent.participant_id and p.left_at <= now() - interval '30 days'));
grant select (participant_id, removed_at), delete on talent to naober_jobs;

-- Two more things to notice in a circle: a tie the owner would like more of, and a wish that somebody shares.
alter table set_aside drop constraint set_aside_about_check;
alter table set_aside add constraint set_aside_about_check
  check (about in ('gap', 'single-source', 'load', 'unasked', 'wish', 'closer', 'shared-wish'));

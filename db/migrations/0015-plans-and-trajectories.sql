-- What the owner wants with the circle (a plan), what others suggest, how a guest sees it (a sheet of its own), and going together with a
-- coach for a while (a trajectory). What a guest reaches here is named by a live grant, column by column.

-- A goal in the owner's own words. `before` holds what it said before the last change, so that a change can be taken back.
create table plan_goal (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  ordinal integer generated always as identity,
  kind text not null check (kind in ('restore', 'activate', 'deepen', 'extend', 'maintain', 'bound', 'end')),
  words text not null check (length(words) between 1 and 2000),
  support_kind text check (length(support_kind) <= 60),
  created_at timestamptz not null,
  reached_on date,
  removed_at timestamptz,
  before jsonb,
  version integer not null default 1,
  unique (id, owner_id)
);
create index on plan_goal (owner_id);

-- A step: what, by whom and when, all in words. Without a goal it stands by itself.
create table plan_step (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  goal_id uuid,
  ordinal integer generated always as identity,
  what text not null check (length(what) between 1 and 400),
  who_words text check (length(who_words) <= 400),
  when_words text check (length(when_words) <= 400),
  created_at timestamptz not null,
  done_on date,
  removed_at timestamptz,
  before jsonb,
  version integer not null default 1,
  foreign key (goal_id, owner_id) references plan_goal (id, owner_id) on delete cascade
);
create index on plan_step (owner_id);
create index on plan_step (goal_id);

-- What somebody suggests: a person, something to ask, a step. Whoever made it never reads what became of it.
create table suggestion (
  id uuid primary key,
  owner_id uuid not null,
  participant_id uuid not null,
  kind text not null check (kind in ('person', 'ask', 'step')),
  words text not null check (length(words) between 1 and 400),
  why text check (length(why) <= 2000),
  made_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'ignored')),
  settled_at timestamptz,
  became uuid,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on suggestion (owner_id);
create index on suggestion (participant_id);

-- How a guest sees the circle: names and places of their own, on a copy of the form. Never merged with what the owner drew.
create table own_view (
  participant_id uuid primary key,
  owner_id uuid not null,
  template jsonb not null,
  created_at timestamptz not null,
  version integer not null default 1,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on own_view (owner_id);
create table own_view_mark (
  id uuid primary key,
  participant_id uuid not null references own_view on delete cascade,
  owner_id uuid not null,
  ordinal integer generated always as identity,
  name text not null check (length(name) between 1 and 400),
  ring smallint check (ring between 1 and 6),
  sector text check (length(sector) <= 60),
  removed_at timestamptz,
  version integer not null default 1
);
create index on own_view_mark (participant_id);
create index on own_view_mark (owner_id);

-- Going together with a coach for a while. `gives`: the kinds of support the owner says the coach gives, beside what the map says.
create table trajectory (
  id uuid primary key,
  owner_id uuid not null,
  participant_id uuid not null,
  organisation_id uuid,
  from_on date not null,
  until_on date not null check (until_on > from_on and until_on <= from_on + 366),
  gives text[] not null default '{}',
  created_at timestamptz not null,
  closed_on date,
  closed_why text check (closed_why in ('done', 'stopped')),
  version integer not null default 1,
  check ((closed_on is null) = (closed_why is null)),
  unique (id, owner_id, participant_id),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on trajectory (owner_id);
create index on trajectory (organisation_id);
create unique index on trajectory (participant_id) where closed_on is null;

-- Which of the ten steps was done, and on which day. Nothing of what was said.
create table trajectory_step (
  trajectory_id uuid not null,
  owner_id uuid not null,
  participant_id uuid not null,
  step smallint not null check (step between 1 and 10),
  done_on date,
  said_by uuid not null,
  primary key (trajectory_id, step),
  foreign key (trajectory_id, owner_id, participant_id) references trajectory (id, owner_id, participant_id) on delete cascade
);
create index on trajectory_step (owner_id);

-- What the owner writes down about a step, for themselves alone.
create table trajectory_note (
  trajectory_id uuid not null references trajectory on delete cascade,
  owner_id uuid not null,
  step smallint not null check (step between 1 and 10),
  words text not null check (length(words) between 1 and 2000),
  version integer not null default 1,
  primary key (trajectory_id, step)
);
create index on trajectory_note (owner_id);

-- The prepared end: the coach's duty. What goes on without the coach, who takes over, how and when they say goodbye.
create table trajectory_ending (
  trajectory_id uuid primary key,
  owner_id uuid not null,
  participant_id uuid not null,
  goes_on text check (length(goes_on) <= 2000),
  handed_over text check (length(handed_over) <= 2000),
  farewell_on date,
  version integer not null default 1,
  foreign key (trajectory_id, owner_id, participant_id) references trajectory (id, owner_id, participant_id) on delete cascade
);
create index on trajectory_ending (owner_id);
-- Looking back 3 and 6 months after the farewell, with the owner: dates for whoever reminds.
create table trajectory_check (
  trajectory_id uuid not null,
  owner_id uuid not null,
  participant_id uuid not null,
  months smallint not null check (months in (3, 6)),
  due_on date not null,
  done_on date,
  primary key (trajectory_id, months),
  foreign key (trajectory_id, owner_id, participant_id) references trajectory (id, owner_id, participant_id) on delete cascade
);
create index on trajectory_check (owner_id);

-- Whether an end is prepared: all of it said, and both dates to look back set.
create function app.ending_ready(whose uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from trajectory_ending e where e.trajectory_id = whose and e.goes_on is not null and e.handed_over is not null
      and e.farewell_on is not null)
    and (select count(*) = 2 from trajectory_check c where c.trajectory_id = whose) $$;

do $$
declare named text;
begin
  foreach named in array array['plan_goal', 'plan_step', 'suggestion', 'own_view', 'own_view_mark', 'trajectory', 'trajectory_step',
    'trajectory_note', 'trajectory_ending', 'trajectory_check'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
  foreach named in array array['plan_goal', 'plan_step', 'trajectory', 'trajectory_step', 'trajectory_note', 'trajectory_ending',
    'trajectory_check'] loop
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
    execute format('grant select, insert, update, delete on %I to naober_app', named);
  end loop;
  foreach named in array array['suggestion', 'own_view', 'own_view_mark'] loop
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
  end loop;
end $$;

-- A suggestion is settled by the owner; how a guest sees it is looked at, and can be thrown away, never changed.
grant select, insert, update, delete on suggestion to naober_app;
grant select, delete on own_view, own_view_mark to naober_app;

-- The plan, to who may see it: what stands in it now, not what stood there before.
grant select (id, owner_id, ordinal, kind, words, support_kind, reached_on, removed_at) on plan_goal to naober_guest;
create policy shown on plan_goal for select to naober_guest using (removed_at is null
  and exists (select from app.live_grants('plan') g where g.owner_id = plan_goal.owner_id));
grant select (id, owner_id, goal_id, ordinal, what, who_words, when_words, done_on, removed_at) on plan_step to naober_guest;
create policy shown on plan_step for select to naober_guest using (removed_at is null
  and exists (select from app.live_grants('plan') g where g.owner_id = plan_step.owner_id));

-- Suggesting, and reading back what one suggested oneself, not what became of it.
grant select (id, owner_id, participant_id, kind, words, why, made_at), insert (id, owner_id, participant_id, kind, words, why, made_at), delete
  on suggestion to naober_guest;
create policy suggests on suggestion for all to naober_guest using (participant_id = app.viewer()
  and exists (select from app.live_grants('suggest') g where g.owner_id = suggestion.owner_id)) with check (participant_id = app.viewer()
  and exists (select from app.live_grants('suggest') g where g.owner_id = suggestion.owner_id));

-- A guest's own sheet, on the form of the owner's circle.
grant select (id, owner_id, template) on circle to naober_guest;
create policy own_view on circle for select to naober_guest
  using (exists (select from app.live_grants('own-view') g where g.owner_id = circle.owner_id));
grant select, insert, update, delete on own_view, own_view_mark to naober_guest;
create policy draws on own_view for all to naober_guest using (participant_id = app.viewer()
  and exists (select from app.live_grants('own-view') g where g.owner_id = own_view.owner_id)) with check (participant_id = app.viewer()
  and exists (select from app.live_grants('own-view') g where g.owner_id = own_view.owner_id));
create policy draws on own_view_mark for all to naober_guest using (participant_id = app.viewer()
  and exists (select from app.live_grants('own-view') g where g.owner_id = own_view_mark.owner_id)) with check (participant_id = app.viewer()
  and exists (select from app.live_grants('own-view') g where g.owner_id = own_view_mark.owner_id));

-- A coach and the trajectory with them: the steps, the prepared end, and closing it as done once that is prepared. Not the owner's notes.
grant select (id, owner_id, participant_id, from_on, until_on, gives, closed_on, closed_why), update (closed_on, closed_why)
  on trajectory to naober_guest;
create policy steers on trajectory for select to naober_guest using (participant_id = app.viewer()
  and exists (select from app.live_grants('steer-trajectory') g where g.owner_id = trajectory.owner_id));
create policy closes on trajectory for update to naober_guest using (participant_id = app.viewer() and closed_on is null
  and exists (select from app.live_grants('steer-trajectory') g where g.owner_id = trajectory.owner_id))
  with check (participant_id = app.viewer() and closed_why = 'done' and app.ending_ready(id));
do $$
declare named text;
begin
  foreach named in array array['trajectory_step', 'trajectory_ending', 'trajectory_check'] loop
    execute format('grant select, insert, update on %I to naober_guest', named);
    execute format('create policy steers on %1$I for all to naober_guest using (participant_id = app.viewer()
      and exists (select from app.live_grants(''steer-trajectory'') g where g.owner_id = %1$I.owner_id))
      with check (participant_id = app.viewer()
      and exists (select from app.live_grants(''steer-trajectory'') g where g.owner_id = %1$I.owner_id))', named);
  end loop;
end $$;
-- A guest can give back what was given to them, at once and for good: a coach does when the trajectory is closed.
grant update (revoked_at, revoked_by) on space_grant to naober_guest;
create policy gives_back on space_grant for update to naober_guest using (participant_id = app.viewer() and revoked_at is null)
  with check (participant_id = app.viewer() and revoked_at is not null and revoked_by = app.viewer());
-- Whether a coach is the only one who gives a kind of support: who gives what, by id, without a name and without anything else of the tie.
grant select (id, owner_id, status, removed_at) on alter to naober_guest;
create policy sole_source on alter for select to naober_guest using (removed_at is null
  and exists (select from app.live_grants('steer-trajectory') g where g.owner_id = alter.owner_id));
grant select (alter_id, owner_id, shown_support) on tie to naober_guest;
create policy sole_source on tie for select to naober_guest
  using (exists (select from app.live_grants('steer-trajectory') g where g.owner_id = tie.owner_id));

-- A sitting at a distance lasts as long as what allows it: looked at with every request.
grant select (sets) on space_grant to naober_sign_in;

-- A sheet of how a guest sees it ends with its grant; what was taken away from a plan can be put back for 14 days.
grant select (id, left_at, blocked_at) on participant to naober_jobs;
create policy jobs_know on participant for select to naober_jobs using (true);
grant select (participant_id, sets, until_at, revoked_at) on space_grant to naober_jobs;
create policy jobs_read on space_grant for select to naober_jobs using (true);
create function app.view_is_over(whose uuid) returns boolean language sql stable parallel safe as $$
  select not exists (select from space_grant g join participant p on p.id = g.participant_id
    where g.participant_id = whose and g.sets @> array['own-view'] and g.revoked_at is null and g.until_at > now()
      and p.left_at is null and p.blocked_at is null) $$;
create policy jobs_read on own_view for select to naober_jobs using (app.view_is_over(participant_id));
create policy jobs_clear on own_view for delete to naober_jobs using (app.view_is_over(participant_id));
grant select (participant_id), delete on own_view to naober_jobs;
do $$
declare named text;
begin
  foreach named in array array['plan_goal', 'plan_step', 'own_view_mark'] loop
    execute format('create policy jobs_read on %I for select to naober_jobs using (removed_at <= now() - interval ''14 days'')', named);
    execute format('create policy jobs_clear on %I for delete to naober_jobs using (removed_at <= now() - interval ''14 days'')', named);
    execute format('grant select (removed_at), delete on %I to naober_jobs', named);
  end loop;
end $$;

-- A coordinator of a coach's organisation: which steps were done and when, while the owner lets progress be seen there. No name of the
-- owner, no goal, no word. A role of its own, so that it reaches nothing else.
grant usage on schema app to naober_sees_progress;
grant select (worker_id, organisation_id, role) on worker_role to naober_sees_progress;
create policy self_progress on worker_role for select to naober_sees_progress using (worker_id = app.viewer());
grant select (worker_id) on worker_end to naober_sees_progress;
create policy self_progress on worker_end for select to naober_sees_progress using (worker_id = app.viewer());
grant select (id, shut_at, wipe_after, erase_after) on owner to naober_sees_progress;
create policy progress on owner for select to naober_sees_progress using (shut_at is null and wipe_after is null
  and (erase_after is null or erase_after > app.moment()));
grant select (id, owner_id, organisation_id, worker_id, joined_at, left_at, blocked_at) on participant to naober_sees_progress;
create policy progress on participant for select to naober_sees_progress using (organisation_id is not null
  and app.coordinates(organisation_id) and exists (select from owner o where o.id = participant.owner_id));
grant select (participant_id, owner_id, sets, from_at, until_at, revoked_at) on space_grant to naober_sees_progress;
create policy progress on space_grant for select to naober_sees_progress using (sets @> array['progress'] and revoked_at is null
  and from_at <= app.moment() and until_at > app.moment()
  and exists (select from participant p where p.id = space_grant.participant_id and p.joined_at is not null and p.left_at is null
    and p.blocked_at is null));
grant select (id, owner_id, participant_id, organisation_id, from_on, until_on, closed_on, closed_why) on trajectory to naober_sees_progress;
create policy progress on trajectory for select to naober_sees_progress using (app.coordinates(organisation_id)
  and exists (select from space_grant g join participant p on p.id = g.participant_id
    where g.owner_id = trajectory.owner_id and p.organisation_id = trajectory.organisation_id));
grant select (trajectory_id, step, done_on) on trajectory_step to naober_sees_progress;
create policy progress on trajectory_step for select to naober_sees_progress
  using (exists (select from trajectory t where t.id = trajectory_step.trajectory_id));
grant select (trajectory_id, months, due_on, done_on) on trajectory_check to naober_sees_progress;
create policy progress on trajectory_check for select to naober_sees_progress
  using (exists (select from trajectory t where t.id = trajectory_check.trajectory_id));

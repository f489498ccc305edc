-- Keeping contact, looking back and how it went. All of it is for the owner alone: no role of anybody who takes part reaches these tables.

-- How often the owner would like to be in touch with somebody: best so many days apart, and at most so many. `not_before`: "niet nu", asked
-- again from that day. `answered_on`: when the question was last answered; on that day nothing more is asked. `stopped_on`: the owner wants
-- no more questions about this one. `birthday`: the owner wants to be told. What is not here was never chosen.
create table contact_rhythm (
  alter_id uuid primary key,
  circle_id uuid not null,
  owner_id uuid not null,
  ideal_days smallint check (ideal_days between 1 and 366),
  longest_days smallint check (longest_days between ideal_days and 732),
  chosen_on date not null,
  not_before date,
  answered_on date,
  stopped_on date,
  birthday boolean not null default false,
  version integer not null default 1,
  check ((ideal_days is null) = (longest_days is null)),
  foreign key (alter_id, circle_id, owner_id) references alter (id, circle_id, owner_id) on delete cascade
);
create index on contact_rhythm (owner_id);
create index on contact_rhythm (circle_id);

-- That there was contact, said by the owner. What was agreed and took place is not copied here: it is read from the agreements. `on_day`: the
-- day it was, at the latest; `said_on`: the day it was said.
create table contact_moment (
  id uuid primary key,
  alter_id uuid not null,
  circle_id uuid not null,
  owner_id uuid not null,
  on_day date not null,
  how text not null check (how in ('spoken', 'visit', 'written')),
  said_on date not null check (said_on >= on_day),
  foreign key (alter_id, circle_id, owner_id) references alter (id, circle_id, owner_id) on delete cascade
);
create index on contact_moment (owner_id);
create index on contact_moment (alter_id);
create index on contact_moment (circle_id);

-- How often the owner wants to look back: so many weeks, or null for not by itself.
create table look_rhythm (
  owner_id uuid primary key references owner on delete cascade,
  weeks smallint check (weeks between 1 and 104),
  chosen_on date not null,
  version integer not null default 1
);

-- One time of looking back: why, from when it may be brought up, three answers in own words, and the moment that was frozen with it.
-- `done_on`: finished. `dropped_on`: not this time; it can be taken up again.
create table look (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  why text not null check (why in ('time', 'own', 'moved', 'discharged', 'loss', 'diagnosis', 'moved-in')),
  not_before date not null,
  created_at timestamptz not null,
  went_well text check (length(went_well) <= 2000),
  different text check (length(different) <= 2000),
  wanted text check (length(wanted) <= 2000),
  snapshot_id uuid,
  done_on date,
  dropped_on date,
  version integer not null default 1,
  foreign key (snapshot_id, owner_id) references snapshot (id, owner_id) on delete set null (snapshot_id)
);
create index on look (owner_id);
create index on look (snapshot_id);

-- How something went that was done or agreed, asked once: a step of the plan, or an agreement. It outlives what it is about, so that what
-- the owner does not want again is not suggested again. `untold`: asked, and not to be asked again.
create table follow_up (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  about text not null check (about in ('step', 'agreement')),
  subject_id uuid not null,
  participant_id uuid,
  support text check (length(support) <= 60),
  happened text not null check (happened in ('yes', 'not-yet', 'no', 'untold')),
  pleasant text check (pleasant in ('yes', 'so-so', 'no')),
  again text check (again in ('yes', 'otherwise', 'no')),
  why text check (length(why) <= 2000),
  said_on date not null,
  version integer not null default 1,
  unique (owner_id, about, subject_id),
  check (happened = 'yes' or pleasant is null),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on follow_up (owner_id);
create index on follow_up (participant_id);

do $$
declare named text;
begin
  foreach named in array array['contact_rhythm', 'contact_moment', 'look_rhythm', 'look', 'follow_up'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
    execute format('grant select, insert, update, delete on %I to naober_app', named);
  end loop;
end $$;

-- Two years after the day, that there was contact goes by itself.
create policy kept_read on contact_moment for select to naober_jobs using (on_day <= now() - interval '731 days');
create policy kept_over on contact_moment for delete to naober_jobs using (on_day <= now() - interval '731 days');
grant select (on_day), delete on contact_moment to naober_jobs;

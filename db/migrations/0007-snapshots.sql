-- A frozen circle (peilmoment): dated, on the template of that day. The people in it are rows of their own, so that any of them can be
-- erased; no photos, birthdays or columns of a file go along. One that is removed can be taken back for 14 days.
create table snapshot (
  id uuid primary key,
  circle_id uuid not null,
  owner_id uuid not null,
  name text check (length(name) <= 400),
  taken_at timestamptz not null,
  drawn text not null check (drawn in ('self', 'together', 'paper')),
  helped_by text check (length(helped_by) <= 400),
  ego_name text check (length(ego_name) <= 400),
  template jsonb not null,
  story text check (length(story) <= 8000),
  erased integer not null default 0 check (erased >= 0),
  removed_at timestamptz,
  version integer not null default 1,
  foreign key (circle_id, owner_id) references circle (id, owner_id) on delete cascade,
  unique (id, owner_id)
);
create index on snapshot (owner_id, circle_id, taken_at);
create index on snapshot (removed_at) where removed_at is not null;

-- Somebody as they were. The id is that of the alter, so that one can be recognised from moment to moment.
create table snapshot_member (
  snapshot_id uuid not null,
  alter_id uuid not null,
  owner_id uuid not null,
  ordinal integer not null,
  name text not null check (length(name) between 1 and 400),
  kind text not null check (kind in ('person', 'group', 'organisation', 'place', 'pet')),
  status text not null check (status in ('present', 'past', 'potential', 'deceased')),
  role text check (length(role) <= 400),
  ring smallint check (ring between 1 and 6),
  sector text,
  seat smallint check (seat >= 0),
  place_angle real check (place_angle between 0 and 1),
  place_depth real check (place_depth between 0 and 1),
  valence text check (valence in ('supportive', 'neutral', 'ambivalent', 'strained', 'unsafe')),
  support jsonb not null default '[]',
  about jsonb not null default '{}',
  primary key (snapshot_id, alter_id),
  unique (snapshot_id, alter_id, owner_id),
  foreign key (snapshot_id, owner_id) references snapshot (id, owner_id) on delete cascade
);
create index on snapshot_member (owner_id, alter_id);

-- Who knew whom then; goes with either of the two.
create table snapshot_tie (
  snapshot_id uuid not null,
  alter_a uuid not null,
  alter_b uuid not null,
  owner_id uuid not null,
  primary key (snapshot_id, alter_a, alter_b),
  check (alter_a < alter_b),
  foreign key (snapshot_id, alter_a, owner_id) references snapshot_member (snapshot_id, alter_id, owner_id) on delete cascade,
  foreign key (snapshot_id, alter_b, owner_id) references snapshot_member (snapshot_id, alter_id, owner_id) on delete cascade
);
create index on snapshot_tie (snapshot_id, alter_b);
create index on snapshot_tie (owner_id);

-- Why somebody is no longer in the circle, when the owner wants to say so: one answer for a person, asked once.
create table departure (
  alter_id uuid not null,
  circle_id uuid not null,
  owner_id uuid not null,
  reason text not null check (reason in ('died', 'moved', 'faded', 'conflict', 'service-ended', 'other', 'untold')),
  words text check (length(words) <= 400),
  said_at timestamptz not null,
  primary key (owner_id, alter_id),
  foreign key (circle_id, owner_id) references circle (id, owner_id) on delete cascade
);
create index on departure (owner_id, circle_id);

do $$
declare named text;
begin
  foreach named in array array['snapshot', 'snapshot_member', 'snapshot_tie', 'departure'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert, update, delete on %I to naober_app', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
end $$;

-- Jobs take away what was removed 14 days ago, and see nothing of the others.
create policy jobs_read on snapshot for select to naober_jobs using (removed_at <= now() - interval '14 days');
create policy jobs_clear on snapshot for delete to naober_jobs using (removed_at <= now() - interval '14 days');
grant select (removed_at), delete on snapshot to naober_jobs;

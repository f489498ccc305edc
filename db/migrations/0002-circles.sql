-- The circle of one owner: the people in it, the owner's ties to them, who knows whom, every act with what it takes to undo it.
-- Keys carry the owner along, so that no row can hang on to a row of somebody else.
create table circle (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  ego_name text check (length(ego_name) <= 200),
  ego_attributes jsonb not null default '{}',
  helper_name text check (length(helper_name) <= 200),
  template jsonb not null,
  confirmed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  unique (id, owner_id)
);
create index on circle (owner_id);

-- A netwerklid. Removing keeps the row until undo is no longer possible; ordinal is the order in which they were named.
create table alter (
  id uuid primary key,
  circle_id uuid not null,
  owner_id uuid not null,
  ordinal integer not null,
  name text not null check (length(name) between 1 and 400),
  kind text not null default 'person' check (kind in ('person', 'group', 'organisation', 'place', 'pet')),
  status text not null default 'present' check (status in ('present', 'past', 'potential', 'deceased')),
  role text check (length(role) <= 400),
  prompt text,
  source_id text,
  attributes jsonb not null default '{}',
  removed_at timestamptz,
  version integer not null default 1,
  foreign key (circle_id, owner_id) references circle (id, owner_id) on delete cascade,
  unique (id, circle_id, owner_id)
);
create index on alter (owner_id, circle_id, ordinal);

-- What the owner thinks of somebody: place, feeling. Never shown to that somebody.
create table tie (
  alter_id uuid primary key,
  circle_id uuid not null,
  owner_id uuid not null,
  ring smallint check (ring between 1 and 6),
  sector text,
  seat smallint check (seat >= 0),
  place_angle real check (place_angle between 0 and 1),
  place_depth real check (place_depth between 0 and 1),
  valence text check (valence in ('supportive', 'neutral', 'ambivalent', 'strained', 'unsafe')),
  support jsonb not null default '[]',
  version integer not null default 1,
  foreign key (alter_id, circle_id, owner_id) references alter (id, circle_id, owner_id) on delete cascade
);
create index on tie (owner_id, circle_id);

-- Who knows whom; the smaller id first. No quality of other people's ties.
create table alter_tie (
  alter_a uuid not null,
  alter_b uuid not null,
  circle_id uuid not null,
  owner_id uuid not null,
  attributes jsonb not null default '{}',
  primary key (alter_a, alter_b),
  check (alter_a < alter_b),
  foreign key (alter_a, circle_id, owner_id) references alter (id, circle_id, owner_id) on delete cascade,
  foreign key (alter_b, circle_id, owner_id) references alter (id, circle_id, owner_id) on delete cascade
);
create index on alter_tie (alter_b);
create index on alter_tie (owner_id, circle_id);

-- One thing somebody did, with the rows as they were before and after: what undo needs. The id comes with the form, so that a
-- double click or a repeated request is the same act.
create table act (
  id uuid primary key,
  circle_id uuid not null,
  owner_id uuid not null,
  kind text not null,
  ordinal bigint generated always as identity,
  at timestamptz not null,
  images jsonb not null,
  -- What the page says about the act, so that it need not unpack the images: the first row, its name, how many such rows.
  summary jsonb not null default '{}',
  undoes uuid references act on delete cascade,
  undone_by uuid,
  foreign key (circle_id, owner_id) references circle (id, owner_id) on delete cascade
);
create index on act (owner_id, circle_id, ordinal);
grant select, update on sequence act_ordinal_seq to naober_keeper;

do $$
declare named text;
begin
  foreach named in array array['circle', 'alter', 'tie', 'alter_tie', 'act'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert, update, delete on %I to naober_app', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
end $$;

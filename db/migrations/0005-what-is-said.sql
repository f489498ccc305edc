-- What the owner can say about somebody besides a name and a place: all of it optional, and left out where it is not known.
alter table alter
  add column birthday text check (birthday ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  add column photo_id uuid;
alter table tie add column about jsonb not null default '{}';

-- Who sat beside the owner and typed: written with each act of that sitting. The act stays the owner's own.
alter table act add column helped_by text check (length(helped_by) <= 400);

-- A browser that more people use, somebody who helps at this sitting, until when the private chapters are open here.
alter table device_session
  add column shared boolean not null default false,
  add column sitting text check (sitting in ('together', 'for-somebody')),
  add column helped_by text check (length(helped_by) <= 400),
  add column unlocked_until timestamptz;

-- A picture of somebody, drawn anew here and free of whatever else the file said. It goes with the alter it belongs to.
create table photo (
  id uuid primary key,
  alter_id uuid not null,
  circle_id uuid not null,
  owner_id uuid not null,
  image bytea not null check (length(image) <= 200000),
  created_at timestamptz not null,
  foreign key (alter_id, circle_id, owner_id) references alter (id, circle_id, owner_id) on delete cascade
);
create index on photo (alter_id);
create index on photo (owner_id);
alter table photo enable row level security;
alter table photo force row level security;
create policy own on photo for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
create policy keeper on photo for all to naober_keeper using (true) with check (true);
grant select, insert, update, delete on photo to naober_app;
grant select, insert on photo to naober_keeper;

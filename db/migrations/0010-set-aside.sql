-- What the owner does not want to be shown any more on the pages that look at the circle: for good, or until a day. What it is about
-- is a word, and the kind of support or the person it is about.
create table set_aside (
  id uuid primary key,
  circle_id uuid not null,
  owner_id uuid not null,
  about text not null check (about in ('gap', 'single-source', 'load', 'unasked', 'wish')),
  kind text check (length(kind) <= 400),
  alter_id uuid,
  until timestamptz,
  at timestamptz not null,
  unique nulls not distinct (owner_id, circle_id, about, kind, alter_id),
  foreign key (circle_id, owner_id) references circle (id, owner_id) on delete cascade,
  foreign key (alter_id, circle_id, owner_id) references alter (id, circle_id, owner_id) on delete cascade
);
create index on set_aside (alter_id);
create index on set_aside (circle_id);
alter table set_aside enable row level security;
alter table set_aside force row level security;
create policy own on set_aside for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
create policy keeper on set_aside for all to naober_keeper using (true) with check (true);
grant select, insert, update, delete on set_aside to naober_app;
grant select, insert on set_aside to naober_keeper;

-- Who carries what, and what happens when somebody falls away. How much somebody carries, and how long they hold out, is theirs alone: no set
-- of any grant reaches these two tables, and no role of who takes part.

-- What the owner does themselves for somebody of their circle: a kind of support, and how often (null: not said). Who does it too stands in
-- the circle and in agreements.
create table carrying_line (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  alter_id uuid not null references alter on delete cascade,
  kind text not null check (length(kind) between 1 and 400),
  often text check (often in ('daily', 'weekly', 'monthly', 'sometimes')),
  said_at timestamptz not null,
  version integer not null default 1,
  unique (owner_id, alter_id, kind)
);
create index on carrying_line (owner_id);
create index on carrying_line (alter_id);

-- How long the owner thinks they hold out, as they said it on a day: a choice, own words, or both. Nothing is ever reckoned with it.
create table perseverance (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  how_long text check (how_long in ('days', 'weeks', 'months', 'year', 'longer', 'unknown')),
  words text check (length(words) between 1 and 2000),
  said_at timestamptz not null,
  removed_at timestamptz,
  check (how_long is not null or words is not null)
);
create index on perseverance (owner_id);

-- That somebody died, said by the owner or by who arranges for them, and what it ended, so that a mistake can be put right: who was not let
-- in any more, which agreements were called off and how they stood, whom they would stand in for. 'said' waits for the owner.
create table alter_death (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  alter_id uuid references alter on delete cascade,
  participant_id uuid,
  said_by uuid not null,
  said_at timestamptz not null,
  state text not null check (state in ('said', 'so', 'not-so')),
  settled_at timestamptz,
  paused_before timestamptz,
  ended jsonb,
  check (alter_id is not null or participant_id is not null),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on alter_death (owner_id);
create index on alter_death (alter_id);
create index on alter_death (participant_id);
create unique index on alter_death (participant_id) where state = 'said';
create unique index on alter_death (alter_id) where state = 'so';

do $$
declare named text;
begin
  foreach named in array array['carrying_line', 'perseverance', 'alter_death'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
    execute format('grant select, insert, update, delete on %I to naober_app', named);
  end loop;
end $$;

-- Who arranges says it for the owner, of somebody who takes part, and can take it back while it waits. What became of it they do not read.
grant select (id, owner_id, participant_id, said_by, said_at, state, paused_before), insert (id, owner_id, participant_id, said_by, said_at,
  state, paused_before), update (state, settled_at) on alter_death to naober_arranges;
create policy carry_reads on alter_death for select to naober_arranges using (app.arranges(owner_id) and said_by = app.viewer());
create policy carry_says on alter_death for insert to naober_arranges with check (owner_id = app.host() and app.arranges(owner_id)
  and said_by = app.viewer() and state = 'said' and participant_id <> app.viewer()
  and exists (select from participant_card c where c.participant_id = alter_death.participant_id and c.owner_id = alter_death.owner_id));
create policy carry_takes_back on alter_death for update to naober_arranges using (app.arranges(owner_id) and said_by = app.viewer() and state = 'said')
  with check (said_by = app.viewer() and state = 'not-so');

-- What was taken away of how long somebody holds out can be put back for 14 days.
create policy jobs_read on perseverance for select to naober_jobs using (removed_at <= now() - interval '14 days');
create policy jobs_clear on perseverance for delete to naober_jobs using (removed_at <= now() - interval '14 days');
grant select (removed_at), delete on perseverance to naober_jobs;

-- No letter goes to whom is said to have died, from the moment it was said.
grant select (participant_id, state) on alter_death to naober_letters;
create policy carry_letters on alter_death for select to naober_letters using (state = 'said' and app.letter_to(participant_id));

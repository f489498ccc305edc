-- What there is nearby: places, what is done there, and when. The names and meanings are those of Open Referral HSDS 3.1 (organization and
-- location, service at a location, schedule). It belongs to nobody's space: everybody may read it, without an account, under a role that can
-- read this and nothing else and write nothing, so that looking leaves no trace. An operator's command takes it in.

-- `step_free` and the like: null is not known, and not no.
create table community_place (
  id uuid primary key,
  organisation text not null check (length(organisation) between 1 and 200),
  name text not null check (length(name) between 1 and 200),
  street text check (length(street) <= 200),
  postal_code text check (length(postal_code) <= 20),
  town text check (length(town) <= 200),
  step_free boolean,
  access_words text check (length(access_words) <= 1000)
);

-- `shared`: what people there have in common; `limits`: how it is kept small; `gives_back`: what one may do there oneself. `confirmed_on`: the
-- day somebody last said that all of it is so.
create table community_offer (
  id uuid primary key,
  place_id uuid not null references community_place on delete cascade,
  kind text not null check (kind in ('meal', 'drop-in', 'garden', 'moving', 'making', 'music', 'games', 'learning', 'repairing', 'company', 'help',
    'other')),
  name text not null check (length(name) between 1 and 200),
  description text check (length(description) <= 4000),
  shared text check (length(shared) <= 1000),
  limits text check (length(limits) <= 1000),
  gives_back text check (length(gives_back) <= 1000),
  costs text check (length(costs) <= 400),
  free boolean,
  quiet boolean,
  walk_in boolean,
  one_to_one boolean,
  welcomed_by text check (length(welcomed_by) <= 200),
  phone text check (length(phone) <= 60),
  mail text check (length(mail) <= 254),
  site text check (length(site) <= 400),
  language text not null default 'nl' check (language ~ '^[a-z]{2,3}$'),
  state text not null check (state in ('active', 'closed-for-now', 'stopped')),
  confirmed_on date not null
);
create index on community_offer (place_id);

-- When: a recurrence rule of RFC 5545 without its start, or once.
create table community_time (
  offer_id uuid not null references community_offer on delete cascade,
  nr smallint not null check (nr between 1 and 50),
  starts_on date not null,
  until_on date check (until_on >= starts_on),
  starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes integer check (minutes between 1 and 1440),
  rule text check (length(rule) <= 400),
  quiet boolean,
  words text check (length(words) <= 400),
  primary key (offer_id, nr)
);

-- What an owner would like to go and see, within which limits. It keeps its own words, so that it stays when the offer goes. The day is that of
-- the appointment in their agenda. `stopped_at`: they stopped, and no reason is kept.
alter table appointment add constraint appointment_of_owner unique (id, owner_id);
create table community_visit (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  offer_id uuid references community_offer on delete set null,
  what text not null check (length(what) between 1 and 200),
  at_place text not null check (length(at_place) between 1 and 400),
  limits text check (length(limits) <= 400),
  appointment_id uuid,
  created_at timestamptz not null,
  stopped_at timestamptz,
  version integer not null default 1,
  foreign key (appointment_id, owner_id) references appointment (id, owner_id) on delete set null (appointment_id)
);
create index on community_visit (owner_id);
create index on community_visit (offer_id);
create index on community_visit (appointment_id, owner_id);

do $$
declare named text;
begin
  foreach named in array array['community_place', 'community_offer', 'community_time', 'community_visit'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy community_keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
  foreach named in array array['community_place', 'community_offer', 'community_time'] loop
    execute format('create policy community_open on %I for select to naober_community using (true)', named);
    execute format('grant select on %I to naober_community', named);
    execute format('grant update, delete on %I to naober_keeper', named);
  end loop;
end $$;
create policy community_own on community_visit for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select, insert, update, delete on community_visit to naober_app;

-- What was stopped goes after thirty days; until then it can be taken up again.
create policy community_over on community_visit for delete to naober_jobs using (stopped_at <= now() - interval '30 days');
create policy community_over_read on community_visit for select to naober_jobs using (stopped_at <= now() - interval '30 days');
grant select (stopped_at), delete on community_visit to naober_jobs;

-- How a first visit went is said like how a step or an agreement went.
alter table follow_up drop constraint follow_up_about_check;
alter table follow_up add constraint follow_up_about_check check (about in ('step', 'agreement', 'visit'));

-- Organisations that send guests, the people who work there, how they sign in (two steps), and how they ask an owner for access. Nobody of an
-- organisation sees anything of a space by being there: only the grants given to the person they are. `app.viewer()` is the worker's id
-- under naober_worker. An operator makes an organisation; nobody registers into one.
create table organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  name text not null check (length(name) between 1 and 200),
  -- Its own OpenID Connect provider; the secret is sealed with the key of this installation, null for a client without one.
  open_id_issuer text check (length(open_id_issuer) <= 400),
  open_id_client text check (length(open_id_client) <= 400),
  open_id_secret bytea,
  created_at timestamptz not null,
  check ((open_id_issuer is null) = (open_id_client is null))
);

-- Somebody who works there, paid or as a volunteer. Only ids: what the rules below need to know of whoever asks.
create table worker (
  id uuid primary key,
  organisation_id uuid not null references organisation on delete cascade,
  created_at timestamptz not null,
  invited_by uuid,
  unique (id, organisation_id)
);
create index on worker (organisation_id);

create table worker_card (
  worker_id uuid primary key,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) <= 254),
  -- That a certificate of conduct was seen: when and by whom, never the certificate or what it says.
  vog_seen_on date,
  vog_seen_by text check (length(vog_seen_by) between 1 and 200),
  version integer not null default 1,
  foreign key (worker_id, organisation_id) references worker (id, organisation_id) on delete cascade,
  check ((vog_seen_on is null) = (vog_seen_by is null))
);
create index on worker_card (organisation_id);
create index on worker_card (email);

create table worker_role (
  worker_id uuid not null,
  organisation_id uuid not null,
  role text not null check (role in ('coordinator', 'professional', 'coach')),
  primary key (worker_id, role),
  foreign key (worker_id, organisation_id) references worker (id, organisation_id) on delete cascade
);
create index on worker_role (organisation_id);

-- Somebody works there no more. Never taken back: who returns is invited anew, and asks anew.
create table worker_end (
  worker_id uuid primary key,
  organisation_id uuid not null,
  ended_at timestamptz not null,
  ended_by uuid,
  foreign key (worker_id, organisation_id) references worker (id, organisation_id) on delete cascade
);
create index on worker_end (organisation_id);

-- A link to a worker: 'invitation' (a week; may set up the second step) or 'sign-in' (a quarter of an hour). Kept as its hash, used up by POST.
create table worker_link (
  token_hash bytea primary key,
  worker_id uuid not null,
  organisation_id uuid not null,
  purpose text not null check (purpose in ('invitation', 'sign-in')),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '7 days'),
  used_at timestamptz,
  revoked_at timestamptz,
  foreign key (worker_id, organisation_id) references worker (id, organisation_id) on delete cascade
);
create index on worker_link (worker_id);

-- The second step: figures from an app (the secret sealed, each figure used once), keys of devices, codes on paper (hashed, once).
create table worker_totp (
  worker_id uuid primary key references worker on delete cascade,
  sealed bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
create table worker_key (
  id uuid primary key,
  worker_id uuid not null references worker on delete cascade,
  credential_id text not null unique check (length(credential_id) <= 2000),
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  device text check (length(device) <= 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on worker_key (worker_id);
create table worker_recovery (
  code_hash bytea primary key,
  worker_id uuid not null references worker on delete cascade,
  created_at timestamptz not null,
  used_at timestamptz
);
create index on worker_recovery (worker_id);

-- Who somebody is at the provider of their organisation: bound at the first time, then always the same.
create table worker_subject (
  worker_id uuid primary key,
  organisation_id uuid not null,
  subject text not null check (length(subject) between 1 and 400),
  bound_at timestamptz not null,
  unique (organisation_id, subject),
  foreign key (worker_id, organisation_id) references worker (id, organisation_id) on delete cascade
);

-- A browser in which a worker came as far as the first step; it counts when second_at is set. Twelve hours at most, half an hour unused.
create table worker_session (
  token_hash bytea primary key,
  id uuid not null unique,
  worker_id uuid not null references worker on delete cascade,
  may_set_up boolean not null default false,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '12 hours'),
  second_at timestamptz,
  device text check (length(device) <= 60)
);
create index on worker_session (worker_id);

-- What lasts for minutes: a mail that was asked for, a question to a device, a visit to a provider that has not come back yet.
create table worker_wish (
  id uuid primary key,
  address text not null check (length(address) <= 254),
  site text not null check (length(site) <= 200),
  language text not null,
  created_at timestamptz not null
);
create table worker_question (
  id uuid primary key,
  worker_id uuid references worker on delete cascade,
  challenge text not null,
  expires_at timestamptz not null
);
create index on worker_question (worker_id);
create table open_id_visit (
  state_hash bytea primary key,
  browser_hash bytea not null,
  organisation_id uuid not null references organisation on delete cascade,
  nonce text not null,
  verifier text not null,
  expires_at timestamptz not null
);
create index on open_id_visit (organisation_id);

-- A short code an owner hands to a worker, so that they can ask: eight letters, a day, once. Nobody searches people.
create table access_code (
  code_hash bytea primary key,
  id uuid not null unique,
  owner_id uuid not null references owner on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '1 day'),
  used_at timestamptz
);
create index on access_code (owner_id);

-- What a worker asks an owner: for what, which sets, how long. The owner gives less, other or nothing; what was given stands in the grant.
create table access_request (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  worker_id uuid not null,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  organisation_name text not null check (length(organisation_name) between 1 and 200),
  role_word text check (length(role_word) <= 100),
  purpose text not null check (length(purpose) between 1 and 400),
  sets text[] not null check (cardinality(sets) > 0),
  weeks integer not null check (weeks between 1 and 52),
  created_at timestamptz not null,
  answer text check (answer in ('given', 'not-given')),
  answered_at timestamptz,
  participant_id uuid,
  check ((answer is null) = (answered_at is null))
);
create index on access_request (owner_id);
create index on access_request (worker_id);

do $$
declare named text;
begin
  foreach named in array array['organisation', 'worker', 'worker_card', 'worker_role', 'worker_end', 'worker_link', 'worker_totp', 'worker_key',
    'worker_recovery', 'worker_subject', 'worker_session', 'worker_wish', 'worker_question', 'open_id_visit', 'access_code', 'access_request'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    -- Signing in finds a worker by what they hold, an organisation by its name in an address, an owner by the code they handed out.
    execute format('create policy sign_in on %I for all to naober_sign_in using (true) with check (true)', named);
    execute format('grant select, insert, update on %I to naober_sign_in', named);
  end loop;
  foreach named in array array['organisation', 'worker', 'worker_card', 'worker_role', 'worker_end', 'worker_link', 'worker_totp', 'worker_key',
    'worker_recovery', 'worker_subject', 'worker_session', 'access_code', 'access_request'] loop
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
  foreach named in array array['worker_totp', 'worker_key', 'worker_recovery', 'worker_session', 'worker_wish', 'worker_question', 'open_id_visit'] loop
    execute format('grant delete on %I to naober_sign_in', named);
  end loop;
  -- Jobs clear what nobody can use any more: they read its time and nothing else.
  foreach named in array array['worker_session', 'worker_question', 'open_id_visit', 'access_code'] loop
    execute format('create policy jobs_read on %I for select to naober_jobs using (expires_at <= now())', named);
    execute format('create policy jobs_clear on %I for delete to naober_jobs using (expires_at <= now())', named);
    execute format('grant select (expires_at), delete on %I to naober_jobs', named);
  end loop;
  create policy jobs_read on worker_wish for select to naober_jobs using (created_at <= now() - interval '1 day');
  create policy jobs_clear on worker_wish for delete to naober_jobs using (created_at <= now() - interval '1 day');
  grant select (created_at), delete on worker_wish to naober_jobs;
end $$;

-- A worker about themselves, and a coordinator about the people of their own organisation.
grant usage on schema app to naober_worker;
grant select on worker, worker_card, worker_role, worker_end to naober_worker;
grant select (id, slug, name, created_at) on organisation to naober_worker;
create policy self on worker for select to naober_worker using (id = app.viewer());
-- Where this viewer works now; null for who works nowhere any more.
create function app.works_at() returns uuid language sql stable parallel safe as $$
  select w.organisation_id from worker w where w.id = app.viewer() $$;
create policy same_house on worker_role for select to naober_worker using (organisation_id = app.works_at());
create policy same_house on worker_end for select to naober_worker using (organisation_id = app.works_at());
create policy same_house on organisation for select to naober_worker using (id = app.works_at());
create function app.coordinates(house uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from worker_role r where r.worker_id = app.viewer() and r.organisation_id = house and r.role = 'coordinator')
    and not exists (select from worker_end e where e.worker_id = app.viewer()) $$;
create policy own_house on worker_card for select to naober_worker using (worker_id = app.viewer() or app.coordinates(organisation_id));
create policy coordinates on worker_card for insert to naober_worker with check (app.coordinates(organisation_id));
create policy coordinates_changes on worker_card for update to naober_worker
  using (app.coordinates(organisation_id)) with check (app.coordinates(organisation_id));
create policy coordinates on worker for insert to naober_worker with check (app.coordinates(organisation_id) and invited_by = app.viewer());
create policy coordinates on worker_role for insert to naober_worker with check (app.coordinates(organisation_id));
create policy coordinates on worker_end for insert to naober_worker
  with check (app.coordinates(organisation_id) and worker_id <> app.viewer() and ended_by = app.viewer());
create policy coordinates on worker_link for insert to naober_worker with check (app.coordinates(organisation_id) and purpose = 'invitation');
create policy coordinates_sees on worker_link for select to naober_worker using (app.coordinates(organisation_id) and purpose = 'invitation');
create policy coordinates_revokes on worker_link for update to naober_worker
  using (app.coordinates(organisation_id) and purpose = 'invitation') with check (app.coordinates(organisation_id));
grant insert on worker, worker_card, worker_role, worker_end, worker_link to naober_worker;
grant update (name, vog_seen_on, vog_seen_by, version) on worker_card to naober_worker;
grant select (worker_id, organisation_id, purpose, created_at, expires_at, used_at, revoked_at), update (revoked_at) on worker_link to naober_worker;

-- With whom a worker is a guest: what for and until when. Nothing of the space itself, and nothing once they work there no more.
create function app.works() returns boolean language sql stable parallel safe
  as $$ select app.works_at() is not null and not exists (select from worker_end e where e.worker_id = app.viewer()) $$;
create policy guest_of on participant for select to naober_worker using (worker_id = app.viewer() and app.works());
grant select (id, owner_id, worker_id, host_name, joined_at, left_at, blocked_at) on participant to naober_worker;
create policy guest_of on space_grant for select to naober_worker
  using (exists (select from participant p where p.id = space_grant.participant_id));
grant select (id, owner_id, participant_id, sets, purpose, from_at, until_at, revoked_at) on space_grant to naober_worker;
create policy guest_of on owner for select to naober_worker using (exists (select from participant p where p.owner_id = owner.id));
grant select (id, shut_at, wipe_after, erase_after) on owner to naober_worker;
create policy asked_by on access_request for select to naober_worker using (worker_id = app.viewer() and app.works());
-- Not in it: whose space it is. A worker learns that when something is given.
grant select (id, worker_id, purpose, sets, weeks, created_at, answer, answered_at) on access_request to naober_worker;

-- The owner about what was asked, and the codes they handed out.
create policy own on access_code for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select, insert, delete on access_code to naober_app;
create policy own on access_request for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select, update (answer, answered_at, participant_id) on access_request to naober_app;

-- Grants of who works there no more open nothing, from the moment it is said: whatever else a rule on grants may say.
create function app.own_worker() returns uuid language sql stable parallel safe
  as $$ select worker_id from participant where id = app.viewer() $$;
do $$
declare named text;
begin
  foreach named in array array['naober_guest', 'naober_sees_list', 'naober_sees_drawing', 'naober_sees_support', 'naober_sees_contact',
    'naober_sees_since', 'naober_sees_agreements', 'naober_arranges'] loop
    execute format('create policy own_end_%s on worker_end for select to %I using (worker_id = app.own_worker())', named, named);
    execute format('grant select (worker_id) on worker_end to %I', named);
    execute format('create policy still_works_%s on space_grant as restrictive for select to %I
      using (not exists (select from worker_end e where e.worker_id = app.own_worker()))', named, named);
  end loop;
end $$;

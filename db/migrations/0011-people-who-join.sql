-- People who join somebody's circle, what each may see or do there, and until when. One mechanism for all sharing: the grant.
-- Everything a participant sees is read under a role that can reach no more columns than one named set, and row-level security lets
-- through only the rows a live grant names. Nothing else opens anything.

-- The moment policies reckon with: the one the door was opened at, else the clock of the store.
create function app.moment() returns timestamptz language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;

grant usage on schema app to naober_guest, naober_sees_list, naober_sees_drawing, naober_sees_support, naober_sees_contact,
  naober_sees_since, naober_sees_agreements, naober_arranges;

-- While shut_at is set nobody but the owner gets in: 'frozen' (the owner wants nothing for a while), 'dormant', or 'died'.
alter table owner
  add column shut_at timestamptz,
  add column shut_why text check (shut_why in ('frozen', 'dormant', 'died')),
  add constraint shut_has_a_reason check ((shut_at is null) = (shut_why is null));
grant update (shut_at, shut_why) on owner to naober_app;

-- Somebody who takes part in the space of an owner: a member (from the owner's own life) or a guest (who comes for work or as a
-- volunteer). Being here opens nothing; grants do. `alter_id` is their place in the map, `person_id` their own space, if they have one.
create table participant (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  kind text not null check (kind in ('member', 'guest')),
  organisation_id uuid,
  worker_id uuid,
  alter_id uuid references alter on delete set null,
  person_id uuid references owner on delete set null,
  -- Whether they, or family of theirs, have a place in the map. Only a guest of whom the owner said "no" may be shown the drawing.
  related boolean,
  -- How the owner is called on this person's pages.
  host_name text check (length(host_name) <= 400),
  invited_by text check (invited_by in ('mail', 'link', 'qr', 'paper', 'asked')),
  language text not null default 'nl',
  created_at timestamptz not null,
  joined_at timestamptz,
  left_at timestamptz,
  blocked_at timestamptz,
  unique (id, owner_id)
);
create index on participant (owner_id);
create index on participant (alter_id);
create index on participant (person_id);
create index on participant (worker_id);

-- Who a participant is, in the owner's words, and whether they can be asked just now. Apart from participant, because others may see this
-- (who arranges, who sees agreements), while the rules on grants read participant itself.
create table participant_card (
  participant_id uuid primary key,
  owner_id uuid not null,
  name text not null check (length(name) between 1 and 400),
  role_word text check (length(role_word) <= 400),
  organisation text check (length(organisation) <= 400),
  paused_until timestamptz,
  not_approach boolean not null default false,
  version integer not null default 1,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on participant_card (owner_id);

-- How somebody can be reached, for this owner alone. Withdrawn: the value is gone, that it was withdrawn stays.
create table contact_way (
  participant_id uuid not null,
  owner_id uuid not null,
  channel text not null check (channel in ('mail', 'phone', 'post')),
  value text check (length(value) <= 254),
  said_by uuid not null,
  said_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (participant_id, channel),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade,
  check ((value is null) = (withdrawn_at is not null))
);
create index on contact_way (owner_id);

-- A grant that waits: prepared by the owner, opened by the participant on the owner's condition, live after a delay, until then cancellable.
create table sleeping_grant (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  participant_id uuid not null,
  sets text[] not null check (cardinality(sets) > 0),
  left_out uuid[] not null default '{}',
  purpose text not null check (length(purpose) <= 400),
  condition text not null check (length(condition) between 1 and 400),
  delay interval not null check (delay between interval '0' and interval '60 days'),
  lasts interval not null check (lasts > interval '0' and lasts <= interval '366 days'),
  created_at timestamptz not null,
  until_at timestamptz not null,
  cancelled_at timestamptz,
  unique (id, owner_id, participant_id),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade,
  check (until_at > created_at and until_at <= created_at + interval '366 days')
);
create index on sleeping_grant (owner_id);
create index on sleeping_grant (participant_id);

-- Who may see or do what, for what purpose, from when until when, given by whom. Never changed but for ending it: another wish is
-- another grant, so that a line of the log keeps its ground. `alter_ids` null: everybody in the circle but `left_out`.
create table space_grant (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  participant_id uuid not null,
  sets text[] not null check (cardinality(sets) > 0 and sets <@ array['circle-list', 'circle-drawing', 'who-helps', 'contact', 'known-since',
    'agreements', 'own-agreements', 'plan', 'progress', 'ask-for-me', 'suggest', 'own-view', 'steer-trajectory', 'type-along']),
  alter_ids uuid[],
  left_out uuid[] not null default '{}',
  -- Null: all agreements of that set; else these alone.
  agreement_ids uuid[],
  purpose text not null check (length(purpose) <= 400),
  given_by uuid not null,
  mandate_id uuid,
  sleeping_id uuid,
  created_at timestamptz not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade,
  foreign key (sleeping_id, owner_id, participant_id) references sleeping_grant (id, owner_id, participant_id),
  check (until_at > from_at and until_at <= from_at + interval '366 days')
);
create index on space_grant (owner_id);
create index on space_grant (participant_id);
create unique index on space_grant (sleeping_id) where revoked_at is null;

-- Something asked of a participant, and what became of it. Asking in full (rhythms, substitutes, reminders) builds on this.
create table agreement (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  participant_id uuid not null,
  what text not null check (length(what) between 1 and 400),
  when_words text check (length(when_words) <= 400),
  limits text check (length(limits) <= 400),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  state text not null check (state in ('asked', 'agreed', 'declined', 'stopped', 'called-off')),
  made_by uuid not null,
  created_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on agreement (owner_id);
create index on agreement (participant_id);

-- An invitation: a token of 128 bits kept as its hash, for one circle and one person, used up by a POST. The two names stand here so that
-- whoever opens it is told who invites before anything of a circle is read.
create table invitation (
  id uuid primary key,
  owner_id uuid not null,
  participant_id uuid not null,
  token_hash bytea not null unique,
  channel text not null check (channel in ('mail', 'link', 'qr', 'paper')),
  from_name text not null check (length(from_name) <= 400),
  to_name text not null check (length(to_name) <= 400),
  made_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade,
  check (expires_at <= created_at + case when channel = 'paper' then interval '42 days' else interval '7 days' end)
);
create index on invitation (owner_id);
create index on invitation (participant_id);

-- The personal link of somebody who joined: no account, one circle, one person.
create table helper_link (
  token_hash bytea primary key,
  owner_id uuid not null,
  participant_id uuid not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on helper_link (participant_id);
create index on helper_link (owner_id);

-- A browser in which somebody takes part. One cookie may hold several: Kees helps two neighbours.
create table guest_session (
  token_hash bytea not null,
  owner_id uuid not null,
  participant_id uuid not null,
  id uuid not null default gen_random_uuid() unique,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  device text check (length(device) <= 60),
  primary key (token_hash, participant_id),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on guest_session (participant_id);
create index on guest_session (owner_id);

-- A sitting at a distance: a session of the owner's space in the browser of a participant. It ends by itself, and never becomes the owner's own.
alter table device_session add column participant_id uuid references participant on delete cascade;
create index on device_session (participant_id);

-- What of a tie may be shown under a grant, kept beside it by the store itself, so that a role can be given that and nothing more.
create function app.shown_support(support jsonb) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_agg(jsonb_build_object('kind', one -> 'kind', 'gives', coalesce(one -> 'gives' = 'true', false),
    'receives', coalesce(one -> 'receives' = 'true', false)) order by place), '[]'::jsonb)
  from jsonb_array_elements(support) with ordinality kinds (one, place) where one -> 'gives' = 'true' or one -> 'receives' = 'true' $$;
create function app.only(about jsonb, names text[]) returns jsonb language sql immutable parallel safe as $$
  select coalesce(jsonb_object_agg(key, value), '{}'::jsonb) from jsonb_each(about) where key = any (names) $$;
alter table tie
  add column shown_support jsonb generated always as (app.shown_support(support)) stored,
  add column shown_contact jsonb generated always as (app.only(about, array['frequency', 'distance'])) stored,
  add column shown_since jsonb generated always as (app.only(about, array['since', 'origin'])) stored;

-- The grants of this viewer for a set that are live at this moment: joined, not left, not blocked, the space not shut or waiting to go.
create function app.live_grants(wanted text) returns setof space_grant language sql stable parallel safe as $$
  select g.* from space_grant g
    join participant p on p.id = g.participant_id
    join owner o on o.id = g.owner_id
  where g.participant_id = app.viewer() and g.sets @> array[wanted]
    and g.revoked_at is null and g.from_at <= app.moment() and g.until_at > app.moment()
    and p.joined_at is not null and p.left_at is null and p.blocked_at is null
    and o.shut_at is null and o.wipe_after is null and (o.erase_after is null or o.erase_after > app.moment())
    -- The drawing is for guests without a place in the map, and who are no family of anybody there.
    and (wanted <> 'circle-drawing' or (p.kind = 'guest' and p.alter_id is null and p.related = false)) $$;

-- Whether this viewer may see somebody of this owner's circle under a set.
create function app.shows(wanted text, whose uuid, who uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from app.live_grants(wanted) g where g.owner_id = whose
    and (g.alter_ids is null or who = any (g.alter_ids)) and not who = any (g.left_out)) $$;

-- Whose space this participant takes part in, whatever may be seen there.
create function app.host() returns uuid language sql stable parallel safe
  as $$ select owner_id from participant where id = app.viewer() $$;

do $$
declare
  named text;
  seeing text[] := array['naober_sees_list', 'naober_sees_drawing', 'naober_sees_support', 'naober_sees_contact', 'naober_sees_since',
    'naober_sees_agreements', 'naober_arranges'];
begin
  foreach named in array array['participant', 'participant_card', 'contact_way', 'sleeping_grant', 'space_grant', 'agreement', 'invitation',
    'helper_link', 'guest_session'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
  foreach named in array array['participant', 'participant_card', 'contact_way', 'sleeping_grant', 'space_grant', 'agreement',
    'invitation'] loop
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
    execute format('grant select, insert on %I to naober_app', named);
  end loop;
  -- What the rules above need to know of whoever looks, under every role of a participant.
  foreach named in array seeing || array['naober_guest'] loop
    execute format('create policy host_%s on owner for select to %I using (id = app.host())', named, named);
    execute format('grant select (id, shut_at, wipe_after, erase_after) on owner to %I', named);
    execute format('grant select (id, owner_id, kind, alter_id, person_id, worker_id, related, joined_at, left_at, blocked_at) on participant to %I', named);
    execute format('grant select on space_grant to %I', named);
    execute format('create policy own_%s on space_grant for select to %I using (participant_id = app.viewer())', named, named);
    execute format('create policy self_%s on participant for select to %I using (id = app.viewer())', named, named);
  end loop;
end $$;

grant update, delete on participant, participant_card, contact_way, agreement to naober_app;
grant update (cancelled_at) on sleeping_grant to naober_app;
grant update (revoked_at, revoked_by) on space_grant to naober_app;
grant update (revoked_at) on invitation to naober_app;

-- A participant about themselves: what is shared, leaving, a pause, being left in peace, their own contact data.
grant select (organisation_id, host_name, invited_by, language, created_at) on participant to naober_guest;
grant update (left_at, person_id, language) on participant to naober_guest;
grant select, update (paused_until, not_approach, version) on participant_card to naober_guest;
create policy self on participant_card for select to naober_guest using (participant_id = app.viewer());
create policy self_changes on participant_card for update to naober_guest
  using (participant_id = app.viewer()) with check (participant_id = app.viewer());
create policy self_changes on participant for update to naober_guest using (id = app.viewer()) with check (id = app.viewer());
grant select, insert, update on contact_way to naober_guest;
create policy self on contact_way for all to naober_guest using (participant_id = app.viewer())
  with check (participant_id = app.viewer() and owner_id = app.host());
grant select on sleeping_grant to naober_guest;
create policy self on sleeping_grant for select to naober_guest using (participant_id = app.viewer() and cancelled_at is null and until_at > app.moment());
-- A sleeping grant wakes as it was prepared, not sooner than its delay, and for no longer.
grant insert on space_grant to naober_guest;
create policy wakes on space_grant for insert to naober_guest with check (participant_id = app.viewer() and owner_id = app.host()
  and revoked_at is null and mandate_id is null and alter_ids is null and agreement_ids is null and given_by = owner_id
  and exists (select from sleeping_grant s where s.id = sleeping_id and s.sets = space_grant.sets and s.left_out = space_grant.left_out
    and space_grant.from_at >= app.moment() + s.delay and space_grant.until_at <= space_grant.from_at + s.lasts));

-- Own agreements, while a grant for them lives; what a participant answers.
grant select on agreement to naober_guest, naober_sees_agreements, naober_arranges;
grant update (state, answered_at, ended_at, version) on agreement to naober_guest;
create policy own_ones on agreement for select to naober_guest using (participant_id = app.viewer()
  and exists (select from app.live_grants('own-agreements') g where g.owner_id = agreement.owner_id
    and (g.agreement_ids is null or agreement.id = any (g.agreement_ids))));
create policy answers on agreement for update to naober_guest using (participant_id = app.viewer()
  and exists (select from app.live_grants('own-agreements') g where g.owner_id = agreement.owner_id
    and (g.agreement_ids is null or agreement.id = any (g.agreement_ids)))) with check (participant_id = app.viewer());
create policy shown on agreement for select to naober_sees_agreements using (exists (select from app.live_grants('agreements') g
  where g.owner_id = agreement.owner_id and (g.agreement_ids is null or agreement.id = any (g.agreement_ids))));
create policy shown on participant_card for select to naober_sees_agreements
  using (exists (select from app.live_grants('agreements') g where g.owner_id = participant_card.owner_id));
grant select (participant_id, owner_id, name) on participant_card to naober_sees_agreements;
-- Who may ask on somebody's behalf (regelaar): agreements and pauses, no judgements. It is not representation.
create function app.arranges(whose uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from app.live_grants('ask-for-me') g where g.owner_id = whose) $$;
grant insert, update (state, until_on, when_words, limits, ended_at, version) on agreement to naober_arranges;
create policy arranged on agreement for all to naober_arranges using (app.arranges(owner_id)) with check (app.arranges(owner_id));
create policy arranged on participant_card for select to naober_arranges using (app.arranges(owner_id));
create policy arranged_changes on participant_card for update to naober_arranges using (app.arranges(owner_id)) with check (app.arranges(owner_id));
grant select (participant_id, owner_id, name, paused_until, not_approach, version), update (paused_until, version) on participant_card to naober_arranges;

-- What can be shown of the circle, a role for each set: names and words (list), places (drawing), who helps with what, contact, since when.
grant select (id, circle_id, owner_id, ordinal, name, kind, status, role, removed_at) on alter
  to naober_sees_list, naober_sees_drawing, naober_sees_support, naober_sees_contact, naober_sees_since;
create policy list on alter for select to naober_sees_list using (removed_at is null and app.shows('circle-list', owner_id, id));
create policy drawing on alter for select to naober_sees_drawing using (removed_at is null and app.shows('circle-drawing', owner_id, id));
create policy support on alter for select to naober_sees_support using (removed_at is null and app.shows('who-helps', owner_id, id));
create policy contact on alter for select to naober_sees_contact using (removed_at is null and app.shows('contact', owner_id, id));
create policy since on alter for select to naober_sees_since using (removed_at is null and app.shows('known-since', owner_id, id));
grant select (alter_id, owner_id, ring, sector, seat, place_angle, place_depth) on tie to naober_sees_drawing;
grant select (alter_id, owner_id, shown_support) on tie to naober_sees_support;
grant select (alter_id, owner_id, shown_contact) on tie to naober_sees_contact;
grant select (alter_id, owner_id, shown_since) on tie to naober_sees_since;
create policy drawing on tie for select to naober_sees_drawing using (app.shows('circle-drawing', owner_id, alter_id));
create policy support on tie for select to naober_sees_support using (app.shows('who-helps', owner_id, alter_id));
create policy contact on tie for select to naober_sees_contact using (app.shows('contact', owner_id, alter_id));
create policy since on tie for select to naober_sees_since using (app.shows('known-since', owner_id, alter_id));
grant select (id, owner_id, template) on circle to naober_sees_drawing;
create policy drawing on circle for select to naober_sees_drawing
  using (exists (select from app.live_grants('circle-drawing') g where g.owner_id = circle.owner_id));

-- Before it is known who somebody is: invitations, links and browsers by their hash. No circle is read.
grant select (id, owner_id, kind, host_name, joined_at, left_at, blocked_at, person_id, worker_id, language, invited_by) on participant to naober_sign_in;
grant update (joined_at, person_id) on participant to naober_sign_in;
create policy sign_in on participant for select to naober_sign_in using (true);
create policy sign_in_joins on participant for update to naober_sign_in using (true) with check (true);
grant select on invitation to naober_sign_in;
grant update (used_at) on invitation to naober_sign_in;
create policy sign_in on invitation for select to naober_sign_in using (true);
create policy sign_in_uses on invitation for update to naober_sign_in using (true) with check (true);
grant select, insert, update, delete on guest_session to naober_sign_in;
create policy sign_in on guest_session for all to naober_sign_in using (true) with check (true);
grant select, insert, update on helper_link to naober_sign_in;
create policy sign_in on helper_link for all to naober_sign_in using (true) with check (true);
grant select (participant_id, owner_id, until_on, ended_at, state) on agreement to naober_sign_in;
create policy sign_in on agreement for select to naober_sign_in using (true);
grant select (participant_id, owner_id, from_at, until_at, revoked_at) on space_grant to naober_sign_in;
create policy sign_in on space_grant for select to naober_sign_in using (true);
grant select (shut_at, shut_why) on owner to naober_sign_in;
-- An owner can end the links and browsers of a participant of theirs.
create policy own on helper_link for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select (owner_id, participant_id, created_at, revoked_at), update (revoked_at) on helper_link to naober_app;
create policy own on guest_session for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select (id, owner_id, participant_id, created_at, last_seen_at, expires_at, device), delete on guest_session to naober_app;

-- Jobs clear what nobody can use any more: they read its time and nothing else.
create policy jobs_read on guest_session for select to naober_jobs using (expires_at <= now());
create policy jobs_clear on guest_session for delete to naober_jobs using (expires_at <= now());
grant select (expires_at), delete on guest_session to naober_jobs;

-- The log of who looked, after NEN 7513: what kind of event, which part of the file, on which grant, who for whom, through which browser.
-- All of it ids and literals. `action` is C, R, U, D or E; null in what was written before there was a log of reading.
alter table fact
  alter column circle_id drop not null,
  add column action text check (action in ('C', 'R', 'U', 'D', 'E')),
  add column actor_kind text check (actor_kind in ('owner', 'participant', 'representative', 'job', 'operator')),
  add column part text check (part ~ '^[a-z][a-z0-9/-]{0,80}$'),
  add column grant_id uuid,
  add column mandate_id uuid,
  add column via uuid,
  add column refused boolean not null default false;
create index on fact (owner_id, actor_id, at);
drop policy own_adds on fact;
create policy own_adds on fact for insert to naober_app with check (owner_id = app.viewer()
  and (actor_id = app.viewer() or exists (select from participant p where p.id = actor_id and p.owner_id = app.viewer())));
do $$
declare named text;
begin
  foreach named in array array['naober_guest', 'naober_sees_list', 'naober_sees_drawing', 'naober_sees_support', 'naober_sees_contact',
    'naober_sees_since', 'naober_sees_agreements', 'naober_arranges'] loop
    execute format('create policy looks_%s on fact for insert to %I with check (owner_id = app.host() and actor_id = app.viewer())', named, named);
    execute format('grant insert on fact to %I', named);
  end loop;
end $$;

-- The agenda: what stands beside the agreements in it, short notes on an agreement, and addresses a calendar can follow.

-- Something of the owner's own that is no agreement with anybody: a professional who comes, a visit to the hospital. `rule` is a recurrence rule
-- of RFC 5545 without its start, `until_on` its last day (null: as long as the rule says), `off_days` days it is not after all. `uid`: by what
-- another calendar knew it, so that the same file taken in twice is there once. `removed_at`: taken out, and to be brought back.
create table appointment (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  what text not null check (length(what) between 1 and 400),
  with_whom text check (length(with_whom) <= 400),
  place text check (length(place) <= 400),
  starts_on date not null,
  until_on date check (until_on >= starts_on),
  starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes integer check (minutes between 1 and 20160),
  rule text check (length(rule) <= 400),
  off_days date[] not null default '{}' check (cardinality(off_days) <= 400),
  uid text check (length(uid) <= 400),
  created_at timestamptz not null,
  removed_at timestamptz,
  version integer not null default 1
);
create index on appointment (owner_id);

-- A few words on an agreement, for the two of them: "ik ben tien minuten later". No conversation is kept: each goes by itself after 30 days.
create table agreement_note (
  id uuid primary key,
  agreement_id uuid not null,
  owner_id uuid not null,
  by_id uuid not null,
  on_day date,
  words text not null check (length(words) between 1 and 400),
  written_at timestamptz not null,
  foreign key (agreement_id, owner_id) references agreement (id, owner_id) on delete cascade
);
create index on agreement_note (agreement_id);
create index on agreement_note (owner_id);

-- The address of a calendar: a token of 128 bits, kept as its hash. Without a participant it holds all of the owner's agenda; with one, what that
-- participant may see at the moment of reading. `busy_only`: times without words.
create table calendar_feed (
  id uuid primary key,
  token_hash bytea not null unique,
  owner_id uuid not null references owner on delete cascade,
  participant_id uuid,
  busy_only boolean not null default false,
  created_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on calendar_feed (owner_id);
create index on calendar_feed (participant_id);

do $$
declare named text;
begin
  foreach named in array array['appointment', 'agreement_note', 'calendar_feed'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
end $$;
create policy own on appointment for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select, insert, update, delete on appointment to naober_app;
create policy own on agreement_note for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select, insert, delete on agreement_note to naober_app;
-- What a participant follows is theirs: the owner does not see that they do.
create policy own on calendar_feed for all to naober_app using (owner_id = app.viewer() and participant_id is null)
  with check (owner_id = app.viewer() and participant_id is null);
create policy agenda_own on calendar_feed for all to naober_guest using (participant_id = app.viewer())
  with check (participant_id = app.viewer() and owner_id = app.host());
grant select (id, owner_id, participant_id, busy_only, created_at, revoked_at), insert, update (token_hash, revoked_at), delete on calendar_feed to naober_app;
grant select (id, owner_id, participant_id, busy_only, created_at, revoked_at), insert, update (token_hash, revoked_at) on calendar_feed to naober_guest;
-- Before it is known whose it is, an address is found by its hash.
create policy sign_in on calendar_feed for select to naober_sign_in using (true);
grant select on calendar_feed to naober_sign_in;

-- Notes: whoever the agreement is with reads them, writes their own and takes their own back.
create policy agenda_reads on agreement_note for select to naober_guest using (exists (select from agreement a where a.id = agreement_note.agreement_id));
create policy agenda_writes on agreement_note for insert to naober_guest with check (by_id = app.viewer() and owner_id = app.host()
  and exists (select from agreement a where a.id = agreement_note.agreement_id));
create policy agenda_takes_back on agreement_note for delete to naober_guest using (by_id = app.viewer());
grant select, insert, delete on agreement_note to naober_guest;

-- A time that goes otherwise: who was asked in the place of somebody is asked by an agreement of their own for that day. 'not-known': the owner was
-- asked whether it happened, and does not know. That it did not happen is for the owner; whoever does it never reads it. What somebody said
-- themselves they can take back.
alter table agreement_turn
  add column stand_in_agreement uuid,
  add constraint stand_in_here foreign key (stand_in_agreement, owner_id) references agreement (id, owner_id) on delete set null (stand_in_agreement) not valid,
  drop constraint agreement_turn_state_check,
  add constraint agreement_turn_state_check check (state in ('skipped', 'moved', 'unable', 'handed', 'done', 'not-done', 'not-known'));
create index on agreement_turn (stand_in_agreement);
create policy agenda_not_judged on agreement_turn as restrictive for select to naober_guest using (state not in ('not-done', 'not-known'));
create policy agenda_not_judged_shown on agreement_turn as restrictive for select to naober_sees_agreements
  using (state not in ('not-done', 'not-known'));
create policy agenda_own_back on agreement_turn as restrictive for delete to naober_guest using (said_by = app.viewer());
grant delete on agreement_turn to naober_guest;

-- What is over goes by itself: a note after 30 days, an address nobody can use any more after 30, an appointment a year after its last day.
create policy kept_read on agreement_note for select to naober_jobs using (written_at <= now() - interval '30 days');
create policy kept_over on agreement_note for delete to naober_jobs using (written_at <= now() - interval '30 days');
grant select (written_at), delete on agreement_note to naober_jobs;
create policy kept_read on calendar_feed for select to naober_jobs using (revoked_at <= now() - interval '30 days');
create policy kept_over on calendar_feed for delete to naober_jobs using (revoked_at <= now() - interval '30 days');
grant select (revoked_at), delete on calendar_feed to naober_jobs;
create policy kept_read on appointment for select to naober_jobs
  using (least(removed_at, coalesce(until_on, case when rule is null then starts_on end) + interval '1 day') <= now() - interval '366 days');
create policy kept_over on appointment for delete to naober_jobs
  using (least(removed_at, coalesce(until_on, case when rule is null then starts_on end) + interval '1 day') <= now() - interval '366 days');
grant select (removed_at, until_on, starts_on, rule), delete on appointment to naober_jobs;

-- Letters that go out: one row for each, put in the transaction of its cause, by ids alone. What a letter says is read when it is written, by
-- a role that reaches what letters are about, and only while one waits: so that what was withdrawn meanwhile is not sent.

-- `state`: 'sending' is said before a letter is handed to a mail server, so that a crash in between leaves it 'unsure', not sent twice.
-- Nobody at hand to write to any more: 'dropped'. `problem` is a kind, never a text. `quiet_hash`: of the address in that letter by which
-- whoever gets it says that no more letters are wanted.
create table letter (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null references owner on delete cascade,
  participant_id uuid,
  way text not null default 'mail' check (way in ('mail', 'push')),
  kind text not null check (kind ~ '^[a-z][a-z-]{1,40}$'),
  subject_id uuid not null,
  created_at timestamptz not null,
  run_after timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'undeliverable', 'unsure', 'dropped')),
  tries smallint not null default 0,
  claimed_at timestamptz,
  sent_at timestamptz,
  problem text check (problem ~ '^[a-z][a-z-]{1,40}$'),
  quiet_hash bytea unique,
  unique nulls not distinct (kind, subject_id, owner_id, participant_id, way),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade,
  check ((state = 'sending') <= (claimed_at is not null))
);
create index on letter (owner_id);
create index on letter (participant_id);
create index on letter (subject_id);
create index on letter (run_after) where state in ('waiting', 'sending');

-- A browser in which somebody who takes part wants to be told that there is something for them (Push API): where and with which keys.
create table push_way (
  id uuid primary key,
  owner_id uuid not null,
  participant_id uuid not null,
  endpoint text not null check (length(endpoint) between 10 and 1000),
  p256dh text not null check (length(p256dh) between 10 and 200),
  auth text not null check (length(auth) between 10 and 100),
  created_at timestamptz not null,
  unique (participant_id, endpoint),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on push_way (owner_id);

-- The pair of keys by which push services know this installation (VAPID, RFC 8292): one, the private half sealed.
create table push_key (
  one boolean primary key default true check (one),
  public_key text not null,
  sealed_private_key bytea not null,
  created_at timestamptz not null
);

-- No mail to this address: they said so in a letter, or it came back. Another address begins anew; that somebody wants no mail ends only
-- when they give another address themselves.
alter table contact_way add column muted_at timestamptz, add column bounced_at timestamptz;
create function app.another_address() returns trigger language plpgsql as $$
begin
  new.bounced_at := null;
  if new.said_by = new.participant_id then new.muted_at := null; end if;
  return new;
end $$;
create trigger another_address before update of value on contact_way for each row
  when (new.value is distinct from old.value) execute function app.another_address();

do $$
declare named text;
begin
  foreach named in array array['letter', 'push_way', 'push_key'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('create policy letters on %I for all to naober_letters using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
end $$;
grant usage on schema app to naober_letters;

-- Put by whoever causes it; their owner reads what became of it.
create policy own on letter for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select, insert on letter to naober_app;
create policy letters_of_host on letter for insert to naober_guest with check (owner_id = app.host());
create policy letters_of_host_arranged on letter for insert to naober_arranges with check (app.arranges(owner_id));
create policy letters_sign_in on letter for insert to naober_sign_in with check (true);
grant insert (owner_id, participant_id, way, kind, subject_id, created_at, run_after) on letter to naober_guest, naober_arranges, naober_sign_in;
create policy letters_jobs_put on letter for insert to naober_jobs with check (true);
create policy letters_jobs_read on letter for select to naober_jobs using (true);
create policy letters_jobs_clear on letter for delete to naober_jobs using (created_at <= app.moment() - interval '366 days');
grant select, insert, delete on letter to naober_jobs;

-- Of a browser for messages its participant alone knows; the owner's rows end with the participant, and go along and away with the space.
create policy own on push_way for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select, insert, delete on push_way to naober_app;
create policy letters_self on push_way for all to naober_guest using (participant_id = app.viewer())
  with check (participant_id = app.viewer() and owner_id = app.host());
grant select, insert, delete on push_way to naober_guest;

-- What sending needs: to take a letter and say what became of it, and where it goes.
grant select, update (state, tries, claimed_at, sent_at, problem, quiet_hash, run_after) on letter to naober_letters;
grant select, delete on push_way to naober_letters;
grant select, insert on push_key to naober_letters;
create policy letters on contact_way for select to naober_letters using (channel = 'mail');
create policy letters_marks on contact_way for update to naober_letters using (channel = 'mail') with check (channel = 'mail');
grant select (participant_id, owner_id, channel, value, muted_at, bounced_at), update (muted_at, bounced_at) on contact_way to naober_letters;

-- And whether it may still go, and what it is about: only of those to whom or about which a letter waits.
create function app.letter_to(who uuid) returns boolean language sql stable parallel safe
  as $$ select exists (select from letter l where l.participant_id = who and l.state in ('waiting', 'sending')) $$;
create policy letters on participant for select to naober_letters using (app.letter_to(id));
grant select (id, owner_id, alter_id, host_name, language, left_at, blocked_at) on participant to naober_letters;
create policy letters on participant_card for select to naober_letters using (app.letter_to(participant_id));
grant select (participant_id, owner_id, name, paused_until, not_approach) on participant_card to naober_letters;
create policy letters on alter for select to naober_letters
  using (exists (select from participant p where p.alter_id = alter.id and app.letter_to(p.id)));
grant select (id, owner_id, status) on alter to naober_letters;
create policy letters on agreement for select to naober_letters using (exists (select from letter l
  where l.subject_id = agreement.id and l.owner_id = agreement.owner_id and l.state in ('waiting', 'sending')));
grant select (id, owner_id, participant_id, ask_id, what, when_words, from_on, until_on, state, off_why, answer_by, sent_words) on agreement to naober_letters;
create policy letters on ask for select to naober_letters using (exists (select from agreement a where a.ask_id = ask.id));
grant select (id, owner_id, state) on ask to naober_letters;
create policy letters on space_grant for select to naober_letters using (app.letter_to(participant_id));
grant select (id, owner_id, participant_id, sets, agreement_ids, from_at, until_at, revoked_at) on space_grant to naober_letters;
create policy letters on ask_link for insert to naober_letters with check (true);
grant insert on ask_link to naober_letters;
create policy letters on owner for select to naober_letters using (exists (select from letter l where l.owner_id = owner.id));
grant select (id, language, shut_at, wipe_after, erase_after, contact_never), update (contact_never) on owner to naober_letters;
create policy letters_marks on owner for update to naober_letters using (exists (select from letter l where l.owner_id = owner.id))
  with check (true);
create policy letters on circle for select to naober_letters
  using (exists (select from letter l where l.owner_id = circle.owner_id and l.state in ('waiting', 'sending')));
grant select (owner_id, ego_name) on circle to naober_letters;
create policy letters on account for select to naober_letters using (exists (select from letter l where l.owner_id = account.owner_id
  and l.participant_id is null and l.state in ('waiting', 'sending')));
grant select (owner_id, email, email_verified) on account to naober_letters;

-- That a letter went, came back, or is wanted no more.
create policy letters_note on fact for insert to naober_letters with check (actor_kind = 'job'
  or (actor_kind = 'participant' and exists (select from letter l where l.participant_id = actor_id and l.owner_id = fact.owner_id))
  or (actor_kind = 'owner' and actor_id = owner_id
    and exists (select from letter l where l.participant_id is null and l.owner_id = fact.owner_id)));
grant insert on fact to naober_letters;

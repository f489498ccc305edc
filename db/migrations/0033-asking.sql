-- Asking in full: one ask, small and with an end, of one person or several; what each of them was asked stands in an agreement of their own,
-- with the grant to see exactly that. Nothing here is ever counted about somebody: a no is a no to this ask.

-- What is asked, for whom, when, until when, and by when an answer would help. `pieces`: the ready pieces it was built from, so that every
-- reader reads it in their own language; null when it is in own words. `wanted`: how many people are enough; `taken`: how many said yes.
-- Times are those of the wall in the Netherlands; `rule` is a recurrence rule of RFC 5545 without its start.
create table ask (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  made_by uuid not null,
  kind text not null check (kind in ('help', 'together', 'think-along', 'lend', 'offer')),
  support text check (length(support) <= 40),
  for_name text check (length(for_name) <= 400),
  for_owner_id uuid references owner on delete set null,
  what text not null check (length(what) between 1 and 400),
  words text check (length(words) <= 2000),
  pieces jsonb,
  in_return text check (length(in_return) <= 400),
  when_words text check (length(when_words) <= 400),
  limits text check (length(limits) <= 400),
  starts_on date not null,
  starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes integer check (minutes between 1 and 1440),
  rule text check (length(rule) <= 200),
  until_on date not null,
  answer_by date not null,
  wanted smallint not null default 1 check (wanted between 1 and 50),
  taken smallint not null default 0 check (taken between 0 and wanted),
  state text not null check (state in ('draft', 'open', 'settled', 'resting', 'withdrawn')),
  created_at timestamptz not null,
  sent_at timestamptz,
  settled_at timestamptz,
  version integer not null default 1,
  unique (id, owner_id),
  check (until_on >= starts_on)
);
create index on ask (owner_id);
create index on ask (for_owner_id);

-- (Keys are not looked back on: no row has one yet, and whoever brings the tables up to date may be bound by the policies of every role.)
-- An agreement is what one person was asked, and what became of it. `answer` says more than the state: a 'not-now' is declined as well.
-- `answer_words`: what they could do instead. `noted_by`: who wrote the answer down for them (null: they did so themselves).
-- `off_why`: 'taken' when somebody else was first.
alter table agreement
  add column ask_id uuid,
  add column support text check (length(support) <= 40),
  add column for_name text check (length(for_name) <= 400),
  add column in_return text check (length(in_return) <= 400),
  add column starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column minutes integer check (minutes between 1 and 1440),
  add column rule text check (length(rule) <= 200),
  add column answer_by date,
  add column channel text check (channel in ('mail', 'message', 'qr', 'card', 'phone', 'push')),
  add column sent_at timestamptz,
  add column sent_words text check (length(sent_words) <= 4000),
  add column reminded_at timestamptz,
  add column answer text check (answer in ('yes', 'no', 'not-now', 'otherwise', 'somebody-else')),
  add column answer_words text check (length(answer_words) <= 400),
  add column noted_by uuid,
  add column noted_how text check (noted_how in ('phone', 'door', 'paper')),
  add column off_why text check (off_why in ('taken', 'withdrawn', 'stopped-by-them', 'died', 'frozen')),
  add column important boolean not null default false,
  add column substitute_id uuid,
  add constraint of_an_ask foreign key (ask_id, owner_id) references ask (id, owner_id) on delete set null (ask_id) not valid,
  add constraint substitute_here foreign key (substitute_id, owner_id) references participant (id, owner_id) on delete set null (substitute_id) not valid,
  add constraint agreement_of_owner unique (id, owner_id);
create index on agreement (ask_id);
create index on agreement (substitute_id);

-- The address of an answer page: no account. What was sent stands here in full, so that whoever opens it reads who asks and what before
-- anything of a circle is read. The token of a letter is made when it is written, so that it stands nowhere but there.
create table ask_link (
  token_hash bytea primary key,
  owner_id uuid not null,
  participant_id uuid not null,
  agreement_id uuid not null,
  from_name text not null check (length(from_name) <= 400),
  to_name text not null check (length(to_name) <= 400),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '366 days'),
  revoked_at timestamptz,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade,
  foreign key (agreement_id, owner_id) references agreement (id, owner_id) on delete cascade
);
create index on ask_link (owner_id);
create index on ask_link (participant_id);
create index on ask_link (agreement_id);

-- One time of an agreement that goes otherwise than agreed: left out, moved, handed to somebody else, or they can't; and whether it took
-- place, when that was said. `on_day` is the day of the rhythm; what is not here goes as agreed.
create table agreement_turn (
  agreement_id uuid not null,
  owner_id uuid not null,
  on_day date not null,
  state text not null check (state in ('skipped', 'moved', 'unable', 'handed', 'done', 'not-done')),
  to_day date,
  to_time text check (to_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  stand_in_id uuid,
  stand_in_agreed_at timestamptz,
  words text check (length(words) <= 400),
  said_by uuid not null,
  said_at timestamptz not null,
  version integer not null default 1,
  primary key (agreement_id, on_day),
  foreign key (agreement_id, owner_id) references agreement (id, owner_id) on delete cascade,
  foreign key (stand_in_id, owner_id) references participant (id, owner_id) on delete set null (stand_in_id)
);
create index on agreement_turn (owner_id);
create index on agreement_turn (stand_in_id);

do $$
declare named text;
begin
  foreach named in array array['ask', 'ask_link', 'agreement_turn'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
  end loop;
end $$;
grant select, insert, update, delete on ask, agreement_turn to naober_app;
grant select (owner_id, participant_id, agreement_id, from_name, to_name, created_at, expires_at, revoked_at), insert, update (revoked_at), delete
  on ask_link to naober_app;

-- Before it is known who somebody is, a link is found by its hash; the token of a letter is made then too.
create policy sign_in on ask_link for all to naober_sign_in using (true) with check (true);
grant select, insert, update (revoked_at) on ask_link to naober_sign_in;

-- Whoever was asked sees what they were asked and no other answers; that there is still room is taken in one step.
grant select (id, owner_id, wanted, taken, state), update (taken, state, settled_at, version) on ask to naober_guest;
create policy asked_of on ask for select to naober_guest using (exists (select from agreement a where a.ask_id = ask.id));
create policy takes on ask for update to naober_guest using (exists (select from agreement a where a.ask_id = ask.id))
  with check (exists (select from agreement a where a.ask_id = ask.id));
grant update (answer, answer_words, noted_by, noted_how, off_why) on agreement to naober_guest;
grant select, insert, update on agreement_turn to naober_guest;
create policy own_turns on agreement_turn for all to naober_guest using (exists (select from agreement a where a.id = agreement_turn.agreement_id))
  with check (owner_id = app.host() and said_by = app.viewer() and exists (select from agreement a where a.id = agreement_turn.agreement_id));

-- Who sees all agreements sees what was agreed and when, not how a question was put, nor what anybody answered beside yes or no.
revoke select on agreement from naober_sees_agreements;
grant select (id, owner_id, participant_id, what, when_words, limits, from_on, until_on, state, made_by, created_at, version, support, for_name,
  starts_at, minutes, rule, subject) on agreement to naober_sees_agreements;
grant select (agreement_id, owner_id, on_day, state, to_day, to_time) on agreement_turn to naober_sees_agreements;
create policy shown on agreement_turn for select to naober_sees_agreements
  using (exists (select from agreement a where a.id = agreement_turn.agreement_id));

-- Who arranges asks in full, on behalf.
grant select, insert, update (state, settled_at, version) on ask to naober_arranges;
create policy arranged on ask for all to naober_arranges using (app.arranges(owner_id)) with check (app.arranges(owner_id));

-- Two more sets: what somebody is good at and wishes; and a meeting of the people around somebody.
alter table space_grant drop constraint space_grant_sets_check;
alter table space_grant add constraint space_grant_sets_check check (cardinality(sets) > 0 and sets <@ array['circle-list', 'circle-drawing',
  'who-helps', 'contact', 'known-since', 'agreements', 'own-agreements', 'plan', 'progress', 'ask-for-me', 'suggest', 'own-view',
  'steer-trajectory', 'type-along', 'talents', 'meeting']);

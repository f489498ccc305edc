-- A meeting of the people around somebody: what for, when, who comes, what is told there, and the plan they make in their own words. What a
-- participant reaches here is their own invitation and what an owner's live grant for a meeting shows; the plan has a rule of its own.

-- `private_time`: the part in which the owner's own people make the plan among themselves. Whoever comes for work or as a volunteer sees the
-- plan after it, and only when the owner opened it (`plan_open`). `follows_id`: the meeting this one looks back on.
create table meeting (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  follows_id uuid,
  goal text not null check (length(goal) between 1 and 2000),
  place text check (length(place) <= 400),
  briefing text check (length(briefing) <= 2000),
  held_on date,
  held_at text check (held_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  private_time text not null default 'before' check (private_time in ('before', 'on', 'over')),
  plan_open boolean not null default false,
  review_weeks smallint not null default 4 check (review_weeks between 1 and 52),
  closed_at timestamptz,
  removed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (id, owner_id),
  foreign key (follows_id, owner_id) references meeting (id, owner_id) on delete set null (follows_id) deferrable initially deferred,
  check (not plan_open or private_time = 'over'),
  check (held_on is not null or held_at is null)
);
create index on meeting (owner_id);
create index on meeting (follows_id);

-- A day that is proposed.
create table meeting_day (
  id uuid primary key,
  meeting_id uuid not null,
  owner_id uuid not null,
  on_day date not null,
  at_time text check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  created_at timestamptz not null,
  unique nulls not distinct (meeting_id, on_day, at_time),
  foreign key (meeting_id, owner_id) references meeting (id, owner_id) on delete cascade
);
create index on meeting_day (owner_id);

-- Whoever is to be asked, and was (`invited_at`). `part`: all of it; all but private
-- time, as whoever comes for work or as a volunteer; or the information alone. `briefing`: what the owner tells them alone.
-- `sent_words`: what was sent, word for word. `present`: whether they were there, by phone or on paper too; null while nobody said.
create table meeting_invitee (
  id uuid primary key,
  meeting_id uuid not null,
  owner_id uuid not null,
  participant_id uuid not null,
  part text not null default 'whole' check (part in ('whole', 'after', 'information')),
  attends text not null default 'table' check (attends in ('table', 'phone', 'paper')),
  briefing text check (length(briefing) <= 2000),
  channel text check (channel in ('page', 'message', 'paper', 'mail')),
  invited_at timestamptz,
  sent_words text check (length(sent_words) <= 8000),
  present boolean,
  removed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (meeting_id, participant_id),
  foreign key (meeting_id, owner_id) references meeting (id, owner_id) on delete cascade,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on meeting_invitee (owner_id);
create index on meeting_invitee (participant_id);

-- Whether somebody can come on a day. `noted_by`: who wrote it down for them (null: they did so themselves).
create table meeting_vote (
  day_id uuid not null references meeting_day on delete cascade,
  participant_id uuid not null,
  owner_id uuid not null,
  answer text not null check (answer in ('can', 'maybe', 'cannot')),
  said_at timestamptz not null,
  noted_by uuid,
  primary key (day_id, participant_id),
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on meeting_vote (owner_id);
create index on meeting_vote (participant_id);

-- The information part: who tells what.
create table meeting_telling (
  id uuid primary key,
  meeting_id uuid not null,
  owner_id uuid not null,
  ordinal integer generated always as identity,
  who text not null check (length(who) between 1 and 400),
  what text not null check (length(what) between 1 and 400),
  removed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  foreign key (meeting_id, owner_id) references meeting (id, owner_id) on delete cascade
);
create index on meeting_telling (meeting_id);
create index on meeting_telling (owner_id);

-- The plan: who does what, until when, who steps in, within what limits, in the words of who does it. `who_name` stands for somebody who takes
-- part, or by hand for who does not. Agreed by who does it (`agreed_at`), then `agreement_id` is the agreement it became; `noted_how`: how
-- somebody said yes when it was written down for them.
create table meeting_task (
  id uuid primary key,
  meeting_id uuid not null,
  owner_id uuid not null,
  ordinal integer generated always as identity,
  participant_id uuid,
  who_name text check (length(who_name) <= 400),
  what text not null check (length(what) between 1 and 400),
  until_on date,
  substitute text check (length(substitute) <= 400),
  limits text check (length(limits) <= 400),
  agreement_id uuid,
  agreed_at timestamptz,
  noted_how text check (noted_how in ('phone', 'door', 'paper')),
  made_by uuid not null,
  removed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  check (agreed_at is null or (participant_id is not null and until_on is not null)),
  foreign key (meeting_id, owner_id) references meeting (id, owner_id) on delete cascade,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade,
  foreign key (agreement_id, owner_id) references agreement (id, owner_id) on delete set null (agreement_id) deferrable initially deferred
);
create index on meeting_task (meeting_id);
create index on meeting_task (owner_id);
create index on meeting_task (participant_id);
create index on meeting_task (agreement_id);

-- The address of an invitation: no account. What was sent stands here in full, so that nothing of a circle is read to show it.
create table meeting_link (
  token_hash bytea primary key,
  owner_id uuid not null,
  participant_id uuid not null,
  meeting_id uuid not null,
  from_name text not null check (length(from_name) <= 400),
  to_name text not null check (length(to_name) <= 400),
  words text not null check (length(words) <= 8000),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= created_at + interval '366 days'),
  revoked_at timestamptz,
  foreign key (meeting_id, owner_id) references meeting (id, owner_id) on delete cascade,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade
);
create index on meeting_link (owner_id);
create index on meeting_link (participant_id);
create index on meeting_link (meeting_id);

do $$
declare named text;
begin
  foreach named in array array['meeting', 'meeting_day', 'meeting_invitee', 'meeting_vote', 'meeting_telling', 'meeting_task',
    'meeting_link'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
  end loop;
end $$;
grant select, insert, update, delete on meeting, meeting_day, meeting_invitee, meeting_vote, meeting_telling, meeting_task to naober_app;
grant select (owner_id, participant_id, meeting_id, from_name, to_name, words, created_at, expires_at, revoked_at), insert, update (revoked_at),
  delete on meeting_link to naober_app;

-- Before it is known who somebody is, an invitation is found by its hash, with the days it proposes and when and where it will be. No goal,
-- no plan, nobody else.
create policy sign_in on meeting_link for all to naober_sign_in using (true) with check (true);
grant select, insert, update (revoked_at) on meeting_link to naober_sign_in;
create policy sign_in on meeting for select to naober_sign_in using (true);
grant select (id, owner_id, place, held_on, held_at, closed_at, removed_at) on meeting to naober_sign_in;
create policy sign_in on meeting_day for select to naober_sign_in using (true);
grant select on meeting_day to naober_sign_in;
create policy sign_in on meeting_invitee for select to naober_sign_in using (true);
grant select (meeting_id, owner_id, participant_id, invited_at, removed_at) on meeting_invitee to naober_sign_in;
create policy sign_in on meeting_vote for select to naober_sign_in using (true);
grant select on meeting_vote to naober_sign_in;

-- Whether this viewer was asked to a meeting and still is, and a live grant of its owner shows meetings.
create function app.at_meeting(which uuid, only_whole boolean default false) returns boolean language sql stable parallel safe as $$
  select exists (select from meeting_invitee i join app.live_grants('meeting') g on g.owner_id = i.owner_id
    where i.meeting_id = which and i.participant_id = app.viewer() and i.invited_at is not null and i.removed_at is null
      and (i.part <> 'information' or not only_whole)) $$;

create policy meeting_asked on meeting_invitee for select to naober_guest using (participant_id = app.viewer() and invited_at is not null
  and removed_at is null and exists (select from app.live_grants('meeting') g where g.owner_id = meeting_invitee.owner_id));
grant select (id, meeting_id, owner_id, participant_id, part, attends, briefing, invited_at, removed_at) on meeting_invitee to naober_guest;
create policy meeting_asked on meeting for select to naober_guest using (removed_at is null and app.at_meeting(id));
grant select (id, owner_id, goal, place, briefing, held_on, held_at, private_time, plan_open, closed_at, removed_at, created_at)
  on meeting to naober_guest;
create policy meeting_asked on meeting_day for select to naober_guest using (app.at_meeting(meeting_id));
grant select on meeting_day to naober_guest;
create policy meeting_asked on meeting_telling for select to naober_guest using (removed_at is null and app.at_meeting(meeting_id));
grant select (id, meeting_id, owner_id, ordinal, who, what, removed_at) on meeting_telling to naober_guest;
create policy meeting_answers on meeting_vote for all to naober_guest
  using (participant_id = app.viewer() and exists (select from meeting_day d where d.id = meeting_vote.day_id))
  with check (participant_id = app.viewer() and owner_id = app.host() and noted_by is null
    and exists (select from meeting_day d where d.id = meeting_vote.day_id and d.owner_id = meeting_vote.owner_id));
grant select, insert, update on meeting_vote to naober_guest;

-- The plan: for who was asked to all of the meeting; of it they change what they do themselves. And, over every other rule: whoever comes for
-- work or as a volunteer neither sees nor writes anything of it until private time is over and the owner opened it.
create function app.plan_is_open(which uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from participant p join meeting_invitee i on i.participant_id = p.id
    where p.id = app.viewer() and p.kind = 'member' and i.meeting_id = which and i.part = 'whole')
    or exists (select from meeting m where m.id = which and m.private_time = 'over' and m.plan_open) $$;
create function app.sees_meeting_plan(which uuid) returns boolean language sql stable parallel safe as $$
  select app.at_meeting(which, true) and app.plan_is_open(which) $$;
create policy meeting_plan on meeting_task for select to naober_guest using (removed_at is null and app.at_meeting(meeting_id, true));
create policy meeting_own_adds on meeting_task for insert to naober_guest with check (participant_id = app.viewer() and owner_id = app.host()
  and made_by = app.viewer() and agreed_at is null and app.at_meeting(meeting_id, true));
create policy meeting_own_changes on meeting_task for update to naober_guest using (participant_id = app.viewer() and removed_at is null
  and app.at_meeting(meeting_id, true)) with check (participant_id = app.viewer() and owner_id = app.host());
create policy meeting_private_time on meeting_task as restrictive for all to naober_guest using (app.plan_is_open(meeting_id));
grant select (id, meeting_id, owner_id, ordinal, participant_id, who_name, what, until_on, substitute, limits, agreement_id, agreed_at, noted_how,
  removed_at, version), insert (id, meeting_id, owner_id, participant_id, who_name, what, until_on, substitute, limits, made_by, created_at),
  update (what, until_on, substitute, limits, agreement_id, agreed_at, noted_how, version) on meeting_task to naober_guest;

-- Who says yes to a task of their own makes the agreement of it, word for word, with the grant to see exactly that until thirty days after it.
grant insert (id, owner_id, participant_id, what, limits, from_on, until_on, state, made_by, created_at, answered_at, answer) on agreement to naober_guest;
create policy meeting_confirmed on agreement for insert to naober_guest with check (participant_id = app.viewer() and owner_id = app.host()
  and made_by = owner_id and state = 'agreed' and ask_id is null and exists (select from meeting_task t where t.agreement_id = agreement.id
    and t.participant_id = app.viewer() and t.what = agreement.what and t.until_on = agreement.until_on
    and t.limits is not distinct from agreement.limits));
create policy meeting_confirmed on space_grant for insert to naober_guest with check (participant_id = app.viewer() and owner_id = app.host()
  and sets = array['own-agreements'] and cardinality(agreement_ids) = 1 and alter_ids is null and left_out = '{}' and given_by = owner_id
  and mandate_id is null and sleeping_id is null and revoked_at is null and exists (select from meeting_task t
    where t.agreement_id = agreement_ids[1] and t.participant_id = app.viewer() and space_grant.until_at <= t.until_on + interval '32 days'));

-- Whoever is asked to a meeting may name somebody who could be there too.
create policy meeting_suggests on suggestion for all to naober_guest using (participant_id = app.viewer() and kind = 'person'
  and exists (select from app.live_grants('meeting') g where g.owner_id = suggestion.owner_id)) with check (participant_id = app.viewer()
  and kind = 'person' and exists (select from app.live_grants('meeting') g where g.owner_id = suggestion.owner_id));

-- The letters of a meeting: what was sent with its address, made for that letter; and who does what, to who was there.
create policy letters on meeting_invitee for select to naober_letters using (exists (select from letter l
  where l.subject_id = meeting_invitee.id and l.owner_id = meeting_invitee.owner_id and l.state in ('waiting', 'sending')));
grant select (id, meeting_id, owner_id, participant_id, channel, invited_at, removed_at, sent_words) on meeting_invitee to naober_letters;
create policy letters on meeting for select to naober_letters using (exists (select from letter l where l.owner_id = meeting.owner_id
  and l.state in ('waiting', 'sending') and (l.subject_id = meeting.id
    or exists (select from meeting_invitee i where i.id = l.subject_id and i.meeting_id = meeting.id))));
grant select (id, owner_id, held_on, held_at, place, review_weeks, closed_at, removed_at) on meeting to naober_letters;
create policy letters on meeting_task for select to naober_letters using (removed_at is null and exists (select from letter l
  where l.subject_id = meeting_task.meeting_id and l.owner_id = meeting_task.owner_id and l.state in ('waiting', 'sending')));
grant select (id, meeting_id, owner_id, ordinal, participant_id, who_name, what, until_on, substitute, limits, agreement_id, agreed_at, noted_how,
  removed_at, version) on meeting_task to naober_letters;
create policy letters on meeting_link for insert to naober_letters with check (true);
grant insert on meeting_link to naober_letters;

-- A backup is put back with the numbers it held.
grant select, update on sequence meeting_telling_ordinal_seq, meeting_task_ordinal_seq to naober_keeper;

-- A meeting is kept for a year after it was closed, was to be held, or was taken away.
create policy kept_read on meeting for select to naober_jobs
  using (coalesce(removed_at, closed_at, held_on::timestamptz, created_at) <= now() - interval '366 days');
create policy kept_over on meeting for delete to naober_jobs
  using (coalesce(removed_at, closed_at, held_on::timestamptz, created_at) <= now() - interval '366 days');
grant select (held_on, closed_at, removed_at, created_at), delete on meeting to naober_jobs;

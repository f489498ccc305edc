-- Who may decide for somebody, about what and until when; objections; and what happens when an owner died or was not here for long.
-- A mandate opens no reading by itself: what a representative sees is what grants give. What they do is done under a role of its own,
-- naober_acts, which reaches their own mandates and what these allow, and never without a reason.

-- `type` is the word of the law (docs/words.md). Money only for bewind, never money for mentorschap, care only and one decision for
-- statutory-relative. Of evidence is kept who saw it and when, never the paper.
create table mandate (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  participant_id uuid not null,
  type text not null check (type in ('volmacht', 'mentorschap', 'bewind', 'curatele', 'gezag', 'voogdij', 'statutory-relative')),
  form text check (form in ('private', 'notarial', 'living-will')),
  subjects text[] not null check (cardinality(subjects) > 0 and subjects <@ array['care', 'living', 'daily-life', 'money', 'contacts']),
  decision text check (length(decision) between 1 and 400),
  may_share boolean not null default false,
  seen_by text check (length(seen_by) between 1 and 200),
  seen_on date,
  created_at timestamptz not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  ended_at timestamptz,
  foreign key (participant_id, owner_id) references participant (id, owner_id) on delete cascade,
  unique (id, owner_id, participant_id),
  check (until_at > from_at),
  check (form is null or type = 'volmacht'),
  check (type <> 'bewind' or subjects = array['money']),
  check (type <> 'mentorschap' or not 'money' = any (subjects)),
  check ((type = 'statutory-relative') = (decision is not null)),
  check (type <> 'statutory-relative' or subjects = array['care']),
  check ((seen_by is null) = (seen_on is null))
);
create index on mandate (owner_id);
create index on mandate (participant_id);
-- Always an end, a year from when it was last confirmed at most.
create function app.mandate_ends() returns trigger language plpgsql as $$
begin
  if current_user <> 'naober_keeper' and new.until_at > app.moment() + interval '366 days' then
    raise exception 'A mandate is asked again within a year.' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger ends before insert or update of until_at on mandate for each row execute function app.mandate_ends();

-- Something done on somebody's behalf, and why. Nothing is done without: the rules below ask for this row.
create table mandate_deed (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  mandate_id uuid not null,
  participant_id uuid not null,
  kind text not null check (kind in ('agreement-made', 'agreement-called-off', 'grant-given', 'removal-proposed', 'keeping-proposed')),
  object_id uuid not null,
  reason text not null check (length(reason) between 1 and 400),
  at timestamptz not null,
  foreign key (mandate_id, owner_id, participant_id) references mandate (id, owner_id, participant_id) on delete cascade
);
create index on mandate_deed (owner_id, at);
create index on mandate_deed (mandate_id);
create index on mandate_deed (object_id);

-- That somebody be taken out of the circle, or stay: a proposal, never more. Saying no is keeping an objection as well.
create table removal_proposal (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  alter_id uuid not null references alter on delete cascade,
  participant_id uuid not null,
  mandate_id uuid not null,
  wish text not null check (wish in ('remove', 'keep')),
  asked_at timestamptz not null,
  owner_said text check (owner_said in ('yes', 'no')),
  owner_said_at timestamptz,
  withdrawn_at timestamptz,
  carried_out_at timestamptz,
  foreign key (mandate_id, owner_id, participant_id) references mandate (id, owner_id, participant_id) on delete cascade,
  check ((owner_said is null) = (owner_said_at is null))
);
create index on removal_proposal (owner_id);
create index on removal_proposal (mandate_id);
create unique index on removal_proposal (alter_id, participant_id) where owner_said is null and withdrawn_at is null and carried_out_at is null;

-- An objection of the person at the centre, recorded by them or for them by anybody who takes part. Until it is settled nobody else takes
-- anybody out of the circle: that one, or when it names nobody, anyone.
create table objection (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  alter_id uuid references alter on delete cascade,
  words text not null check (length(words) between 1 and 400),
  recorded_by uuid not null,
  helped_by text check (length(helped_by) <= 400),
  recorded_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  check ((settled_at is null) = (settled_by is null))
);
create index on objection (owner_id);
create index on objection (alter_id);

-- What an owner wants for after their death, and who may say that they died. Said otherwise later: another row, and this one has ended.
create table after_me (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  wish text not null check (wish in ('erase', 'receive', 'decide')),
  named_id uuid references participant on delete set null,
  reporter_id uuid references participant on delete set null,
  days integer not null default 90 check (days between 30 and 365),
  said_at timestamptz not null,
  ended_at timestamptz
);
create unique index on after_me (owner_id) where ended_at is null;
create index on after_me (owner_id);
create index on after_me (named_id);
create index on after_me (reporter_id);

-- That an owner died, said by whom the owner named, or by the operator (reported_by null) who saw evidence. Taken back: they live.
create table death_report (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  reported_by uuid,
  seen_by text check (length(seen_by) between 1 and 200),
  reported_at timestamptz not null,
  taken_back_at timestamptz,
  chosen text check (chosen in ('erase', 'receive')),
  chosen_at timestamptz,
  received_at timestamptz,
  check ((reported_by is null) = (seen_by is not null)),
  check ((chosen is null) = (chosen_at is null))
);
create unique index on death_report (owner_id) where taken_back_at is null;
create index on death_report (owner_id);

-- An owner who was not here for long was asked whether all this may stay.
create table dormancy_question (
  owner_id uuid primary key references owner on delete cascade,
  asked_at timestamptz not null,
  asked_again_at timestamptz
);

-- When a space that was shut because its owner died, or is not here any more, goes for good.
alter table owner add column shut_erase_after timestamptz,
  add constraint shut_spaces_go check (shut_erase_after is null or shut_why in ('dormant', 'died'));
grant update (shut_erase_after) on owner to naober_app;
create policy jobs_erase_shut on owner for delete to naober_jobs using (shut_erase_after <= now() and shut_why in ('dormant', 'died'));

-- What an agreement is about, and on which mandate it was made.
alter table agreement add column subject text check (subject in ('care', 'living', 'daily-life', 'money')), add column mandate_id uuid;

-- The rules. Whoever takes part here just now, and about what they may decide.
create function app.takes_part(whose uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from participant p join owner o on o.id = p.owner_id
    where p.id = app.viewer() and p.owner_id = whose and p.joined_at is not null and p.left_at is null and p.blocked_at is null
      and o.shut_at is null and o.wipe_after is null) $$;
create function app.represents(whose uuid, about text) returns boolean language sql stable parallel safe as $$
  select app.takes_part(whose) and exists (select from mandate m where m.participant_id = app.viewer() and m.owner_id = whose
    and about = any (m.subjects) and m.ended_at is null and m.from_at <= app.moment() and m.until_at > app.moment()) $$;
create function app.gave_a_reason(what text, which uuid, on_ground uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from mandate_deed d where d.participant_id = app.viewer() and d.kind = what and d.object_id = which
    and d.mandate_id = on_ground) $$;
-- What a representative may let others see, by subject (src/domain/mandate/representative-can.ts says the same).
create function app.sets_within(subjects text[]) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct named), '{}') from (values ('care', 'agreements'), ('care', 'plan'), ('living', 'plan'),
    ('daily-life', 'agreements'), ('contacts', 'circle-list'), ('contacts', 'contact'), ('contacts', 'known-since')) may (about, named)
  where about = any (subjects) $$;
-- Whether a proposal may be carried out: its mandate lives and is about contacts, the owner read it on their own page a week ago and did not
-- answer, nobody objects, and everybody else with a mandate about contacts proposed the same.
create function app.removal_may_happen(which uuid) returns boolean language sql stable as $$
  select exists (select from removal_proposal r
      join mandate m on m.id = r.mandate_id join participant p on p.id = r.participant_id join owner o on o.id = r.owner_id
    where r.id = which and r.wish = 'remove' and r.withdrawn_at is null and r.owner_said is null
      and 'contacts' = any (m.subjects) and m.ended_at is null and m.from_at <= app.moment() and m.until_at > app.moment()
      and p.joined_at is not null and p.left_at is null and p.blocked_at is null and o.shut_at is null and o.wipe_after is null
      and exists (select from fact f where f.owner_id = r.owner_id and f.actor_id = r.owner_id and f.kind = 'looked' and f.part = 'mandates'
        and f.at >= r.asked_at and f.at <= app.moment() - interval '7 days')
      and not exists (select from objection b where b.owner_id = r.owner_id and b.settled_at is null
        and (b.alter_id is null or b.alter_id = r.alter_id))
      and not exists (select from mandate other join participant q on q.id = other.participant_id
        where other.owner_id = r.owner_id and other.participant_id <> r.participant_id and 'contacts' = any (other.subjects)
          and other.ended_at is null and other.from_at <= app.moment() and other.until_at > app.moment()
          and q.left_at is null and q.blocked_at is null
          and not exists (select from removal_proposal same where same.participant_id = other.participant_id and same.alter_id = r.alter_id
            and same.wish = 'remove' and same.owner_said is null and same.withdrawn_at is null and same.carried_out_at is null))) $$;
create function app.only_lawful_removal() returns trigger language plpgsql as $$
begin
  if current_user <> 'naober_keeper' and new.carried_out_at is not null
    and (tg_op = 'INSERT' or old.carried_out_at is not null or not app.removal_may_happen(new.id)) then
    raise exception 'Nobody is taken out of the circle of somebody else like this.' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_lawful before insert or update of carried_out_at on removal_proposal for each row execute function app.only_lawful_removal();

do $$
declare named text;
begin
  foreach named in array array['mandate', 'mandate_deed', 'removal_proposal', 'objection', 'after_me', 'death_report', 'dormancy_question'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
  foreach named in array array['mandate', 'mandate_deed', 'removal_proposal', 'objection', 'after_me', 'death_report'] loop
    execute format('create policy own on %I for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())', named);
    execute format('grant select on %I to naober_app', named);
  end loop;
end $$;
grant insert, update (until_at, ended_at) on mandate to naober_app;
grant update (owner_said, owner_said_at, carried_out_at) on removal_proposal to naober_app;
grant insert, update (settled_at, settled_by) on objection to naober_app;
grant insert, update (ended_at) on after_me to naober_app;
grant update (taken_back_at) on death_report to naober_app;

-- Whoever takes part, when they act: what the rules on grants need to know, and that it is noted.
grant usage on schema app to naober_acts;
create policy host_naober_acts on owner for select to naober_acts using (id = app.host());
grant select (id, shut_at, shut_why, wipe_after, erase_after, shut_erase_after) on owner to naober_acts;
grant select (id, owner_id, kind, alter_id, person_id, worker_id, related, joined_at, left_at, blocked_at) on participant to naober_acts;
create policy self_naober_acts on participant for select to naober_acts using (id = app.viewer());
grant select on space_grant to naober_acts;
create policy own_naober_acts on space_grant for select to naober_acts using (participant_id = app.viewer() or given_by = app.viewer());
create policy looks_naober_acts on fact for insert to naober_acts with check (owner_id = app.host() and actor_id = app.viewer());
grant insert on fact to naober_acts;
create policy acts on outbox for insert to naober_acts with check (owner_id = app.host());
grant insert on outbox to naober_acts;

grant select on mandate, mandate_deed, removal_proposal, objection, after_me, death_report to naober_acts;
create policy mine on mandate for select to naober_acts using (participant_id = app.viewer());
create policy mine on mandate_deed for select to naober_acts using (participant_id = app.viewer());
grant insert on mandate_deed to naober_acts;
create policy done on mandate_deed for insert to naober_acts with check (participant_id = app.viewer() and owner_id = app.host()
  and app.takes_part(owner_id) and exists (select from mandate m where m.id = mandate_id and m.ended_at is null
    and m.from_at <= app.moment() and m.until_at > app.moment()));

create policy within_scope on agreement for select to naober_acts using (app.represents(owner_id, subject)
  and exists (select from app.live_grants('agreements') g where g.owner_id = agreement.owner_id
    and (g.agreement_ids is null or agreement.id = any (g.agreement_ids))));
create policy made on agreement for insert to naober_acts with check (owner_id = app.host() and made_by = app.viewer() and state = 'asked'
  and app.represents(owner_id, subject) and exists (select from mandate m where m.id = mandate_id and agreement.subject = any (m.subjects))
  and app.gave_a_reason('agreement-made', id, mandate_id));
create policy called_off on agreement for update to naober_acts using (app.represents(owner_id, subject) and state in ('asked', 'agreed'))
  with check (state = 'called-off' and exists (select from mandate m where agreement.subject = any (m.subjects)
    and app.gave_a_reason('agreement-called-off', agreement.id, m.id)));
grant select, insert, update (state, ended_at, version) on agreement to naober_acts;

-- Never to oneself, never longer than the mandate, and only where the owner said that this mandate is for that too.
create policy shared on space_grant for insert to naober_acts with check (owner_id = app.host() and given_by = app.viewer()
  and participant_id <> app.viewer() and revoked_at is null and sleeping_id is null and from_at >= app.moment() - interval '1 minute'
  and exists (select from mandate m where m.id = mandate_id and m.may_share and m.ended_at is null and m.from_at <= app.moment()
    and m.until_at > app.moment() and space_grant.until_at <= m.until_at and space_grant.sets <@ app.sets_within(m.subjects))
  and app.takes_part(owner_id) and app.gave_a_reason('grant-given', id, mandate_id));
-- Whoever is asked sees what was asked of them, and that alone.
create policy asked on space_grant for insert to naober_acts with check (owner_id = app.host() and given_by = app.viewer()
  and participant_id <> app.viewer() and revoked_at is null and sleeping_id is null and alter_ids is null
  and sets = array['own-agreements'] and cardinality(agreement_ids) = 1
  and exists (select from agreement a where a.id = agreement_ids[1] and a.made_by = app.viewer() and a.mandate_id = space_grant.mandate_id
    and a.participant_id = space_grant.participant_id));
grant insert on space_grant to naober_acts;

create policy mine on removal_proposal for select to naober_acts using (participant_id = app.viewer());
create policy proposed on removal_proposal for insert to naober_acts with check (participant_id = app.viewer() and owner_id = app.host()
  and owner_said is null and carried_out_at is null and withdrawn_at is null and app.represents(owner_id, 'contacts')
  and exists (select from mandate m where m.id = mandate_id and 'contacts' = any (m.subjects)) and app.shows('circle-list', owner_id, alter_id)
  and app.gave_a_reason(case wish when 'remove' then 'removal-proposed' else 'keeping-proposed' end, id, mandate_id));
create policy withdrawn on removal_proposal for update to naober_acts using (participant_id = app.viewer())
  with check (participant_id = app.viewer() and withdrawn_at is not null and carried_out_at is null);
grant insert, update (withdrawn_at) on removal_proposal to naober_acts;

create policy mine on objection for select to naober_acts using (recorded_by = app.viewer() or app.represents(owner_id, 'contacts'));
create policy recorded on objection for insert to naober_acts with check (recorded_by = app.viewer() and owner_id = app.host()
  and settled_at is null and helped_by is null and app.takes_part(owner_id) and (alter_id is null or app.shows('circle-list', owner_id, alter_id)));
create policy taken_back on objection for update to naober_acts using (recorded_by = app.viewer())
  with check (recorded_by = app.viewer() and settled_by = app.viewer());
grant insert, update (settled_at, settled_by) on objection to naober_acts;

-- After a death: who was named says it; the space shuts at once; what the owner chose is for the one they named.
create policy named on after_me for select to naober_acts using (ended_at is null and (named_id = app.viewer() or reporter_id = app.viewer()));
create policy told on death_report for select to naober_acts using (owner_id = app.host() and (reported_by = app.viewer()
  or exists (select from after_me a where a.ended_at is null and a.owner_id = death_report.owner_id)));
create policy told_by on death_report for insert to naober_acts with check (owner_id = app.host() and reported_by = app.viewer()
  and taken_back_at is null and chosen is null and received_at is null
  and exists (select from after_me a where a.ended_at is null and a.owner_id = death_report.owner_id and a.reporter_id = app.viewer()) and app.takes_part(owner_id));
grant insert, update (chosen, chosen_at, received_at) on death_report to naober_acts;
create policy chosen on death_report for update to naober_acts using (taken_back_at is null and received_at is null
  and reported_at <= app.moment() - interval '7 days'
  and exists (select from after_me a where a.ended_at is null and a.owner_id = death_report.owner_id and a.named_id = app.viewer() and a.wish <> 'erase'))
  with check (owner_id = app.host());
create policy shut_by_named on owner for update to naober_acts using (id = app.host()
  and exists (select from death_report d where d.owner_id = owner.id and d.reported_by = app.viewer() and d.taken_back_at is null))
  with check (shut_why = 'died' and shut_erase_after >= app.moment() + interval '29 days');
grant update (shut_at, shut_why, shut_erase_after) on owner to naober_acts;
-- Once, a week after it was said at the earliest: names, who helped with what, agreements. Never what the owner thought of anybody.
create function app.receives(whose uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from death_report d join after_me a on a.owner_id = d.owner_id and a.ended_at is null
    join participant p on p.id = app.viewer() and p.owner_id = whose and p.left_at is null and p.blocked_at is null
    where d.owner_id = whose and d.taken_back_at is null and d.received_at is null and d.reported_at <= app.moment() - interval '7 days'
      and a.named_id = app.viewer() and (a.wish = 'receive' or (a.wish = 'decide' and d.chosen = 'receive'))) $$;
grant select (id, circle_id, owner_id, ordinal, name, kind, status, role, removed_at) on alter to naober_acts;
grant select (alter_id, owner_id, shown_support) on tie to naober_acts;
grant select (participant_id, owner_id, name, role_word, not_approach) on participant_card to naober_acts;
create policy mandate_shows on participant_card for select to naober_acts
  using (exists (select from app.live_grants('agreements') g where g.owner_id = participant_card.owner_id));
create policy received on alter for select to naober_acts using (removed_at is null and app.receives(owner_id));
create policy received on tie for select to naober_acts using (app.receives(owner_id));
create policy received on agreement for select to naober_acts using (app.receives(owner_id));
create policy received on participant_card for select to naober_acts using (app.receives(owner_id));

-- What jobs do: ask who was not here for long, shut and end, and carry out. Times and ids; an address only of whoever is asked.
create policy jobs on dormancy_question for all to naober_jobs using (true) with check (true);
grant select, insert, update, delete on dormancy_question to naober_jobs;
create policy jobs_shut on owner for update to naober_jobs using (shut_at is null or shut_why in ('dormant', 'died'))
  with check (shut_why is null or shut_why in ('dormant', 'died'));
grant update (shut_at, shut_why, shut_erase_after) on owner to naober_jobs;
create policy jobs_ask on account for select to naober_jobs using (exists (select from dormancy_question q where q.owner_id = account.owner_id));
grant select (owner_id, email, email_verified) on account to naober_jobs;
create policy shut_reads on agreement for select to naober_jobs
  using (exists (select from owner o where o.id = agreement.owner_id and o.shut_at is not null));
create policy shut_ends on agreement for update to naober_jobs
  using (exists (select from owner o where o.id = agreement.owner_id and o.shut_at is not null)) with check (state = 'called-off');
grant select (id, owner_id, participant_id, state, until_on, version), update (state, ended_at, version) on agreement to naober_jobs;
create policy shut_tells on contact_way for select to naober_jobs
  using (exists (select from owner o where o.id = contact_way.owner_id and o.shut_at is not null));
grant select (owner_id, participant_id, channel, value) on contact_way to naober_jobs;
create policy shut_tells on participant for select to naober_jobs
  using (exists (select from owner o where o.id = participant.owner_id and o.shut_at is not null));
grant select (id, owner_id, language, left_at, blocked_at) on participant to naober_jobs;
create policy shutting on fact for insert to naober_jobs with check (actor_kind in ('job', 'operator'));
grant insert on fact to naober_jobs;
create policy shutting on outbox for insert to naober_jobs with check (true);
grant insert on outbox to naober_jobs;
create policy jobs_look on removal_proposal for select to naober_jobs using (wish = 'remove');
grant select (id, owner_id, wish, asked_at, owner_said, withdrawn_at, carried_out_at) on removal_proposal to naober_jobs;
create policy jobs on death_report for all to naober_jobs using (true) with check (reported_by is null or taken_back_at is not null);
grant select, insert, update (taken_back_at) on death_report to naober_jobs;
create policy jobs_look on after_me for select to naober_jobs using (true);
grant select (owner_id, days, ended_at) on after_me to naober_jobs;

-- One sign-in wakes a space that slept.
grant update (shut_at, shut_why, shut_erase_after) on owner to naober_sign_in;
create policy sign_in_wakes on owner for update to naober_sign_in using (shut_why = 'dormant') with check (shut_at is null);
create policy sign_in_wakes on dormancy_question for delete to naober_sign_in using (true);
create policy sign_in_sees on dormancy_question for select to naober_sign_in using (true);
grant select (owner_id), delete on dormancy_question to naober_sign_in;
create function app.wakes() returns trigger language plpgsql as $$
begin
  if current_user = 'naober_sign_in' and new.participant_id is null then
    update owner set shut_at = null, shut_why = null, shut_erase_after = null where id = new.owner_id and shut_why = 'dormant';
    delete from dormancy_question where owner_id = new.owner_id;
  end if;
  return new;
end $$;
create trigger wakes after insert or update of last_seen_at on device_session for each row execute function app.wakes();

-- Rounds of help: A helps B, B helps C, C helps A. Only what its owner marked for it takes part; whoever is in a round reads what they would
-- give and get, in the words of the others, and no name until everybody said yes. Nothing is counted, and no link hangs on another.

-- What an owner puts in: an ask, or an offer. `linked`: those whose circle is linked with this one may find it too; whoever coordinates an
-- organisation finds it only under a grant for exactly this. It is never changed but for taking it out; put in again it is another one.
alter table talent add constraint talent_of_owner unique (id, owner_id);
create table chain_item (
  id uuid primary key,
  owner_id uuid not null references owner on delete cascade,
  side text not null check (side in ('ask', 'offer')),
  support text not null check (length(support) between 1 and 40),
  what text not null check (length(what) between 1 and 400),
  limits text check (length(limits) <= 400),
  until_on date not null,
  linked boolean not null default false,
  ask_id uuid,
  talent_id uuid,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (id, owner_id),
  check (ask_id is null or side = 'ask'),
  check (talent_id is null or side = 'offer'),
  foreign key (ask_id, owner_id) references ask (id, owner_id) on delete cascade,
  foreign key (talent_id, owner_id) references talent (id, owner_id) on delete cascade
);
create index on chain_item (owner_id);
create index on chain_item (ask_id);
create index on chain_item (talent_id);

-- One person's part of a round, whole in itself, so that nobody has to see a row of another: `gives_id` and `gets_id` are their own offer and
-- their own ask; `asked` is what the next person would like, `offered` what the one before them would do, in the words of those two.
-- `size`: how many there are in the round. `worker_id`, `grant_id`: by which coordinator, and under which grant; null where circles are linked.
-- `way`: which asks and offers go round, so that what somebody said no to is not proposed again.
create table chain_step (
  id uuid primary key,
  round_id uuid not null,
  owner_id uuid not null references owner on delete cascade,
  place smallint not null check (place between 0 and 2),
  size smallint not null check (size between 2 and 3),
  way text not null check (length(way) <= 400),
  worker_id uuid references worker on delete set null,
  grant_id uuid references space_grant on delete set null,
  by_worker boolean not null,
  gives_id uuid,
  gets_id uuid,
  asked text check (length(asked) <= 400),
  asked_limits text check (length(asked_limits) <= 400),
  gives_until date not null,
  offered text check (length(offered) <= 400),
  offered_limits text check (length(offered_limits) <= 400),
  gets_until date not null,
  created_at timestamptz not null,
  answer_by date not null,
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  settled_at timestamptz,
  ended_at timestamptz,
  agreement_id uuid,
  unique (id, owner_id),
  unique (round_id, owner_id),
  unique (round_id, place),
  check ((answer is null) = (answered_at is null)),
  check (settled_at is null or (answer = 'yes' and ended_at is null)),
  foreign key (gives_id, owner_id) references chain_item (id, owner_id) on delete set null (gives_id),
  foreign key (gets_id, owner_id) references chain_item (id, owner_id) on delete set null (gets_id),
  foreign key (agreement_id, owner_id) references agreement (id, owner_id) on delete set null (agreement_id) deferrable initially deferred
);
create index on chain_step (owner_id);
create index on chain_step (worker_id);
create index on chain_step (grant_id);
create index on chain_step (gives_id, owner_id);
create index on chain_step (gets_id, owner_id);
create index on chain_step (agreement_id);

-- What somebody who said yes is called in the round, and how they can be reached: read by the others once everybody said yes, never before.
create table chain_card (
  step_id uuid primary key,
  round_id uuid not null,
  owner_id uuid not null,
  place smallint not null,
  first_name text not null check (length(first_name) between 1 and 400),
  contact text check (length(contact) <= 254),
  foreign key (step_id, owner_id) references chain_step (id, owner_id) on delete cascade
);
create index on chain_card (owner_id);
create index on chain_card (round_id);

do $$
declare named text;
begin
  foreach named in array array['chain_item', 'chain_step', 'chain_card'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy chains_keeper on %I for all to naober_keeper using (true) with check (true)', named);
    execute format('grant select, insert on %I to naober_keeper', named);
  end loop;
end $$;

-- The owner: what they put in, their own part of a round, and the names of a round that is settled.
create policy chains_own on chain_item for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
grant select, insert, update, delete on chain_item to naober_app;
create policy chains_own on chain_step for select to naober_app using (owner_id = app.viewer());
create policy chains_own_says on chain_step for update to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer() and answer = 'no');
grant select, update (answer, answered_at) on chain_step to naober_app;
create policy chains_own on chain_card for select to naober_app using (owner_id = app.viewer());
create policy chains_settled on chain_card for select to naober_app using (exists (select from chain_step s
  where s.round_id = chain_card.round_id and s.owner_id = app.viewer() and s.settled_at is not null));
grant select on chain_card to naober_app;

-- Finding rounds and settling them is done under a role of its own. It reads who is linked with whom and who gave which coordinator what, as
-- ids and times, and no name, no circle and nothing else of anybody.
grant usage on schema app to naober_chains;
create policy chains_reach on owner for select to naober_chains using (true);
grant select (id, shut_at, wipe_after, erase_after) on owner to naober_chains;
create policy chains_reach on circle_link for select to naober_chains using (true);
grant select on circle_link to naober_chains;
create policy chains_reach on participant for select to naober_chains using (person_id is not null or worker_id is not null);
grant select (id, owner_id, worker_id, organisation_id, person_id, joined_at, left_at, blocked_at) on participant to naober_chains;
create policy chains_reach on space_grant for select to naober_chains using (sets @> array['chains']);
grant select (id, owner_id, participant_id, sets, created_at, from_at, until_at, revoked_at) on space_grant to naober_chains;
create policy chains_reach on worker for select to naober_chains using (true);
grant select (id, came_in_at) on worker to naober_chains;
create policy chains_reach on worker_end for select to naober_chains using (true);
grant select (worker_id) on worker_end to naober_chains;
create policy chains_reach on worker_role for select to naober_chains using (true);
grant select (worker_id, role) on worker_role to naober_chains;
create policy chains_reach on ask for select to naober_chains using (exists (select from chain_item i where i.ask_id = ask.id));
grant select (id, owner_id, state) on ask to naober_chains;
create policy chains_reach on talent for select to naober_chains using (exists (select from chain_item i where i.talent_id = talent.id));
grant select (id, owner_id, removed_at) on talent to naober_chains;

-- Whether both said that their circles may be linked, before a moment.
create function app.circles_linked(one uuid, other uuid, since timestamptz) returns boolean language sql stable parallel safe as $$
  select exists (select from circle_link a join circle_link b on b.owner_id = a.other_id and b.other_id = a.owner_id
    where a.owner_id = one and a.other_id = other and a.said_at <= since and b.said_at <= since) $$;
-- The live grant by which somebody who coordinates may find rounds with an owner; null where there is none.
create function app.chains_grant(who uuid, whose uuid) returns uuid language sql stable parallel safe as $$
  select g.id from participant p join space_grant g on g.participant_id = p.id
  where p.worker_id = who and p.owner_id = whose and g.sets @> array['chains'] and g.revoked_at is null
    and g.from_at <= app.moment() and g.until_at > app.moment()
    and p.joined_at is not null and p.left_at is null and p.blocked_at is null
    and exists (select from worker_role r where r.worker_id = who and r.role = 'coordinator')
    and not exists (select from worker_end e where e.worker_id = who)
    and not exists (select from worker w where w.id = who and w.came_in_at > g.created_at)
  order by g.created_at, g.id limit 1 $$;
create function app.is_open_space(whose uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from owner o where o.id = whose and o.shut_at is null and o.wipe_after is null and o.erase_after is null) $$;

-- Seen by who finds: their own, those of linked circles that let themselves be found so, those a grant shows; and what is in a round already.
create policy chains_found on chain_item for select to naober_chains using (owner_id = app.viewer()
  or (linked and app.circles_linked(app.viewer(), owner_id, app.moment())) or app.chains_grant(app.viewer(), owner_id) is not null
  or exists (select from chain_step s where s.owner_id = chain_item.owner_id and chain_item.id in (s.gives_id, s.gets_id)));
grant select (id, owner_id, side, support, what, limits, until_on, linked, ask_id, talent_id, created_at, withdrawn_at) on chain_item to naober_chains;
create policy chains_all on chain_step for select to naober_chains using (true);
create policy chains_proposes on chain_step for insert to naober_chains with check (answer is null and settled_at is null and ended_at is null
  and agreement_id is null);
create policy chains_changes on chain_step for update to naober_chains using (settled_at is null) with check (true);
grant select, insert, update (answer, answered_at, settled_at, ended_at, agreement_id, asked, asked_limits, offered, offered_limits) on chain_step to naober_chains;
create policy chains_all on chain_card for select to naober_chains using (true);
create policy chains_said on chain_card for insert to naober_chains with check (owner_id = app.viewer()
  and exists (select from chain_step s where s.id = chain_card.step_id and s.round_id = chain_card.round_id and s.owner_id = app.viewer()));
create policy chains_gone on chain_card for delete to naober_chains using (exists (select from chain_step s
  where s.id = chain_card.step_id and s.ended_at is not null));
grant select, insert, delete on chain_card to naober_chains;

-- Whether what was put in can still go into a round.
create function app.is_live_item(which uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from chain_item i where i.id = which and i.withdrawn_at is null
    and i.until_on >= (app.moment() at time zone 'Europe/Amsterdam')::date and app.is_open_space(i.owner_id)
    and (i.ask_id is null or exists (select from ask a where a.id = i.ask_id and a.state = 'open'))
    and (i.talent_id is null or exists (select from talent t where t.id = i.talent_id and t.removed_at is null))) $$;
-- Whether a round that was proposed still stands: nobody said no, nothing was taken out, everybody is still let be found by this way, and
-- nobody in it is shut out by another.
create function app.round_stands(which uuid) returns boolean language sql stable parallel safe as $$
  select count(*) > 0 and count(*) = max(s.size) and bool_and(s.ended_at is null and s.settled_at is null
      and s.answer is distinct from 'no' and s.answer_by >= (app.moment() at time zone 'Europe/Amsterdam')::date
      and app.is_live_item(s.gives_id) and app.is_live_item(s.gets_id)
      and (not s.by_worker or (s.grant_id is not null and s.grant_id is not distinct from app.chains_grant(s.worker_id, s.owner_id))))
    and not exists (select from chain_step one join chain_step other on other.round_id = one.round_id and other.id <> one.id
      where one.round_id = which and ((not one.by_worker and not app.circles_linked(one.owner_id, other.owner_id, one.created_at))
        or exists (select from participant p where p.owner_id = one.owner_id and p.person_id = other.owner_id and p.blocked_at is not null)))
  from chain_step s where s.round_id = which $$;

-- Once everybody said yes, each link becomes an agreement like any other, in the space of who is helped: who helps takes part there, as the
-- person they are, and sees exactly that.
create function app.in_settled_round(whose uuid, other uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from chain_step s join chain_step o on o.round_id = s.round_id and o.id <> s.id
    where s.owner_id = whose and s.settled_at is not null and (other is null or o.owner_id = other)) $$;
create policy chains_helper on participant for insert to naober_chains with check (kind = 'member' and alter_id is null and worker_id is null
  and organisation_id is null and app.in_settled_round(owner_id, person_id));
grant insert (id, owner_id, kind, person_id, host_name, invited_by, language, created_at, joined_at) on participant to naober_chains;
create policy chains_helper on participant_card for insert to naober_chains with check (exists (select from participant p
  where p.id = participant_card.participant_id and p.owner_id = participant_card.owner_id and app.in_settled_round(p.owner_id, p.person_id)));
grant insert (participant_id, owner_id, name, comes_for) on participant_card to naober_chains;
create policy chains_agreed on agreement for insert to naober_chains with check (state = 'agreed' and made_by = owner_id and ask_id is null
  and exists (select from chain_step s where s.agreement_id = agreement.id and s.owner_id = agreement.owner_id and s.settled_at is not null));
grant insert (id, owner_id, participant_id, what, limits, support, from_on, until_on, state, made_by, created_at, answered_at, answer)
  on agreement to naober_chains;
create policy chains_agreed on space_grant for insert to naober_chains with check (sets = array['own-agreements']
  and cardinality(agreement_ids) = 1 and alter_ids is null and left_out = '{}' and given_by = owner_id and mandate_id is null
  and sleeping_id is null and revoked_at is null and exists (select from chain_step s
    where s.agreement_id = agreement_ids[1] and s.owner_id = space_grant.owner_id and s.settled_at is not null
      and space_grant.until_at <= s.gets_until + interval '32 days'));
grant insert (id, owner_id, participant_id, sets, alter_ids, left_out, agreement_ids, purpose, given_by, mandate_id, sleeping_id, created_at,
  from_at, until_at) on space_grant to naober_chains;
create policy chains_note on fact for insert to naober_chains with check (exists (select from chain_step s where s.owner_id = fact.owner_id)
  or exists (select from chain_item i where i.owner_id = fact.owner_id));
grant insert on fact to naober_chains;

-- One more set: what an owner put in for rounds, and no more, for who coordinates an organisation.
alter table space_grant drop constraint space_grant_sets_check;
alter table space_grant add constraint space_grant_sets_check check (cardinality(sets) > 0 and sets <@ array['circle-list', 'circle-drawing',
  'who-helps', 'contact', 'known-since', 'agreements', 'own-agreements', 'plan', 'progress', 'ask-for-me', 'suggest', 'own-view',
  'steer-trajectory', 'type-along', 'talents', 'meeting', 'chains']);

-- What is over goes after thirty days.
create policy chains_over on chain_item for delete to naober_jobs
  using (least(withdrawn_at, until_on + interval '1 day') <= now() - interval '30 days');
create policy chains_over_read on chain_item for select to naober_jobs
  using (least(withdrawn_at, until_on + interval '1 day') <= now() - interval '30 days');
grant select (withdrawn_at, until_on), delete on chain_item to naober_jobs;
create policy chains_over on chain_step for delete to naober_jobs
  using (case when settled_at is null then answer_by else greatest(gives_until, gets_until) end <= now() - interval '30 days');
create policy chains_over_read on chain_step for select to naober_jobs
  using (case when settled_at is null then answer_by else greatest(gives_until, gets_until) end <= now() - interval '30 days');
grant select (settled_at, answer_by, gives_until, gets_until), delete on chain_step to naober_jobs;

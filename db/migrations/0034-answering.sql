-- Answering what was asked, and asking in full on behalf. Who was asked and does not take part yet reads exactly what was asked of them by
-- the address they were given; answering makes them take part.

-- Whether more than one person was asked at the same time: each of them is told that, and not who.
alter table ask add column several boolean not null default false;
-- In which language own words were written, for who has them read aloud.
alter table ask add column language text not null default 'nl' check (length(language) <= 10);

-- What was asked of somebody who did not answer yet, for as long as a grant for exactly this agreement lives: the rules of app.live_grants but
-- for having joined.
create policy asks_by_link on agreement for select to naober_guest using (participant_id = app.viewer() and ask_id is not null
  and exists (select from space_grant g join participant p on p.id = g.participant_id join owner o on o.id = g.owner_id
    where g.participant_id = app.viewer() and g.owner_id = agreement.owner_id and agreement.id = any (g.agreement_ids)
      and g.sets @> array['own-agreements'] and g.revoked_at is null and g.from_at <= app.moment() and g.until_at > app.moment()
      and p.joined_at is null and p.left_at is null and p.blocked_at is null
      and o.shut_at is null and o.wipe_after is null and (o.erase_after is null or o.erase_after > app.moment())));
grant select (kind, pieces, words, language, several, settled_at, version) on ask to naober_guest;

-- When enough people said yes, and when an ask is withdrawn or stopped, a job ends what was not answered. It reads states, and no words.
create policy asks_reads on ask for select to naober_jobs using (state in ('settled', 'withdrawn'));
grant select (id, owner_id, state) on ask to naober_jobs;
create policy asks_ended on agreement for select to naober_jobs
  using (exists (select from ask k where k.id = agreement.ask_id and k.state in ('settled', 'withdrawn')));
create policy asks_ends on agreement for update to naober_jobs
  using (state in ('asked', 'agreed') and exists (select from ask k where k.id = agreement.ask_id and k.state in ('settled', 'withdrawn')))
  with check (state = 'called-off');
grant select (ask_id), update (off_why) on agreement to naober_jobs;

-- A reminder is due once, when the day to answer by is over and nothing was heard. The job that finds them reads when, and not what.
create policy asks_remind on agreement for select to naober_jobs using (state = 'asked'
  and answer_by < (app.moment() at time zone 'Europe/Amsterdam')::date);
create policy asks_reminded on agreement for update to naober_jobs
  using (state = 'asked' and answer_by < (app.moment() at time zone 'Europe/Amsterdam')::date) with check (state = 'asked');
grant select (answer_by, answer, until_on, version, sent_at, reminded_at, channel), update (reminded_at) on agreement to naober_jobs;
create policy asks_open on ask for select to naober_jobs using (state = 'open');

-- Whom an ask is for, when they have a space of their own: under their own id they see that it is asked for them, and can stop it.
create policy asks_for_me on ask for select to naober_guest using (for_owner_id = app.viewer());
create policy asks_stopped on ask for update to naober_guest using (for_owner_id = app.viewer() and state in ('open', 'resting', 'settled'))
  with check (for_owner_id = app.viewer() and state = 'withdrawn');
grant select (for_owner_id, what, when_words, limits, starts_on, starts_at, minutes, rule, until_on, sent_at) on ask to naober_guest;

-- Who arranges prepares and sends asks in full, hands the address over, and notes what was answered by phone, at the door or on paper.
grant update (kind, support, for_name, what, words, pieces, in_return, when_words, limits, starts_on, starts_at, minutes, rule, until_on,
  answer_by, wanted, several, language, sent_at, taken) on ask to naober_arranges;
grant update (answer, answer_words, answered_at, noted_by, noted_how, off_why, reminded_at, from_on, starts_at, minutes, rule, channel, sent_words)
  on agreement to naober_arranges;
create policy asks_arranged on ask_link for insert to naober_arranges with check (app.arranges(owner_id)
  and exists (select from agreement a where a.id = agreement_id and a.participant_id = ask_link.participant_id and a.owner_id = ask_link.owner_id));
grant insert on ask_link to naober_arranges;

-- A link is as old as what it is for.
create policy kept_read on ask_link for select to naober_jobs using (true);
create policy kept_over on ask_link for delete to naober_jobs using (least(expires_at, revoked_at) <= now() - interval '30 days');
grant select (expires_at, revoked_at), delete on ask_link to naober_jobs;
create policy kept_read on ask for select to naober_jobs using (until_on <= now() - interval '366 days');
create policy kept_over on ask for delete to naober_jobs using (until_on <= now() - interval '366 days');
grant select (until_on), delete on ask to naober_jobs;

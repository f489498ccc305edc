-- The log of who looked and what was done, for reading by the owner: who else writes to it, how long it is kept, and how it is linked cheaply.

-- Coming back, ways to come back and sittings happen before it is known who looks: signing in notes them, for the owner or who takes part there.
grant insert on fact to naober_sign_in;
create policy sign_in_notes on fact for insert to naober_sign_in
  with check (actor_id = owner_id or exists (select from participant p where p.id = actor_id and p.owner_id = fact.owner_id));

-- What the computer does by itself is noted as such.
grant insert on fact to naober_jobs;
create policy jobs_note on fact for insert to naober_jobs with check (actor_kind = 'job');

-- Facts are kept for five years. What is older goes, by a job and by nobody else; the last link that went stays in its chain without its
-- fact, so that what follows can still be told to be whole.
alter table fact_link
  alter column fact_id drop not null,
  add column let_go_at timestamptz,
  add constraint a_link_has_a_fact_or_let_it_go check ((fact_id is null) = (let_go_at is not null));
create function app.log_begins() returns timestamptz language sql stable parallel safe
  as $$ select now() - interval '5 years' $$;
grant delete on fact to naober_jobs;
create policy jobs_clear on fact for delete to naober_jobs using (at < app.log_begins());
grant delete, update (fact_id, let_go_at) on fact_link to naober_jobs;
create policy jobs_clear on fact_link for delete to naober_jobs
  using (fact_id is null or exists (select from fact f where f.id = fact_id and f.at < app.log_begins()));
create policy jobs_let_go on fact_link for update to naober_jobs
  using (exists (select from fact f where f.id = fact_id and f.at < app.log_begins())) with check (fact_id is null);

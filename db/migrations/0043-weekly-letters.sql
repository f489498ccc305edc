-- A letter a week with what comes, chosen by whoever gets it: every week, every month or never. And every letter in one queue: also those that
-- go to an address of which nobody knows yet whose it is.

alter table owner add column letter_every text not null default 'week' check (letter_every in ('week', 'month', 'never'));
grant update (letter_every) on owner to naober_app;
grant select (letter_every), update (letter_every) on owner to naober_letters;

-- Chosen by who takes part, for this space.
alter table participant_card add column letter_every text not null default 'week' check (letter_every in ('week', 'month', 'never'));
grant select (letter_every), update (letter_every) on participant_card to naober_guest;
grant select (letter_every), update (letter_every) on participant_card to naober_letters;
create policy weekly_choice on participant_card for select to naober_letters
  using (exists (select from letter l where l.participant_id = participant_card.participant_id and l.kind = 'weekly'));
create policy weekly_chosen on participant_card for update to naober_letters
  using (exists (select from letter l where l.participant_id = participant_card.participant_id and l.kind = 'weekly')) with check (true);

-- Whom a letter is put for this week: whether something stands for them. What it says is read under their own rights.
create policy weekly_reads on participant_card for select to naober_jobs using (letter_every <> 'never');
grant select (participant_id, owner_id, letter_every) on participant_card to naober_jobs;
create policy weekly_reads on agreement for select to naober_jobs
  using (state in ('asked', 'agreed') and until_on >= (app.moment() at time zone 'Europe/Amsterdam')::date - 31);

-- A link somebody asked for, at an address that may be nobody's, waits without an owner. It says nothing of whom it is for: its subject is the
-- wish, in which the address stands until it was written.
alter table letter alter column owner_id drop not null;
alter table letter add check (owner_id is not null or participant_id is null);
create policy letters_acts on letter for insert to naober_acts with check (owner_id = app.host());
grant insert (owner_id, participant_id, way, kind, subject_id, created_at, run_after) on letter to naober_acts;

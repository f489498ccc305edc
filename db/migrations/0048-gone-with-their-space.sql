-- When a space goes, whoever it was of is nobody's person any more where they take part, and what stands beside their name follows. On a server older
-- than version 18 that is done under the role of the job that erases: it reaches these ids, and no name.
grant select (organisation_id, person_id) on participant to naober_jobs;
create policy gone_person on participant_card for select to naober_jobs using (comes_for is not null);
create policy gone_person_follows on participant_card for update to naober_jobs using (comes_for is not null) with check (true);
grant select (participant_id, comes_for), update (comes_for) on participant_card to naober_jobs;

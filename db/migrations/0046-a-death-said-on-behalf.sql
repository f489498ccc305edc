-- Whoever decides for somebody about contacts says for them that somebody who takes part died, as far as a grant shows who takes part, with a reason
-- that is kept. It can be taken back while it waits; what became of it they do not read.
alter table mandate_deed drop constraint mandate_deed_kind_check;
alter table mandate_deed add constraint mandate_deed_kind_check check (kind in ('agreement-made', 'agreement-called-off', 'grant-given',
  'removal-proposed', 'keeping-proposed', 'death-said'));

grant select (id, owner_id, participant_id, said_by, said_at, state, paused_before), insert (id, owner_id, participant_id, said_by, said_at,
  state, paused_before), update (state, settled_at) on alter_death to naober_acts;
create policy behalf_reads on alter_death for select to naober_acts using (owner_id = app.host() and said_by = app.viewer());
create policy behalf_says on alter_death for insert to naober_acts with check (owner_id = app.host() and app.represents(owner_id, 'contacts')
  and said_by = app.viewer() and state = 'said' and participant_id <> app.viewer()
  and exists (select from participant_card c where c.participant_id = alter_death.participant_id and c.owner_id = alter_death.owner_id)
  and exists (select from mandate m where 'contacts' = any (m.subjects) and app.gave_a_reason('death-said', alter_death.id, m.id)));
create policy behalf_takes_back on alter_death for update to naober_acts using (owner_id = app.host() and said_by = app.viewer() and state = 'said')
  with check (said_by = app.viewer() and state = 'not-so');

-- From that moment they are asked nothing: a pause, of nobody else than who is said to have died, and as it was when that is taken back.
grant select (paused_until, version), update (paused_until, version) on participant_card to naober_acts;
create policy behalf_pauses on participant_card for update to naober_acts
  using (exists (select from alter_death d where d.participant_id = participant_card.participant_id and d.said_by = app.viewer() and d.state = 'said'))
  with check (exists (select from alter_death d where d.participant_id = participant_card.participant_id and d.said_by = app.viewer()));

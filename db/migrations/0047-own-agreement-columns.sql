-- Whoever takes part reads what was agreed with them, but not the owner's marks on it: whether it is watched over, and who would stand in.
revoke select on agreement from naober_guest, naober_arranges;
grant select (id, owner_id, participant_id, subject, what, when_words, limits, from_on, until_on, state, made_by, created_at, answered_at, ended_at,
    version, mandate_id, ask_id, support, for_name, in_return, starts_at, minutes, rule, answer_by, channel, sent_at, sent_words, reminded_at,
    answer, answer_words, noted_by, noted_how, off_why)
  on agreement to naober_guest, naober_arranges;

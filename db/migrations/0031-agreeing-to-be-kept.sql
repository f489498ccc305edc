-- Where somebody else keeps what an owner writes, possibly about their own health: since when the owner said yes to that (AVG, article 9,
-- second paragraph under a). Empty on a machine of one's own, where nobody else keeps anything.
alter table owner add column agreed_at timestamptz;
grant update (agreed_at) on owner to naober_app;

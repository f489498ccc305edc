-- The roles work is done under; the user of the connection becomes one of them for a transaction at a time (`set local role`).
-- The app reads and writes under row-level security, signing in and jobs have roles of their own, the keeper (backup and restore by an
-- operator's command) is used by no request, and the queue owns the tables of the job queue and sees nothing else. Who takes part in
-- somebody's space reads under a role that reaches the columns of one named set and no others: naober_sees_..., naober_arranges for who asks
-- on somebody's behalf, naober_guest for what is their own, naober_acts for what a mandate allows and for objections. naober_worker is somebody of an organisation, outside any space;
-- naober_letters writes and sends letters, and reaches what they are about while they wait; naober_chains finds and settles rounds of help;
-- naober_community reads what there is nearby, which is of nobody, and writes nothing.
-- Run at every start: roles belong to the whole server and are in no backup. An administrator may run it by hand for the user in
-- DATABASE_URL, followed by `grant <role> to <user>` for each of them.
do $$
declare
  wanted text;
  may_become boolean;
begin
  foreach wanted in array array['naober_app', 'naober_sign_in', 'naober_jobs', 'naober_keeper', 'naober_queue', 'naober_guest',
    'naober_sees_list', 'naober_sees_drawing', 'naober_sees_support', 'naober_sees_contact', 'naober_sees_since', 'naober_sees_agreements', 'naober_sees_progress',
    'naober_arranges', 'naober_acts', 'naober_worker', 'naober_letters', 'naober_chains', 'naober_community'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit noreplication', wanted);
      exception when duplicate_object then null;
      end;
    end if;
    -- From version 16 on, membership and the right to become a role are two things; and inheriting would give the connecting user rights.
    if current_setting('server_version_num')::integer >= 160000 then
      execute format('select pg_has_role(current_user, %L, ''SET'')', wanted) into may_become;
      if not may_become then execute format('grant %I to current_user with inherit false, set true', wanted); end if;
    elsif not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end $$;

-- How the day of an owner begins: what opens first, and on which day the one thing to think about was put away. Nobody else reads it.
create table day_choice (
  owner_id uuid primary key references owner on delete cascade,
  opens text not null default 'circle' check (opens in ('circle', 'today')),
  put_away_on date
);
alter table day_choice enable row level security;
alter table day_choice force row level security;
create policy home_own on day_choice for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer());
create policy home_keeper on day_choice for all to naober_keeper using (true) with check (true);
grant select, insert, update, delete on day_choice to naober_app;
grant select, insert on day_choice to naober_keeper;

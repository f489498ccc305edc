-- Leaving quickly: a browser in which the space is shut away without being closed for good, because nothing else would open it again.
-- Whether the way out is shown large, and which channels Naober never uses to reach the owner.
alter table device_session add column locked_at timestamptz;
alter table owner
  add column exit_prominent boolean not null default false,
  add column contact_never text[] not null default '{}' check (contact_never <@ array['mail', 'phone', 'post']);
grant update (exit_prominent, contact_never) on owner to naober_app;

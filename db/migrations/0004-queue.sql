-- The job queue has a schema of its own, owned by a role of its own; what it keeps there it makes itself. No other role reaches it.
create schema naober_queue authorization naober_queue;

-- An audit that somebody asked for at a screen: it may take long, so a process takes it up by itself, and tells each check as it is done.
create table audit_run (
  merchant_id uuid not null references merchant,
  run_id uuid not null,
  asked_by jsonb not null,
  asked_at timestamptz not null,
  -- Whoever works on it until then; a process that died leaves it to the next one, which goes on behind the checks that are done.
  leased_until timestamptz,
  checks integer not null check (checks > 0),
  findings jsonb not null default '[]' check (jsonb_typeof(findings) = 'array'),
  ended_at timestamptz,
  failed boolean not null default false,
  primary key (merchant_id, run_id),
  constraint failed_when_ended check (not failed or ended_at is not null)
);
-- One at a time: a second person who asks is shown the one that runs.
create unique index audit_run_open on audit_run (merchant_id) where ended_at is null;

grant select, insert on audit_run to redress_app;
grant update (leased_until, findings, ended_at, failed) on audit_run to redress_app;

-- What sort of case goes to which team, and how a team shares. Each version stands as it was written: what was given names the one it went by.
create table assignment_rules (
  merchant_id uuid not null references merchant,
  version integer not null check (version > 0),
  is_on boolean not null,
  rules jsonb not null check (jsonb_typeof(rules) = 'array'),
  written_by jsonb not null,
  written_at timestamptz not null,
  primary key (merchant_id, version)
);

-- What the rules gave to whom, and why. The key lets them give a case once and never again, whatever a person does with it afterwards.
create table auto_assignment (
  merchant_id uuid not null,
  case_id uuid not null,
  -- The order in which cases were given: who had the last one of a team.
  turn bigint generated always as identity,
  rules_version integer not null,
  rule text not null,
  team_id uuid not null,
  staff_id uuid,
  because jsonb not null,
  assigned_at timestamptz not null,
  primary key (merchant_id, case_id),
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, rules_version) references assignment_rules,
  foreign key (merchant_id, team_id) references team,
  foreign key (merchant_id, staff_id) references staff
);
create index auto_assignment_last on auto_assignment (merchant_id, team_id, turn desc) where staff_id is not null;

-- Days on which somebody gets nothing new; one span a person, the next one takes its place.
create table staff_away (
  merchant_id uuid not null,
  staff_id uuid not null,
  away_from date not null,
  away_until date not null,
  said_by jsonb not null,
  said_at timestamptz not null,
  primary key (merchant_id, staff_id),
  foreign key (merchant_id, staff_id) references staff,
  constraint away_forward check (away_until >= away_from)
);

grant select, insert on assignment_rules, auto_assignment, staff_away to redress_app;
grant update (away_from, away_until, said_by, said_at) on staff_away to redress_app;
grant delete on staff_away to redress_app;

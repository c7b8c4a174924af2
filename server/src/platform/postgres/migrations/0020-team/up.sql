create table team (
  merchant_id uuid not null references merchant,
  team_id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  department text not null check (department in ('service', 'sales', 'logistics', 'finance')),
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (merchant_id, team_id),
  unique (merchant_id, name)
);

create table team_member (
  merchant_id uuid not null,
  team_id uuid not null,
  staff_id uuid not null,
  -- Who leads a team is told when a clock of its cases runs out.
  leads boolean not null default false,
  primary key (merchant_id, team_id, staff_id),
  foreign key (merchant_id, team_id) references team,
  foreign key (merchant_id, staff_id) references staff
);
create index team_member_by_staff on team_member (merchant_id, staff_id, team_id);

-- Who has a case. A case without a row here is nobody's yet.
create table case_desk (
  merchant_id uuid not null,
  case_id uuid not null,
  staff_id uuid,
  team_id uuid,
  -- Since when a manager has to look at it, and why; null while nobody asked.
  escalated_at timestamptz,
  escalated_why text,
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  primary key (merchant_id, case_id),
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, staff_id) references staff,
  foreign key (merchant_id, team_id) references team,
  constraint escalated_for_a_reason check ((escalated_at is null) = (escalated_why is null))
);
create index case_desk_by_staff on case_desk (merchant_id, staff_id, case_id) where staff_id is not null;
create index case_desk_by_team on case_desk (merchant_id, team_id, case_id) where team_id is not null;
create index case_desk_escalated on case_desk (merchant_id, case_id) where escalated_at is not null;

create table case_watch (
  merchant_id uuid not null,
  staff_id uuid not null,
  case_id uuid not null,
  since timestamptz not null,
  primary key (merchant_id, staff_id, case_id),
  foreign key (merchant_id, staff_id) references staff,
  foreign key (merchant_id, case_id) references refund_case
);
create index case_watch_by_case on case_watch (merchant_id, case_id);

-- What the staff say among themselves. A table of its own, so that no slip of a filter can show it to a customer.
create table case_comment (
  merchant_id uuid not null,
  comment_id uuid not null,
  case_id uuid not null,
  words text not null check (char_length(words) between 1 and 4000),
  author jsonb not null,
  written_at timestamptz not null,
  primary key (merchant_id, comment_id),
  foreign key (merchant_id, case_id) references refund_case
);
create index case_comment_by_case on case_comment (merchant_id, case_id, comment_id);

create table comment_mention (
  merchant_id uuid not null,
  comment_id uuid not null,
  staff_id uuid not null,
  seen_at timestamptz,
  primary key (merchant_id, comment_id, staff_id),
  foreign key (merchant_id, comment_id) references case_comment,
  foreign key (merchant_id, staff_id) references staff
);
create index comment_mention_unseen on comment_mention (merchant_id, staff_id, comment_id) where seen_at is null;

-- The address under which a customer's mail finds its case: `token` is what stands in it.
create table conversation (
  merchant_id uuid not null,
  case_id uuid not null,
  token text not null check (token ~ '^[0-9a-hjkmnp-tv-z]{26}$'),
  opened_at timestamptz not null,
  primary key (merchant_id, case_id),
  unique (merchant_id, token),
  foreign key (merchant_id, case_id) references refund_case
);
create index conversation_by_token on conversation (token);

-- What was said between the customer and the desk, whichever way it went.
create table conversation_message (
  merchant_id uuid not null,
  message_id uuid not null,
  case_id uuid not null,
  direction text not null check (direction in ('from_customer', 'to_customer')),
  channel text not null check (channel in ('portal', 'email', 'phone', 'in_person')),
  subject text check (char_length(subject) between 1 and 400),
  words text not null check (char_length(words) between 1 and 20000),
  attachments uuid[] not null default '{}',
  author jsonb not null,
  template_id uuid,
  template_version integer,
  -- The Message-ID of a mail that came in: the same mail is taken in once.
  mail_id text check (char_length(mail_id) between 1 and 998),
  -- False for a mail whose sender is not the address on record.
  sender_known boolean not null default true,
  -- When it was said, and when it was written down: a call is logged afterwards.
  said_at timestamptz not null,
  recorded_at timestamptz not null,
  read_at timestamptz,
  read_by jsonb,
  primary key (merchant_id, message_id),
  foreign key (merchant_id, case_id) references refund_case,
  constraint read_by_somebody check ((read_at is null) = (read_by is null)),
  constraint template_is_whole check ((template_id is null) = (template_version is null))
);
create index conversation_message_by_case on conversation_message (merchant_id, case_id, message_id);
create unique index conversation_message_mail on conversation_message (merchant_id, mail_id) where mail_id is not null;
create index conversation_message_unread on conversation_message (merchant_id, case_id) where read_at is null and direction = 'from_customer';

-- Each version is kept as it was, since messages name the one that they were written from.
create table reply_template (
  merchant_id uuid not null references merchant,
  template_id uuid not null,
  version integer not null check (version > 0),
  code text not null check (char_length(code) between 1 and 64),
  title jsonb not null,
  body jsonb not null,
  retired boolean not null default false,
  written_by jsonb not null,
  written_at timestamptz not null,
  primary key (merchant_id, template_id, version),
  unique (merchant_id, code, version)
);

create table case_task (
  merchant_id uuid not null,
  task_id uuid not null,
  case_id uuid not null,
  department text not null check (department in ('service', 'sales', 'logistics', 'finance')),
  title text not null check (char_length(title) between 1 and 200),
  detail text check (char_length(detail) between 1 and 4000),
  staff_id uuid,
  due_on date,
  status text not null check (status in ('open', 'done', 'cancelled')),
  -- What came of it: a task is not done without saying so.
  result text check (char_length(result) between 1 and 4000),
  given_by jsonb not null,
  given_at timestamptz not null,
  closed_by jsonb,
  closed_at timestamptz,
  version integer not null check (version > 0),
  primary key (merchant_id, task_id),
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, staff_id) references staff,
  constraint closed_whole check ((status = 'open') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
  constraint closed_with_a_result check ((status = 'open') = (result is null))
);
create index case_task_by_case on case_task (merchant_id, case_id, task_id);
create index case_task_open_by_staff on case_task (merchant_id, staff_id, task_id) where status = 'open' and staff_id is not null;
create index case_task_open_by_department on case_task (merchant_id, department, task_id) where status = 'open';

-- What somebody looks at again and again: the filters of the queue under a name.
create table saved_view (
  merchant_id uuid not null,
  view_id uuid not null,
  staff_id uuid not null,
  name text not null check (char_length(name) between 1 and 60),
  shared boolean not null,
  search jsonb not null,
  saved_at timestamptz not null,
  primary key (merchant_id, view_id),
  unique (merchant_id, staff_id, name),
  foreign key (merchant_id, staff_id) references staff
);
create index saved_view_shared on saved_view (merchant_id, name) where shared;

-- What runs against a case. `warned` only goes up, and whoever raises it tells of it: once, however many processes look.
create table case_clock (
  merchant_id uuid not null,
  case_id uuid not null,
  kind text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  because jsonb not null,
  warned integer not null default 0 check (warned in (0, 50, 80, 100)),
  next_warning_at timestamptz,
  stopped_at timestamptz,
  primary key (merchant_id, case_id, kind),
  foreign key (merchant_id, case_id) references refund_case,
  constraint a_clock_runs_forward check (due_at >= started_at),
  constraint next_while_it_runs check ((next_warning_at is null) = (stopped_at is not null or warned = 100))
);
create index case_clock_next on case_clock (next_warning_at) where next_warning_at is not null;
create index case_clock_running on case_clock (merchant_id, due_at) where stopped_at is null;
-- How far the keeper of the clocks has read the events of a merchant.
create table clock_reading (
  merchant_id uuid not null references merchant,
  transaction_id xid8 not null,
  position bigint not null,
  primary key (merchant_id)
);

create table case_merge (
  merchant_id uuid not null,
  case_id uuid not null,
  into_case_id uuid not null,
  reason text not null check (char_length(reason) between 1 and 2000),
  merged_by jsonb not null,
  merged_at timestamptz not null,
  primary key (merchant_id, case_id),
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, into_case_id) references refund_case,
  constraint into_another check (case_id <> into_case_id)
);
create index case_merge_into on case_merge (merchant_id, into_case_id);

create table case_lesson (
  merchant_id uuid not null,
  lesson_id uuid not null,
  case_id uuid not null,
  root text not null,
  happened text not null check (char_length(happened) between 1 and 4000),
  improvement text not null check (char_length(improvement) between 1 and 4000),
  department text not null check (department in ('service', 'sales', 'logistics', 'finance')),
  written_by jsonb not null,
  written_at timestamptz not null,
  primary key (merchant_id, lesson_id),
  foreign key (merchant_id, case_id) references refund_case
);
create index case_lesson_by_case on case_lesson (merchant_id, case_id, lesson_id);
create index case_lesson_by_root on case_lesson (merchant_id, root, lesson_id);

-- Everything that happens around a case and is no decision on it, in the order of the transactions: `case_event` is its sister.
create table case_activity (
  merchant_id uuid not null,
  activity_id uuid not null,
  case_id uuid not null,
  type text not null,
  contents jsonb not null,
  actor jsonb not null,
  recorded_at timestamptz not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  primary key (merchant_id, activity_id),
  foreign key (merchant_id, case_id) references refund_case
);
create index case_activity_by_case on case_activity (merchant_id, case_id, activity_id);
create index case_activity_feed on case_activity (merchant_id, transaction_id, position);

grant select, insert on team, team_member, case_desk, case_watch, case_comment, comment_mention, conversation, conversation_message,
  reply_template, case_task, saved_view, case_clock, clock_reading, case_merge, case_lesson, case_activity to redress_app;
grant update (name, department, archived_at) on team to redress_app;
grant update (leads) on team_member to redress_app;
grant delete on team_member, case_watch, saved_view to redress_app;
-- Only while its duplicate could not be withdrawn.
grant delete on case_merge to redress_app;
grant update (staff_id, team_id, escalated_at, escalated_why, version, changed_at) on case_desk to redress_app;
grant update (seen_at) on comment_mention to redress_app;
grant update (read_at, read_by) on conversation_message to redress_app;
grant update (staff_id, due_on, status, result, closed_by, closed_at, version) on case_task to redress_app;
grant update (shared, search, saved_at) on saved_view to redress_app;
grant update (started_at, due_at, because, warned, next_warning_at, stopped_at) on case_clock to redress_app;
grant update (transaction_id, position) on clock_reading to redress_app;

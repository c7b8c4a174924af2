-- By what messages leave: a mail server, a gateway for short messages, an official account, a robot of a group. `secrets` is sealed.
create table message_sender (
  merchant_id uuid not null references merchant,
  sender_id uuid not null,
  kind text not null,
  channel text not null check (channel in ('email', 'sms', 'wechat', 'robot')),
  label text not null check (char_length(label) between 1 and 200),
  settings jsonb not null,
  secrets bytea not null,
  enabled boolean not null default true,
  -- The lower one is asked first; the next takes over when it fails for good.
  place integer not null default 1 check (place between 1 and 99),
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null,
  primary key (merchant_id, sender_id),
  unique (merchant_id, kind, label)
);

-- What the merchant says in its own words. Only added: a change is a new version, and what was sent says under which.
create table message_template (
  merchant_id uuid not null references merchant,
  template text not null,
  version integer not null check (version > 0),
  contents jsonb not null,
  made_by jsonb not null,
  made_at timestamptz not null,
  primary key (merchant_id, template, version)
);

create table message_rules (
  merchant_id uuid primary key references merchant,
  -- Minutes after midnight in Shanghai; the same twice means that no hour is quiet.
  quiet_from integer not null check (quiet_from between 0 and 1439),
  quiet_until integer not null check (quiet_until between 0 and 1439),
  -- Where customers and staff find the screens: links in messages begin with these.
  portal_url text,
  console_url text,
  inbound_secret bytea,
  version integer not null default 1 check (version > 0)
);

create table customer_message_choice (
  merchant_id uuid not null,
  customer_id uuid not null,
  language text not null check (language in ('zh', 'en')),
  preferred text check (preferred in ('email', 'sms', 'wechat')),
  opted_out text[] not null default '{}',
  wechat_open_id text,
  changed_at timestamptz not null,
  primary key (merchant_id, customer_id),
  foreign key (merchant_id, customer_id) references customer
);

-- The outbox. A row is one thing that one recipient is told once.
create table message (
  merchant_id uuid not null references merchant,
  message_id uuid not null,
  audience text not null check (audience in ('customer', 'staff')),
  case_id uuid,
  template text not null,
  -- Which state it tells of: the event of a case, the payout, the request. With the recipient it is unique, so nobody is told twice.
  state text not null,
  recipient text not null,
  -- Order of what a case tells: what a later message makes untrue is not sent late.
  sequence integer not null default 0,
  status text not null check (status in ('waiting', 'sent', 'delivered', 'dead', 'superseded', 'unreachable')),
  urgent boolean not null,
  language text not null check (language in ('zh', 'en')),
  -- Addresses and values, sealed. Codes go when the message is over.
  contents bytea,
  -- What the delivery log shows instead of the address.
  shown_to text not null,
  next_do text check (next_do in ('send', 'ask')),
  next_at timestamptz,
  lease_owner uuid,
  lease_until timestamptz,
  tries integer not null default 0,
  -- Senders that said no for good, or too often.
  given_up uuid[] not null default '{}',
  sender_id uuid,
  channel text,
  provider_id text,
  template_version integer,
  superseded_by uuid,
  why text,
  created_at timestamptz not null,
  sent_at timestamptz,
  over_at timestamptz,
  primary key (merchant_id, message_id),
  constraint message_once unique (merchant_id, recipient, template, state),
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, sender_id) references message_sender,
  constraint next_is_whole check ((next_do is null) = (next_at is null))
);
create index message_due on message (next_at) where next_at is not null;
create index message_of_case on message (merchant_id, case_id, sequence) where case_id is not null;
create index message_newest on message (merchant_id, status, message_id);

-- Every try with what the other side answered. A try without an end is one whose worker died.
create table message_try (
  merchant_id uuid not null,
  message_id uuid not null,
  place integer not null check (place > 0),
  sender_id uuid not null,
  asked text not null check (asked in ('send', 'ask')),
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  provider_id text,
  code text,
  answer text,
  primary key (merchant_id, message_id, place),
  foreign key (merchant_id, message_id) references message,
  foreign key (merchant_id, sender_id) references message_sender
);

-- How far a merchant's events were read, by whom.
create table event_cursor (
  merchant_id uuid not null references merchant,
  reader text not null,
  transaction_id xid8 not null,
  position bigint not null,
  primary key (merchant_id, reader)
);

-- What the bell shows. Addressed to one person, or to everybody with a right.
create table notice (
  merchant_id uuid not null references merchant,
  notice_id uuid not null,
  staff_id uuid,
  scope text,
  case_id uuid,
  template text not null,
  state text not null,
  title jsonb not null,
  body jsonb not null,
  link text,
  created_at timestamptz not null,
  primary key (merchant_id, notice_id),
  constraint notice_once unique nulls not distinct (merchant_id, template, state, staff_id),
  foreign key (merchant_id, case_id) references refund_case,
  constraint notice_is_for_somebody check (staff_id is not null or scope is not null)
);
create index notice_newest on notice (merchant_id, notice_id);

-- Up to where a person has read; and single ones read above that line.
create table notice_read (
  merchant_id uuid not null,
  reader text not null,
  notice_id uuid not null,
  read_at timestamptz not null,
  primary key (merchant_id, reader, notice_id),
  foreign key (merchant_id, notice_id) references notice
);

create table webhook (
  merchant_id uuid not null references merchant,
  webhook_id uuid not null,
  url text not null check (char_length(url) between 1 and 500),
  label text not null check (char_length(label) between 1 and 200),
  events text[] not null,
  -- Sealed: the secret, and while it is being replaced the one before.
  secrets bytea not null,
  previous_until timestamptz,
  status text not null check (status in ('on', 'off', 'failed')),
  -- Since when every delivery failed; null after a success.
  failing_since timestamptz,
  created_at timestamptz not null,
  version integer not null default 1 check (version > 0),
  primary key (merchant_id, webhook_id),
  unique (merchant_id, url)
);

create table webhook_delivery (
  merchant_id uuid not null,
  delivery_id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  event_type text not null,
  -- The bytes that are signed, the same at every try.
  body text not null,
  status text not null check (status in ('waiting', 'delivered', 'dead')),
  tries integer not null default 0,
  next_at timestamptz,
  lease_owner uuid,
  lease_until timestamptz,
  last_status integer,
  last_answer text,
  last_tried_at timestamptz,
  created_at timestamptz not null,
  primary key (merchant_id, delivery_id),
  unique (merchant_id, webhook_id, event_id),
  foreign key (merchant_id, webhook_id) references webhook
);
create index webhook_delivery_due on webhook_delivery (next_at) where next_at is not null;
create index webhook_delivery_newest on webhook_delivery (merchant_id, webhook_id, delivery_id);

-- Mail that customers sent, until somebody has it.
create table inbound_mail (
  merchant_id uuid not null references merchant,
  mail_id uuid not null,
  -- The Message-ID of its sender, or a hash of its bytes: the same mail is taken in once.
  sender_number text not null,
  from_address text not null,
  to_address text,
  subject text not null,
  body text not null,
  case_id uuid,
  file_key text not null,
  received_at timestamptz not null,
  handed_on_at timestamptz,
  primary key (merchant_id, mail_id),
  unique (merchant_id, sender_number),
  foreign key (merchant_id, case_id) references refund_case
);
create index inbound_mail_to_hand_on on inbound_mail (merchant_id, mail_id) where handed_on_at is null;

grant select, insert on message_sender, message_template, message_rules, customer_message_choice, message, message_try, event_cursor,
  notice, notice_read, webhook, webhook_delivery, inbound_mail to redress_app;
grant update (label, settings, secrets, enabled, place, version) on message_sender to redress_app;
grant update (quiet_from, quiet_until, portal_url, console_url, inbound_secret, version) on message_rules to redress_app;
grant update (language, preferred, opted_out, wechat_open_id, changed_at) on customer_message_choice to redress_app;
grant update (status, contents, next_do, next_at, lease_owner, lease_until, tries, given_up, sender_id, channel, provider_id,
  template_version, superseded_by, why, sent_at, over_at) on message to redress_app;
grant update (ended_at, outcome, provider_id, code, answer) on message_try to redress_app;
grant update (transaction_id, position) on event_cursor to redress_app;
grant update (label, events, secrets, previous_until, status, failing_since, version) on webhook to redress_app;
grant update (status, tries, next_at, lease_owner, lease_until, last_status, last_answer, last_tried_at) on webhook_delivery to redress_app;
grant update (case_id, handed_on_at) on inbound_mail to redress_app;

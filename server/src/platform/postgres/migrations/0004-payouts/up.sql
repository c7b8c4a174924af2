create table payout (
  merchant_id uuid not null,
  payout_id uuid not null,
  case_id uuid not null,
  order_id uuid not null,
  tender_id uuid,
  route text not null,
  status text not null,
  currency char(3) not null,
  amount_minor bigint not null check (amount_minor > 0),
  request_number text not null check (request_number ~ '^[A-Z0-9]{1,30}$'),
  channel_account_id uuid,
  -- The body that is sent, byte for byte, at every try. Written once, before the first.
  request_body text,
  next_do text check (next_do in ('send', 'query')),
  next_at timestamptz,
  lease_owner uuid,
  lease_until timestamptz,
  version integer not null check (version > 0),
  state jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (merchant_id, payout_id),
  unique (merchant_id, request_number),
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, tender_id) references tender,
  foreign key (merchant_id, channel_account_id) references channel_account,
  constraint next_is_whole check ((next_do is null) = (next_at is null))
);
-- What the worker looks at: only payouts with something to do.
create index payout_due on payout (next_at) where next_at is not null;
-- Held payouts are few; the worker looks through them now and then for those that could leave.
create index payout_held on payout (merchant_id) where status = 'held';
create index payout_by_case on payout (merchant_id, case_id, payout_id);
create index payout_by_status on payout (merchant_id, status, payout_id);
create index payout_by_tender on payout (merchant_id, tender_id) where tender_id is not null;

create table payout_event (
  merchant_id uuid not null,
  payout_id uuid not null,
  sequence integer not null check (sequence > 0),
  from_status text,
  to_status text not null,
  state jsonb not null,
  actor jsonb not null,
  recorded_at timestamptz not null,
  primary key (merchant_id, payout_id, sequence),
  foreign key (merchant_id, payout_id) references payout
);

-- Every word exchanged with a channel. `request` is written before the call, `answer` after it; a request without an answer is a call that died.
create table channel_call (
  merchant_id uuid not null,
  channel_call_id uuid not null,
  payout_id uuid not null,
  part text not null check (part in ('request', 'answer')),
  asked text not null check (asked in ('send', 'query')),
  answer_class text,
  contents jsonb not null,
  recorded_at timestamptz not null,
  primary key (merchant_id, channel_call_id, part),
  foreign key (merchant_id, payout_id) references payout
);
create index channel_call_by_payout on channel_call (merchant_id, payout_id, channel_call_id);

-- Notifications only wake the worker. Forged ones are kept too, marked, and counted.
create table channel_notification (
  merchant_id uuid not null,
  channel_account_id uuid not null,
  notification_id text not null,
  genuine boolean not null,
  contents jsonb not null,
  recorded_at timestamptz not null,
  primary key (merchant_id, channel_account_id, notification_id, genuine),
  foreign key (merchant_id, channel_account_id) references channel_account
);

create table reservation (
  merchant_id uuid not null,
  payout_id uuid not null,
  tender_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  status text not null check (status in ('held', 'consumed', 'passed_on')),
  primary key (merchant_id, payout_id),
  foreign key (merchant_id, payout_id) references payout,
  foreign key (merchant_id, tender_id) references tender
);
create index reservation_by_tender on reservation (merchant_id, tender_id);

grant select on payout, payout_event, channel_call, reservation to redress_app;
grant insert on channel_call to redress_app;
grant select, insert on channel_notification to redress_app;
-- A lease, and waking a payout, are not decisions.
grant update (lease_owner, lease_until, next_at, next_do) on payout to redress_app;

create table refund_case (
  merchant_id uuid not null,
  case_id uuid not null,
  number text not null,
  order_id uuid not null,
  store_id uuid not null,
  customer_id uuid,
  status text not null,
  cause text not null,
  currency char(3) not null,
  amount_approved_minor bigint,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  due_on date,
  version integer not null check (version > 0),
  state jsonb not null,
  primary key (merchant_id, case_id),
  unique (merchant_id, number),
  foreign key (merchant_id, order_id) references sales_order,
  foreign key (merchant_id, store_id) references store,
  foreign key (merchant_id, customer_id) references customer
);
create index refund_case_by_status on refund_case (merchant_id, status, case_id);
create index refund_case_by_store on refund_case (merchant_id, store_id, case_id);
create index refund_case_by_order on refund_case (merchant_id, order_id, case_id);
create index refund_case_by_customer on refund_case (merchant_id, customer_id, case_id) where customer_id is not null;

create table case_event (
  merchant_id uuid not null,
  case_id uuid not null,
  sequence integer not null check (sequence > 0),
  event_id uuid not null,
  type text not null,
  payload jsonb not null,
  actor jsonb not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  primary key (merchant_id, case_id, sequence),
  foreign key (merchant_id, case_id) references refund_case
);
create index case_event_outbox on case_event (merchant_id, transaction_id, position);

create table evidence (
  merchant_id uuid not null,
  evidence_id uuid not null,
  case_id uuid not null,
  kind text not null,
  file_name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  taken_in_at timestamptz not null,
  taken_in_by text not null,
  primary key (merchant_id, evidence_id),
  foreign key (merchant_id, case_id) references refund_case
);
create index evidence_by_case on evidence (merchant_id, case_id, evidence_id);

-- The first answer to a key, kept for ever: money has no expiry.
create table idempotency_key (
  merchant_id uuid not null references merchant,
  key text not null check (char_length(key) between 1 and 255),
  request_hash text not null,
  status integer not null,
  -- Kept as it was written, so that a repetition gets the same bytes.
  body json not null,
  etag text,
  recorded_at timestamptz not null,
  primary key (merchant_id, key)
);

grant select on refund_case, case_event, evidence to redress_app;
grant select, insert on idempotency_key to redress_app;

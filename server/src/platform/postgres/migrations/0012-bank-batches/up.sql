-- A file for a bank. Its bytes lie sealed in the file store; the hash says which they are, from the moment a person can look at it.
create table bank_batch (
  merchant_id uuid not null,
  bank_batch_id uuid not null,
  channel_account_id uuid not null,
  -- The message id, by which the bank knows a file that it gets twice.
  number text not null check (number ~ '^[A-Z0-9]{1,35}$'),
  status text not null check (status in ('collecting', 'made', 'releasing', 'released', 'discarded')),
  format text not null check (format in ('pain.001', 'sheet')),
  currency char(3) not null,
  execute_on date not null,
  item_count integer not null default 0 check (item_count >= 0),
  total_minor bigint not null default 0 check (total_minor >= 0),
  file_name text,
  file_key text,
  file_bytes bigint,
  file_sha256 bytea check (octet_length(file_sha256) = 32),
  made_by jsonb not null,
  made_at timestamptz not null,
  -- The Idempotency-Key of the request, so that asking twice makes one batch.
  made_under text,
  made_hash text,
  released_by jsonb,
  released_at timestamptz,
  discarded_by jsonb,
  discarded_at timestamptz,
  discard_reason text,
  version integer not null default 1 check (version > 0),
  primary key (merchant_id, bank_batch_id),
  unique (merchant_id, number),
  foreign key (merchant_id, channel_account_id) references channel_account,
  constraint file_is_whole check (status not in ('made', 'releasing', 'released')
    or (file_name is not null and file_key is not null and file_bytes is not null and file_sha256 is not null and item_count > 0)),
  constraint released_by_somebody check ((status in ('releasing', 'released')) = (released_by is not null)),
  constraint four_eyes check (released_by is null or released_by ->> 'id' <> made_by ->> 'id')
);
create unique index bank_batch_made_once on bank_batch (merchant_id, made_under) where made_under is not null;
create index bank_batch_by_account on bank_batch (merchant_id, channel_account_id, bank_batch_id);

create table bank_batch_item (
  merchant_id uuid not null,
  bank_batch_id uuid not null,
  payout_id uuid not null,
  place integer not null check (place > 0),
  amount_minor bigint not null check (amount_minor > 0),
  -- False once it was dropped before the file was made, or its batch was discarded.
  in_batch boolean not null default true,
  primary key (merchant_id, bank_batch_id, payout_id),
  foreign key (merchant_id, bank_batch_id) references bank_batch,
  foreign key (merchant_id, payout_id) references payout
);
-- A payout lies in one file at most.
create unique index bank_batch_item_once on bank_batch_item (merchant_id, payout_id) where in_batch;

create table bank_batch_download (
  merchant_id uuid not null,
  bank_batch_id uuid not null,
  sequence integer not null check (sequence > 0),
  downloaded_by jsonb not null,
  downloaded_at timestamptz not null,
  reason text,
  primary key (merchant_id, bank_batch_id, sequence),
  foreign key (merchant_id, bank_batch_id) references bank_batch,
  constraint again_for_a_reason check (sequence = 1 or reason is not null)
);

-- A file that the bank gave us. The same bytes are taken in once.
create table bank_file (
  merchant_id uuid not null,
  bank_file_id uuid not null,
  channel_account_id uuid not null,
  kind text not null check (kind in ('pain.002', 'camt.053', 'result_sheet')),
  name text not null,
  bytes bigint not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  status text not null check (status in ('reading', 'applied')),
  taken_in_by jsonb not null,
  taken_in_at timestamptz not null,
  primary key (merchant_id, bank_file_id),
  unique (merchant_id, channel_account_id, sha256),
  foreign key (merchant_id, channel_account_id) references channel_account
);

-- Every line of every such file, none dropped, with what came of it.
create table bank_file_line (
  merchant_id uuid not null,
  bank_file_id uuid not null,
  place integer not null check (place > 0),
  line integer not null,
  end_to_end_id text,
  fact jsonb not null,
  verdict text check (verdict in ('moves', 'confirms', 'noted', 'foreign', 'waits', 'contradicts')),
  why text,
  detail text,
  payout_id uuid,
  closed_by jsonb,
  closed_at timestamptz,
  note text,
  primary key (merchant_id, bank_file_id, place),
  foreign key (merchant_id, bank_file_id) references bank_file,
  foreign key (merchant_id, payout_id) references payout,
  constraint contradiction_says_why check ((verdict = 'contradicts') = (why is not null) or verdict is null),
  constraint closed_with_a_note check ((closed_by is null) = (note is null))
);
create index bank_file_line_open on bank_file_line (merchant_id, bank_file_id, place)
  where verdict in ('contradicts', 'waits') and closed_at is null;
create index bank_file_line_by_payout on bank_file_line (merchant_id, payout_id) where payout_id is not null;

-- Heads of statements, by which a missing one is noticed. A statement that the bank issues again is kept beside the first.
create table bank_statement (
  merchant_id uuid not null,
  channel_account_id uuid not null,
  statement_id text not null,
  bank_file_id uuid not null,
  sequence text,
  opening text,
  closing text,
  primary key (merchant_id, channel_account_id, statement_id, bank_file_id),
  foreign key (merchant_id, bank_file_id) references bank_file
);

-- What a bank pays by file waits here, looked through when a batch is made.
create index payout_awaits_bank_file on payout (merchant_id, channel_account_id, payout_id)
  where status = 'held' and (state ->> 'holdReason') = 'awaits_bank_file';

grant select, insert on bank_batch, bank_batch_item, bank_batch_download, bank_file, bank_file_line, bank_statement to redress_app;
grant update (status, item_count, total_minor, file_name, file_key, file_bytes, file_sha256, released_by, released_at,
  discarded_by, discarded_at, discard_reason, version) on bank_batch to redress_app;
grant update (in_batch) on bank_batch_item to redress_app;
grant update (status) on bank_file to redress_app;
grant update (verdict, why, detail, payout_id, closed_by, closed_at, note) on bank_file_line to redress_app;

create table ledger_account (
  merchant_id uuid not null references merchant,
  code text not null check (char_length(code) between 1 and 64),
  nature text not null check (nature in ('asset', 'liability', 'equity', 'income', 'expense')),
  name_zh text not null,
  name_en text not null,
  primary key (merchant_id, code)
);

create table ledger_entry (
  merchant_id uuid not null,
  entry_id uuid not null,
  kind text not null,
  description_zh text not null,
  description_en text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  store_id uuid not null,
  case_id uuid not null,
  payout_id uuid,
  reverses_entry_id uuid,
  primary key (merchant_id, entry_id),
  unique (merchant_id, reverses_entry_id),
  foreign key (merchant_id, reverses_entry_id) references ledger_entry,
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, payout_id) references payout,
  foreign key (merchant_id, store_id) references store
);
create index ledger_entry_by_case on ledger_entry (merchant_id, case_id, entry_id);
create index ledger_entry_by_payout on ledger_entry (merchant_id, payout_id) where payout_id is not null;

create table ledger_posting (
  merchant_id uuid not null,
  entry_id uuid not null,
  line_number integer not null check (line_number > 0),
  account_code text not null,
  side text not null check (side in ('debit', 'credit')),
  currency char(3) not null,
  amount_minor bigint not null check (amount_minor > 0),
  customer_id uuid,
  primary key (merchant_id, entry_id, line_number),
  foreign key (merchant_id, entry_id) references ledger_entry,
  foreign key (merchant_id, account_code) references ledger_account
);
create index ledger_posting_by_account on ledger_posting (merchant_id, account_code, entry_id);

grant select on ledger_entry, ledger_posting to redress_app;
grant select, insert on ledger_account to redress_app;
grant update (name_zh, name_en) on ledger_account to redress_app;

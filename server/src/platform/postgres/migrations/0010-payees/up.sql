-- Accounts of customers' own that money goes to when the way it came is closed. `sealed` is encrypted with the master key of the
-- installation; `shown` is the masked form. Nothing here is ever changed: a wrong one is replaced by another row.
create table payee (
  merchant_id uuid not null,
  payee_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('alipay_account', 'wechat_openid', 'bank_account')),
  shown jsonb not null,
  sealed bytea not null,
  name_check text not null check (name_check in ('same', 'differs', 'no_customer')),
  name_reason text,
  consent_how text not null check (consent_how in ('in_writing', 'by_phone', 'in_person', 'online')),
  consent_by text not null check (char_length(consent_by) between 1 and 200),
  consent_at timestamptz not null,
  consent_evidence_id uuid,
  recorded_by jsonb not null,
  recorded_at timestamptz not null,
  primary key (merchant_id, payee_id),
  foreign key (merchant_id, case_id) references refund_case,
  foreign key (merchant_id, consent_evidence_id) references evidence,
  constraint another_name_has_a_reason check (name_check <> 'differs' or name_reason is not null),
  -- Only the customer's own click needs no piece of evidence beside it.
  constraint consent_is_proved check (consent_how = 'online' or consent_evidence_id is not null)
);
create index payee_by_case on payee (merchant_id, case_id, payee_id);

-- The kill switch, and its history: a row stops, its end lets go. Without an account all payouts of the merchant stop.
create table payout_stop (
  merchant_id uuid not null references merchant,
  payout_stop_id uuid not null,
  channel_account_id uuid,
  reason text not null check (char_length(reason) between 1 and 2000),
  stopped_by jsonb not null,
  stopped_at timestamptz not null,
  lift_reason text,
  lifted_by jsonb,
  lifted_at timestamptz,
  primary key (merchant_id, payout_stop_id),
  foreign key (merchant_id, channel_account_id) references channel_account,
  constraint lifted_whole check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
-- One stop at a time for everything, and one for each account.
create unique index payout_stop_of_merchant on payout_stop (merchant_id) where lifted_at is null and channel_account_id is null;
create unique index payout_stop_of_account on payout_stop (merchant_id, channel_account_id) where lifted_at is null and channel_account_id is not null;

-- What may leave by an account at once and in a day. Above it a person lets each payout go.
create table payout_limit (
  merchant_id uuid not null,
  channel_account_id uuid not null,
  currency char(3) not null,
  per_payout_minor bigint check (per_payout_minor > 0),
  per_day_minor bigint check (per_day_minor > 0),
  set_by jsonb not null,
  set_at timestamptz not null,
  primary key (merchant_id, channel_account_id),
  foreign key (merchant_id, channel_account_id) references channel_account
);
-- How much left by an account today is summed over its payouts.
create index payout_by_account on payout (merchant_id, channel_account_id, status) where channel_account_id is not null;

grant select, insert on payee, payout_stop to redress_app;
grant update (lift_reason, lifted_by, lifted_at) on payout_stop to redress_app;
grant select, insert, update on payout_limit to redress_app;

-- What channels took from customers, as the merchant or a bill reports it. Orders say what was due; these say what was taken.
create table payment (
  merchant_id uuid not null references merchant,
  payment_id uuid not null,
  store_id uuid not null,
  kind text not null,
  channel_trade_number text not null check (char_length(channel_trade_number) between 1 and 64),
  merchant_trade_number text,
  order_number text,
  currency char(3) not null,
  amount_minor bigint not null check (amount_minor > 0),
  paid_at timestamptz not null,
  recorded_at timestamptz not null,
  -- When it was compared with its order; until then it waits for one.
  compared_at timestamptz,
  primary key (merchant_id, payment_id),
  -- A channel's number names one payment: reported twice, it is the same.
  unique (merchant_id, kind, channel_trade_number),
  foreign key (merchant_id, store_id) references store
);
create index payment_to_compare on payment (merchant_id, payment_id) where compared_at is null;
create index payment_by_order on payment (merchant_id, order_number, payment_id) where order_number is not null;

-- Money that was taken without a ground. It stands as an order that sold nothing, so that every ceiling of a refund guards it.
create table charge_error (
  merchant_id uuid not null,
  payment_id uuid not null,
  kind text not null check (kind in ('paid_twice', 'paid_too_much', 'paid_without_order')),
  excess_minor bigint not null check (excess_minor > 0),
  surplus_order_id uuid,
  case_id uuid,
  found_at timestamptz not null,
  primary key (merchant_id, payment_id),
  unique (merchant_id, surplus_order_id),
  foreign key (merchant_id, payment_id) references payment,
  foreign key (merchant_id, surplus_order_id) references sales_order,
  foreign key (merchant_id, case_id) references refund_case
);
-- Found and not yet before anybody: a crash between finding and opening leaves these for the next look.
create index charge_error_to_open on charge_error (merchant_id, payment_id) where case_id is null;
create index tender_by_channel_trade on tender (merchant_id, channel_trade_number) where channel_trade_number is not null;

grant select, insert on payment, charge_error to redress_app;
grant update (compared_at) on payment to redress_app;
grant update (surplus_order_id, case_id) on charge_error to redress_app;

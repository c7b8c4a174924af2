create table sales_order (
  merchant_id uuid not null references merchant,
  order_id uuid not null,
  number text not null check (char_length(number) between 1 and 128),
  store_id uuid not null,
  customer_id uuid,
  currency char(3) not null,
  placed_at timestamptz not null,
  received_on date,
  discounts jsonb not null,
  gifts jsonb not null,
  -- Gifts that came back or were charged for, by id: never charged twice.
  gifts_settled text[] not null default '{}',
  shipping_paid_minor bigint not null check (shipping_paid_minor >= 0),
  free_shipping jsonb,
  invoiced_minor bigint not null check (invoiced_minor >= 0),
  credited_minor bigint not null default 0,
  -- What was recorded, as a hash: the same order sent again changes nothing, another one under its number is refused.
  contents_hash bytea not null,
  version integer not null default 1,
  recorded_at timestamptz not null,
  primary key (merchant_id, order_id),
  unique (merchant_id, number),
  foreign key (merchant_id, store_id) references store,
  foreign key (merchant_id, customer_id) references customer,
  constraint credited_within_invoiced check (credited_minor between 0 and invoiced_minor)
);
create index sales_order_by_customer on sales_order (merchant_id, customer_id, order_id) where customer_id is not null;

create table order_line (
  merchant_id uuid not null,
  order_id uuid not null,
  line_id text not null check (char_length(line_id) between 1 and 64),
  line_number integer not null,
  sku text not null,
  title text not null,
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  quantity integer not null check (quantity > 0),
  line_discount_minor bigint not null check (line_discount_minor >= 0),
  tax_rate_bp integer not null check (tax_rate_bp between 0 and 10000),
  unit_cost_minor bigint check (unit_cost_minor >= 0),
  no_reason_exclusion text,
  exclusion_confirmed boolean not null,
  returned_quantity integer not null default 0,
  refunded_minor bigint not null default 0 check (refunded_minor >= 0),
  primary key (merchant_id, order_id, line_id),
  foreign key (merchant_id, order_id) references sales_order,
  constraint returned_within_quantity check (returned_quantity between 0 and quantity)
);

create table tender (
  merchant_id uuid not null,
  tender_id uuid not null,
  order_id uuid not null,
  tender_number integer not null,
  reference text not null check (char_length(reference) between 1 and 64),
  kind text not null,
  amount_minor bigint not null check (amount_minor >= 0),
  refunded_minor bigint not null default 0,
  reserved_minor bigint not null default 0,
  paid_at timestamptz not null,
  merchant_trade_number text,
  channel_trade_number text,
  channel_account_id uuid,
  -- Channels want pauses between calls on one original payment; nobody calls before this moment.
  channel_ready_at timestamptz not null default '-infinity',
  primary key (merchant_id, tender_id),
  unique (merchant_id, order_id, reference),
  foreign key (merchant_id, order_id) references sales_order,
  foreign key (merchant_id, channel_account_id) references channel_account,
  constraint never_above_what_came_in check (refunded_minor >= 0 and reserved_minor >= 0 and refunded_minor + reserved_minor <= amount_minor)
);
create index tender_by_trade on tender (merchant_id, merchant_trade_number) where merchant_trade_number is not null;

grant select, insert on sales_order, order_line, tender to redress_app;
grant update (channel_account_id, channel_ready_at) on tender to redress_app;
-- Goods arrive after they were sold; everything else of an order stands.
grant update (received_on, version) on sales_order to redress_app;

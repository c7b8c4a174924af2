-- What a customer has seen, on the own phone, of what the outbox told them.
create table message_seen (
  merchant_id uuid not null,
  customer_id uuid not null,
  message_id uuid not null,
  seen_at timestamptz not null,
  primary key (merchant_id, customer_id, message_id),
  foreign key (merchant_id, customer_id) references customer,
  foreign key (merchant_id, message_id) references message
);

grant select, insert on message_seen to redress_app;

-- Under what circumstances an order was concluded, as far as refunds depend on them: how it was sold, the tier of the member, and the
-- proof that the refund terms were shown and agreed to. Written with the order or not at all.
create table order_agreement (
  merchant_id uuid not null,
  order_id uuid not null,
  sale text check (sale in ('online', 'remote', 'shop')),
  member_tier text check (char_length(member_tier) between 1 and 64),
  policy_version integer check (policy_version > 0),
  shown_at timestamptz,
  agreed_at timestamptz,
  agreed_how text check (agreed_how in ('ticked', 'signed', 'message', 'recorded_call')),
  proof_hash bytea check (octet_length(proof_hash) = 32),
  primary key (merchant_id, order_id),
  foreign key (merchant_id, order_id) references sales_order,
  constraint consent_is_whole check (
    num_nonnulls(policy_version, shown_at, agreed_how, proof_hash) in (0, 4) and (agreed_at is null or shown_at is not null)
  ),
  constraint agreed_after_it_was_shown check (agreed_at >= shown_at)
);

grant select, insert on order_agreement to redress_app;

-- The document of a version is read with the version, at every assessment.
create unique index policy_draft_by_policy on policy_draft (merchant_id, policy_id) where policy_id is not null;

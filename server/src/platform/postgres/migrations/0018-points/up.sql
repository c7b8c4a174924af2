-- What a customer has in points. The balance is the sum of the entries, kept so that two uses at once meet on one row.
create table points_account (
  merchant_id uuid not null references merchant,
  customer_id uuid not null,
  balance bigint not null default 0,
  entries integer not null default 0,
  -- Points that were earned and are taken back later may be spent by then; nothing else leads below nothing.
  may_go_below boolean not null default false,
  opened_at timestamptz not null,
  primary key (merchant_id, customer_id),
  foreign key (merchant_id, customer_id) references customer,
  constraint points_never_below_nothing check (balance >= 0 or may_go_below)
);

create table points_entry (
  merchant_id uuid not null,
  points_entry_id uuid not null,
  customer_id uuid not null,
  sequence integer not null check (sequence > 0),
  -- The number under which its sender knows it; of what a refund gave back, the request number of the payout.
  source text not null check (char_length(source) between 1 and 128),
  kind text not null check (kind in ('opening', 'earned', 'used', 'taken_back', 'corrected', 'restored')),
  points bigint not null,
  -- Of what a refund gave back: the money that these points paid.
  amount_minor bigint check (amount_minor > 0),
  of_source text,
  payout_id uuid,
  title text not null check (char_length(title) between 1 and 200),
  occurred_at timestamptz not null,
  recorded_by jsonb not null,
  recorded_at timestamptz not null,
  primary key (merchant_id, points_entry_id),
  unique (merchant_id, customer_id, sequence),
  unique (merchant_id, source),
  unique (merchant_id, payout_id),
  foreign key (merchant_id, customer_id) references points_account,
  foreign key (merchant_id, of_source) references points_entry (merchant_id, source),
  foreign key (merchant_id, payout_id) references payout,
  constraint sign_follows_kind check (case kind
    when 'opening' then points >= 0
    when 'earned' then points > 0
    when 'used' then points < 0
    when 'taken_back' then points < 0
    when 'restored' then points >= 0
    else points <> 0 end),
  constraint restored_names_what_was_used check ((kind = 'restored') = (of_source is not null)
    and (kind = 'restored') = (amount_minor is not null) and (kind = 'restored') = (payout_id is not null))
);
create index points_restored on points_entry (merchant_id, of_source) where of_source is not null;

-- Adds an entry to a locked account; the same source again changes nothing, another entry under it is refused.
create function add_points(p_merchant_id uuid, e jsonb) returns text
language plpgsql as $$
declare
  v_points bigint := (e ->> 'points')::bigint;
  v_known record;
  v_account record;
begin
  insert into points_account (merchant_id, customer_id, opened_at)
  values (p_merchant_id, (e ->> 'customerId')::uuid, (e ->> 'now')::timestamptz) on conflict do nothing;
  select balance, entries into v_account from points_account
    where merchant_id = p_merchant_id and customer_id = (e ->> 'customerId')::uuid for update;
  select customer_id, kind, points, of_source into v_known from points_entry where merchant_id = p_merchant_id and source = e ->> 'source';
  if found then
    if v_known.customer_id = (e ->> 'customerId')::uuid and v_known.kind = e ->> 'kind' and v_known.points = v_points
      and v_known.of_source is not distinct from e ->> 'ofSource' then
      return 'unchanged';
    end if;
    perform refuse('points_entry_conflict', jsonb_build_object('source', e ->> 'source'));
  end if;
  if v_points < 0 and v_account.balance + v_points < 0 and e ->> 'kind' <> 'taken_back' then
    perform refuse('points_balance_exceeded', jsonb_build_object('left', v_account.balance));
  end if;
  update points_account set balance = balance + v_points, entries = entries + 1,
    may_go_below = may_go_below or e ->> 'kind' = 'taken_back'
    where merchant_id = p_merchant_id and customer_id = (e ->> 'customerId')::uuid;
  insert into points_entry (merchant_id, points_entry_id, customer_id, sequence, source, kind, points, amount_minor, of_source, payout_id,
    title, occurred_at, recorded_by, recorded_at)
  values (p_merchant_id, (e ->> 'id')::uuid, (e ->> 'customerId')::uuid, v_account.entries + 1, e ->> 'source', e ->> 'kind', v_points,
    (e ->> 'amount')::bigint, e ->> 'ofSource', (e ->> 'payoutId')::uuid, e ->> 'title', (e ->> 'at')::timestamptz, e -> 'by', (e ->> 'now')::timestamptz);
  return 'recorded';
end $$;

-- Gives back of used points what a refund of `amount` out of `total` gives: rounded over all refunds of the use together, so that the last
-- one closes it exactly. Under the request number of the payout: once, however often it is asked for. Null when no such use is known.
create function restore_points(p_merchant_id uuid, e jsonb) returns bigint
language plpgsql as $$
declare
  v_use record;
  v_before record;
  v_known bigint;
  v_points bigint;
begin
  select customer_id, -points as points into v_use from points_entry
    where merchant_id = p_merchant_id and source = e ->> 'ofSource' and kind = 'used';
  if not found then
    return null;
  end if;
  perform 1 from points_account where merchant_id = p_merchant_id and customer_id = v_use.customer_id for update;
  select points into v_known from points_entry where merchant_id = p_merchant_id and payout_id = (e ->> 'payoutId')::uuid;
  if found then
    return v_known;
  end if;
  select coalesce(sum(points), 0) as points, coalesce(sum(amount_minor), 0) as amount into v_before from points_entry
    where merchant_id = p_merchant_id and of_source = e ->> 'ofSource';
  v_points := least(div(v_use.points::numeric * (v_before.amount + (e ->> 'amount')::bigint), (e ->> 'total')::bigint), v_use.points) - v_before.points;
  perform add_points(p_merchant_id, e || jsonb_build_object('customerId', v_use.customer_id, 'kind', 'restored', 'points', greatest(v_points, 0)));
  return greatest(v_points, 0);
end $$;

grant select, insert on points_account, points_entry to redress_app;
grant update (balance, entries, may_go_below) on points_account to redress_app;

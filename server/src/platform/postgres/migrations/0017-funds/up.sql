-- Whether an account is asked for its balance before anything leaves it, what has to stay in it, and what it said last. Between two
-- answers everybody who sends takes from this one row.
create table account_funds (
  merchant_id uuid not null,
  channel_account_id uuid not null,
  checked boolean not null,
  currency char(3) not null,
  floor_minor bigint not null check (floor_minor >= 0),
  set_by jsonb not null,
  set_at timestamptz not null,
  -- The last answer, null when the channel could not tell; what was on its way when it was asked for; and everything ever taken, of which
  -- what was taken before the question no longer counts.
  told_minor bigint,
  asked_at timestamptz,
  in_flight_minor bigint not null default 0,
  taken_minor bigint not null default 0,
  taken_when_asked bigint not null default 0,
  primary key (merchant_id, channel_account_id),
  foreign key (merchant_id, channel_account_id) references channel_account
);

-- Taken and not sent yet: an answer of the channel cannot know of it. Swept away with the next question.
create table funds_taken (
  merchant_id uuid not null,
  payout_id uuid not null,
  channel_account_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  primary key (merchant_id, payout_id),
  foreign key (merchant_id, payout_id) references payout,
  foreign key (merchant_id, channel_account_id) references account_funds
);
create index funds_taken_by_account on funds_taken (merchant_id, channel_account_id);

-- Takes the amount of a payout if it is there. `ask`: what is known is older than `p_believed_since`, or too little and older than `p_again_since`.
create function take_funds(p_merchant_id uuid, p_account_id uuid, p_payout_id uuid, p_currency text, p_amount bigint, p_believed_since timestamptz, p_again_since timestamptz)
returns text language plpgsql set search_path = public, pg_temp as $$
declare
  f account_funds;
begin
  select * into f from account_funds where merchant_id = p_merchant_id and channel_account_id = p_account_id for update;
  if not found or not f.checked or f.currency <> p_currency then return 'unchecked'; end if;
  delete from funds_taken where merchant_id = p_merchant_id and payout_id = p_payout_id;
  if f.asked_at is null or f.asked_at < p_believed_since then return 'ask'; end if;
  if f.told_minor is null then return 'cannot_tell'; end if;
  if f.told_minor - f.in_flight_minor - (f.taken_minor - f.taken_when_asked) - f.floor_minor < p_amount then
    return case when f.asked_at < p_again_since then 'ask' else 'short' end;
  end if;
  update account_funds set taken_minor = taken_minor + p_amount where merchant_id = p_merchant_id and channel_account_id = p_account_id;
  insert into funds_taken values (p_merchant_id, p_payout_id, p_account_id, p_amount);
  return 'taken';
end $$;

grant select, insert, update on account_funds to redress_app;
grant select, insert, delete on funds_taken to redress_app;

-- A refund that somebody made in the channel's own console: found by reconciliation, said by a person to belong to a payment of ours, and
-- from then on counted as given back. Undone by another person when that was wrong. One a break.
create table external_refund (
  merchant_id uuid not null,
  break_number bigint not null,
  tender_id uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  recorded_by jsonb not null,
  recorded_at timestamptz not null,
  undone_by jsonb,
  undone_at timestamptz,
  undone_reason text check (char_length(undone_reason) between 1 and 2000),
  primary key (merchant_id, break_number),
  foreign key (merchant_id, break_number) references recon_break,
  foreign key (merchant_id, tender_id) references tender,
  constraint undone_whole check ((undone_by is null) = (undone_at is null) and (undone_by is null) = (undone_reason is null)),
  constraint undone_by_another check (undone_by is null or undone_by ->> 'id' <> recorded_by ->> 'id')
);
create index external_refund_by_tender on external_refund (merchant_id, tender_id);

-- Counts the refund of a break as given back on its tender, once. Null when it is done, else what is left of the tender.
create function count_external_refund(p_merchant_id uuid, p_break_number bigint, p_tender_id uuid, p_amount bigint, p_by jsonb, p_now timestamptz)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into external_refund (merchant_id, break_number, tender_id, amount_minor, recorded_by, recorded_at)
  values (p_merchant_id, p_break_number, p_tender_id, p_amount, p_by, p_now) on conflict do nothing;
  if not found then return null; end if;
  update tender set refunded_minor = refunded_minor + p_amount
  where merchant_id = p_merchant_id and tender_id = p_tender_id and refunded_minor + reserved_minor + p_amount <= amount_minor;
  if found then return null; end if;
  delete from external_refund where merchant_id = p_merchant_id and break_number = p_break_number;
  return (select amount_minor - refunded_minor - reserved_minor from tender where merchant_id = p_merchant_id and tender_id = p_tender_id);
end $$;

-- Gives the room back. False when there is nothing to undo, or it is undone already.
create function undo_external_refund(p_merchant_id uuid, p_break_number bigint, p_by jsonb, p_reason text, p_now timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  x external_refund;
begin
  update external_refund set undone_by = p_by, undone_at = p_now, undone_reason = p_reason
  where merchant_id = p_merchant_id and break_number = p_break_number and undone_at is null returning * into x;
  if not found then return false; end if;
  update tender set refunded_minor = refunded_minor - x.amount_minor where merchant_id = p_merchant_id and tender_id = x.tender_id;
  return true;
end $$;

revoke all on function count_external_refund(uuid, bigint, uuid, bigint, jsonb, timestamptz), undo_external_refund(uuid, bigint, jsonb, text, timestamptz) from public;
grant execute on function count_external_refund(uuid, bigint, uuid, bigint, jsonb, timestamptz), undo_external_refund(uuid, bigint, jsonb, text, timestamptz) to redress_app;
grant select on external_refund to redress_app;

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

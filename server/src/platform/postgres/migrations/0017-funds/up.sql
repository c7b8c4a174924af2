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

-- Bills of trade tell refunds, bills of funds tell transfers; which of them a day has got decides what can be missing on it.
alter table bill_file add column bill_kind text not null default 'trade' check (bill_kind in ('trade', 'funds'));
alter table recon_run add column bill_kinds text[] not null default '{trade}';
grant update (bill_kind) on bill_file to redress_app;
-- Where a payment came in, as far as the bill tells.
alter table bill_line add column store_code text;

drop function match_bill(uuid, uuid, date, boolean, timestamptz);
-- Compares bills, payouts and books, in sets. `p_kinds` are the bills that have come with this run, besides those of earlier ones. `p_final` says
-- that no later bill will come; otherwise a refund of the last minute may stand in the bill of the next day, and is missing only when that
-- one has come too. One look at an account at a time.
create function match_bill(p_merchant_id uuid, p_account_id uuid, p_day date, p_final boolean, p_now timestamptz, p_kinds text[]) returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  v_kind text;
  v_zone text;
  v_counts jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('match_bill ' || p_merchant_id || p_account_id, 0));
  select kind into v_kind from channel_account where merchant_id = p_merchant_id and channel_account_id = p_account_id;
  -- The clock by which the channel cuts its days.
  v_zone := case v_kind when 'stripe' then 'UTC' else 'Asia/Shanghai' end;

  -- Lines that ask for a judgement: new ones, waiting ones, and open breaks that may have come right since.
  create temporary table look on commit drop as
  select l.bill_file_id, l.row_number, l.kind, l.request_number, l.amount_minor, l.currency, l.bill_day, l.trade_number, l.merchant_trade_number, l.state, l.match_key
  from bill_line l
  left join recon_break b on b.merchant_id = l.merchant_id and b.bill_file_id = l.bill_file_id and b.row_number = l.row_number
  where l.merchant_id = p_merchant_id and l.channel_account_id = p_account_id
    and (l.outcome is null or l.outcome = 'waiting'
      or (l.outcome = 'break' and b.status = 'open' and b.booking_by is null and b.reason in ('state_differs', 'amount_differs', 'payment_unexplained', 'unknown_refund')));
  analyze look;
  -- A large bill has just come in, and the planner has not heard of it.
  if (select count(*) from look) > 5000 then
    analyze bill_line;
  end if;

  -- Every line about the same movement, also those of other days. `copy` tells lines of the same words in one file apart.
  create temporary table kin on commit drop as
  select o.bill_file_id, o.row_number, o.match_key, o.bill_day, o.amount_minor,
    row_number() over (partition by o.match_key, o.bill_day, o.amount_minor, o.bill_file_id order by o.row_number) as copy
  from bill_line o
  where o.merchant_id = p_merchant_id and o.channel_account_id = p_account_id and o.match_key in (select match_key from look);
  analyze kin;

  create temporary table ranked on commit drop as
  with said as (
    select k.*, first_value(k.bill_file_id) over (partition by k.match_key, k.bill_day, k.amount_minor, k.copy order by k.bill_file_id) <> k.bill_file_id as repeated
    from kin k
  )
  select s.bill_file_id, s.row_number, s.repeated,
    row_number() over (partition by s.match_key, s.repeated order by s.bill_day, s.bill_file_id, s.row_number) as place,
    sum(s.amount_minor) over (partition by s.match_key, s.repeated) as total
  from said s;
  analyze ranked;

  create temporary table explained on commit drop as
  with taken as (
    select l.bill_file_id, l.row_number, t.tender_id as id, t.amount_minor from look l
    join tender t on t.merchant_id = p_merchant_id and t.channel_trade_number = l.trade_number and t.kind = v_kind where l.kind = 'payment'
    union
    select l.bill_file_id, l.row_number, t.tender_id, t.amount_minor from look l
    join tender t on t.merchant_id = p_merchant_id and t.merchant_trade_number = l.merchant_trade_number and t.kind = v_kind where l.kind = 'payment'
    union
    -- Orders of channels whose payments bear one number only have it as their own.
    select l.bill_file_id, l.row_number, t.tender_id, t.amount_minor from look l
    join tender t on t.merchant_id = p_merchant_id and t.merchant_trade_number = l.trade_number and t.kind = v_kind where l.kind = 'payment'
  )
  select bill_file_id, row_number, sum(amount_minor)::bigint as minor from taken group by 1, 2;
  analyze explained;

  create temporary table judged on commit drop as
  select r.bill_file_id, r.row_number, p.payout_id, r.request_number, r.amount_minor as theirs_minor, r.currency, r.bill_day,
    case when r.kind = 'payment' then coalesce(t.minor, y.amount_minor) else p.amount_minor end as ours_minor,
    case
      when k.repeated then 'repeated'
      when r.kind = 'unreadable' then 'unreadable'
      when r.kind in ('fee', 'other') then 'noted'
      when r.kind = 'payment' then case
        when k.place > 1 then 'duplicate'
        when coalesce(t.minor, y.amount_minor) is null then 'payment_unexplained'
        when r.amount_minor not in (coalesce(t.minor, y.amount_minor), coalesce(y.amount_minor, t.minor)) then 'amount_differs'
        else 'matched' end
      -- An account serves other business too: what leaves it otherwise than as a refund, without a number of our form, is none of ours.
      when p.payout_id is null then case
        when v_kind = 'bank' or r.kind in ('payout', 'return') and r.request_number is distinct from substring(r.request_number from '^R[0-9A-Z]{26}$') then 'noted'
        else 'unknown_refund' end
      when p.currency <> r.currency then 'amount_differs'
      -- One refund in several lines that make it up.
      when k.total <> p.amount_minor and k.place > 1 then 'duplicate'
      when k.total <> p.amount_minor and r.amount_minor <> p.amount_minor then 'amount_differs'
      when r.kind = 'return' then case when p.status = 'bounced' then 'matched' else 'state_differs' end
      when p.status in ('settled', 'bounced') then case when e.entry_id is null then 'not_booked' else 'matched' end
      when p.status in ('sending', 'unknown', 'accepted', 'abnormal', 'awaiting_payee') then 'waiting'
      -- WeChat Pay lists what was asked for; a refund that it closed afterwards keeps its line and moved nothing.
      when v_kind = 'wechat_pay' and r.state is distinct from 'SUCCESS' then 'noted'
      else 'state_differs'
    end as verdict
  from look r
  join ranked k on k.bill_file_id = r.bill_file_id and k.row_number = r.row_number
  left join payout p on p.merchant_id = p_merchant_id and p.request_number = r.request_number and p.channel_account_id = p_account_id
  -- A payout is booked once as settled.
  left join ledger_entry e on e.merchant_id = p_merchant_id and e.payout_id = p.payout_id and e.kind = 'payout_settled'
  left join explained t on t.bill_file_id = r.bill_file_id and t.row_number = r.row_number
  left join payment y on y.merchant_id = p_merchant_id and y.kind = v_kind and y.channel_trade_number = r.trade_number and r.kind = 'payment';

  analyze judged;

  update bill_line l
  set payout_id = j.payout_id, outcome = case when j.verdict in ('matched', 'noted', 'repeated', 'waiting') then j.verdict else 'break' end
  from judged j
  where l.merchant_id = p_merchant_id and l.bill_file_id = j.bill_file_id and l.row_number = j.row_number;

  insert into recon_break (merchant_id, channel_account_id, bill_day, reason, bill_file_id, row_number, payout_id, request_number, ours_minor, theirs_minor, currency, found_at)
  select p_merchant_id, p_account_id, bill_day, verdict, bill_file_id, row_number, payout_id, request_number, ours_minor, theirs_minor, currency, p_now
  from judged where verdict not in ('matched', 'noted', 'repeated', 'waiting')
  order by bill_day, bill_file_id, row_number
  on conflict do nothing;

  -- What has come right by itself since, or turned out to be something else.
  update recon_break b set status = 'closed', resolution = 'came_right', closed_at = p_now
  from judged j
  where b.merchant_id = p_merchant_id and b.status = 'open' and b.booking_by is null and b.bill_file_id = j.bill_file_id and b.row_number = j.row_number
    and j.verdict in ('matched', 'noted');
  update recon_break b set reason = j.verdict, payout_id = j.payout_id, ours_minor = j.ours_minor, proposal = null, proposed_by = null
  from judged j
  where b.merchant_id = p_merchant_id and b.status = 'open' and b.booking_by is null and b.bill_file_id = j.bill_file_id and b.row_number = j.row_number
    and j.verdict not in ('matched', 'noted', 'repeated', 'waiting') and b.reason <> j.verdict;
  update recon_break b set status = 'closed', resolution = 'came_late', closed_at = p_now
  where b.merchant_id = p_merchant_id and b.channel_account_id = p_account_id and b.status = 'open' and b.booking_by is null and b.reason = 'missing_in_bill'
    and exists (select 1 from bill_line l where l.merchant_id = b.merchant_id and l.channel_account_id = p_account_id
      and l.match_key in (md5('refund ' || b.request_number), md5('payout ' || b.request_number)));

  -- Ours that no bill knows although those of the day on which it was asked for, of the day on which it was paid and of the next have come.
  -- Transfers of channels stand in bills of funds, refunds in those of trade; each is missing only where bills of its kind have come.
  insert into recon_break (merchant_id, channel_account_id, bill_day, reason, payout_id, request_number, ours_minor, currency, found_at)
  with days as (
    select p_day as day, unnest(p_kinds) as kind
    union select bill_day, bill_kind from bill_file where merchant_id = p_merchant_id and channel_account_id = p_account_id
      and bill_day between p_day - 32 and p_day + 33
    union select bill_day, unnest(bill_kinds) from recon_run
      where merchant_id = p_merchant_id and channel_account_id = p_account_id and bill_day between p_day - 32 and p_day + 33
  )
  select p_merchant_id, p_account_id, s.paid, 'missing_in_bill', s.payout_id, s.request_number, s.amount_minor, s.currency, p_now
  from (
    select p.payout_id, p.request_number, p.amount_minor, p.currency,
      case when v_kind <> 'bank' and p.route = 'transfer' then 'funds' else 'trade' end as kind, (e.occurred_at at time zone v_zone)::date as paid,
      (coalesce((select min(c.recorded_at) from channel_call c where c.merchant_id = p_merchant_id and c.payout_id = p.payout_id and c.part = 'request'
        and c.asked = 'send'), e.occurred_at) at time zone v_zone)::date as asked
    from ledger_entry e
    join payout p on p.merchant_id = e.merchant_id and p.payout_id = e.payout_id
    where e.merchant_id = p_merchant_id and e.kind = 'payout_settled'
      and e.occurred_at >= (p_day - 1)::timestamp at time zone v_zone and e.occurred_at < (p_day + 32)::timestamp at time zone v_zone
      and p.channel_account_id = p_account_id and p.status in ('settled', 'bounced') and p.route in ('original', 'transfer')
  ) s
  where (s.asked, s.kind) in (select day, kind from days) and (s.paid, s.kind) in (select day, kind from days)
    and ((s.paid + 1, s.kind) in (select day, kind from days) or (p_final and s.paid = p_day))
    -- Two questions, so that each can be answered for all at once.
    and not exists (select 1 from bill_line l where l.merchant_id = p_merchant_id and l.channel_account_id = p_account_id
      and l.match_key = md5('refund ' || s.request_number))
    and not exists (select 1 from bill_line l where l.merchant_id = p_merchant_id and l.channel_account_id = p_account_id
      and l.match_key = md5('payout ' || s.request_number))
  order by s.payout_id
  on conflict do nothing;

  -- Fees on refunds that nobody has booked, and files that do not add up.
  insert into recon_break (merchant_id, channel_account_id, bill_day, reason, bill_file_id, theirs_minor, currency, found_at)
  select p_merchant_id, p_account_id, f.bill_day, 'fee_not_booked', f.bill_file_id, sum(l.fee_minor), l.currency, p_now
  from bill_file f
  join bill_line l on l.merchant_id = f.merchant_id and l.bill_file_id = f.bill_file_id
  where f.merchant_id = p_merchant_id and f.channel_account_id = p_account_id and f.bill_day = p_day
    and l.kind in ('refund', 'return', 'fee') and l.outcome is distinct from 'repeated' and l.fee_minor <> 0
  group by f.bill_day, f.bill_file_id, l.currency
  having sum(l.fee_minor) <> 0
  order by f.bill_file_id
  on conflict do nothing;
  insert into recon_break (merchant_id, channel_account_id, bill_day, reason, bill_file_id, ours_minor, theirs_minor, currency, found_at)
  select p_merchant_id, p_account_id, f.bill_day, 'totals_differ', f.bill_file_id, s.minor, f.told_refund_minor, 'CNY', p_now
  from bill_file f
  cross join lateral (
    select coalesce(sum(amount_minor), 0)::bigint as minor, count(*) as lines from bill_line l
    where l.merchant_id = p_merchant_id and l.bill_file_id = f.bill_file_id and l.kind = 'refund'
  ) s
  where f.merchant_id = p_merchant_id and f.channel_account_id = p_account_id and f.bill_day = p_day
    and (f.told_refund_minor is not null and f.told_refund_minor <> s.minor or f.told_refunds is not null and f.told_refunds <> s.lines)
  on conflict do nothing;

  select jsonb_build_object(
    'lines', count(*),
    'matched', count(*) filter (where outcome = 'matched'),
    'noted', count(*) filter (where outcome = 'noted'),
    'repeated', count(*) filter (where outcome = 'repeated'),
    'waiting', count(*) filter (where outcome = 'waiting'),
    'breaks', count(*) filter (where outcome = 'break'))
  into v_counts
  from bill_line where merchant_id = p_merchant_id and bill_file_id in (
    select bill_file_id from bill_file where merchant_id = p_merchant_id and channel_account_id = p_account_id and bill_day = p_day);
  drop table look, kin, ranked, explained, judged;
  return v_counts;
end $$;

revoke all on function match_bill(uuid, uuid, date, boolean, timestamptz, text[]) from public;
grant execute on function match_bill(uuid, uuid, date, boolean, timestamptz, text[]) to redress_app;

-- A channel's own record of a day, as it was given. The same bytes are taken in once.
create table bill_file (
  merchant_id uuid not null references merchant,
  bill_file_id uuid not null,
  channel_account_id uuid not null,
  bill_day date not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  name text not null check (char_length(name) between 1 and 300),
  source text not null check (source in ('channel', 'upload')),
  line_count integer not null check (line_count >= 0),
  -- What the file says of itself at its end, where it does.
  told_refunds integer,
  told_refund_minor bigint,
  loaded_by jsonb not null,
  loaded_at timestamptz not null,
  primary key (merchant_id, bill_file_id),
  unique (merchant_id, channel_account_id, sha256),
  foreign key (merchant_id, channel_account_id) references channel_account
);
create index bill_file_by_day on bill_file (merchant_id, channel_account_id, bill_day);

-- Every line of every file, with what became of it. None is ever left out: what cannot be read stands here too.
create table bill_line (
  merchant_id uuid not null,
  bill_file_id uuid not null,
  row_number integer not null check (row_number > 0),
  channel_account_id uuid not null,
  bill_day date not null,
  kind text not null check (kind in ('payment', 'refund', 'payout', 'return', 'fee', 'other', 'unreadable')),
  request_number text,
  channel_number text,
  trade_number text,
  merchant_trade_number text,
  amount_minor bigint not null check (amount_minor >= 0),
  fee_minor bigint not null,
  currency text not null,
  occurred_at timestamptz,
  state text,
  raw text not null,
  outcome text check (outcome in ('matched', 'noted', 'repeated', 'waiting', 'break')),
  payout_id uuid,
  -- What is the same movement in another line: our request number, the channel's number, or else the words themselves. Hashed, since a file may
  -- hold a number longer than an index takes.
  match_key text not null generated always as (md5(kind || ' ' || case
    when kind = 'payment' then coalesce(trade_number, merchant_trade_number, raw)
    when kind in ('refund', 'payout', 'return') then coalesce(request_number, channel_number, raw)
    else coalesce(channel_number, '') || raw end)) stored,
  primary key (merchant_id, bill_file_id, row_number),
  foreign key (merchant_id, bill_file_id) references bill_file,
  foreign key (merchant_id, payout_id) references payout
);
create index bill_line_by_key on bill_line (merchant_id, channel_account_id, match_key);
create index bill_line_unfinished on bill_line (merchant_id, channel_account_id) where outcome is null or outcome in ('waiting', 'break');

create table recon_break (
  merchant_id uuid not null references merchant,
  break_number bigint generated always as identity,
  channel_account_id uuid not null,
  bill_day date not null,
  reason text not null check (reason in ('missing_in_bill', 'unknown_refund', 'amount_differs', 'duplicate', 'state_differs',
    'payment_unexplained', 'fee_not_booked', 'not_booked', 'totals_differ', 'unreadable')),
  bill_file_id uuid,
  row_number integer,
  payout_id uuid,
  request_number text,
  -- What our books say and what the bill says, null where one of them says nothing.
  ours_minor bigint,
  theirs_minor bigint,
  currency text not null,
  found_at timestamptz not null,
  status text not null default 'open' check (status in ('open', 'closed')),
  owner jsonb,
  -- The voucher that one person proposes and another books. `booking_by` is set before the entry is made, so that a stop in between is finished
  -- by doing it again and nobody explains away what is being booked.
  proposal jsonb,
  proposed_by jsonb,
  booking_by jsonb,
  -- `came_right` and `came_late` are rules' words; the others are people's.
  resolution text check (resolution in ('came_right', 'came_late', 'explained', 'handed_on', 'booked')),
  note text check (char_length(note) between 1 and 2000),
  closed_by jsonb,
  closed_at timestamptz,
  entry_id uuid,
  primary key (merchant_id, break_number),
  foreign key (merchant_id, channel_account_id) references channel_account,
  foreign key (merchant_id, bill_file_id, row_number) references bill_line,
  foreign key (merchant_id, payout_id) references payout,
  foreign key (merchant_id, entry_id) references ledger_entry,
  constraint closed_whole check ((status = 'closed') = (closed_at is not null) and (status = 'closed') = (resolution is not null)),
  constraint closed_by_somebody check (status = 'open' or (closed_by is null) = (resolution in ('came_right', 'came_late'))),
  constraint explained_in_words check (resolution is distinct from 'explained' or note is not null),
  constraint booked_with_entry check ((entry_id is not null) = (resolution is not distinct from 'booked'))
);
-- One break a line, one a payout and reason, one a file, reason and currency: looking again finds the same.
create unique index recon_break_of_line on recon_break (merchant_id, bill_file_id, row_number) where row_number is not null;
create unique index recon_break_of_payout on recon_break (merchant_id, payout_id, reason) where row_number is null and payout_id is not null;
create unique index recon_break_of_file on recon_break (merchant_id, bill_file_id, reason, currency) where row_number is null and bill_file_id is not null;
create index recon_break_open on recon_break (merchant_id, channel_account_id, break_number) where status = 'open';

create table recon_run (
  merchant_id uuid not null references merchant,
  run_number bigint generated always as identity,
  channel_account_id uuid not null,
  bill_day date not null,
  counts jsonb not null,
  run_by jsonb not null,
  run_at timestamptz not null,
  primary key (merchant_id, run_number),
  foreign key (merchant_id, channel_account_id) references channel_account
);
create index recon_run_by_day on recon_run (merchant_id, channel_account_id, bill_day, run_number);

-- Settled payouts of some days.
create index ledger_entry_settled on ledger_entry (merchant_id, occurred_at) where kind = 'payout_settled';

-- Compares bill, payouts and books, in sets. `p_final` says that no later bill will come; otherwise a refund of the last minute may stand in
-- the bill of the next day, and is missing only when that one has come too. One look at an account at a time.
create function match_bill(p_merchant_id uuid, p_account_id uuid, p_day date, p_final boolean, p_now timestamptz) returns jsonb
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
      -- A bank account serves other business too: what leaves it without a number of ours is none of ours.
      when p.payout_id is null then case when v_kind = 'bank' then 'noted' else 'unknown_refund' end
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
  -- Transfers stand in no bill of trade.
  insert into recon_break (merchant_id, channel_account_id, bill_day, reason, payout_id, request_number, ours_minor, currency, found_at)
  with days as (
    select p_day as day union select bill_day from bill_file where merchant_id = p_merchant_id and channel_account_id = p_account_id
      and bill_day between p_day - 32 and p_day + 33
    union select bill_day from recon_run where merchant_id = p_merchant_id and channel_account_id = p_account_id and bill_day between p_day - 32 and p_day + 33
  )
  select p_merchant_id, p_account_id, s.paid, 'missing_in_bill', s.payout_id, s.request_number, s.amount_minor, s.currency, p_now
  from (
    select p.payout_id, p.request_number, p.amount_minor, p.currency, (e.occurred_at at time zone v_zone)::date as paid,
      (coalesce((select min(c.recorded_at) from channel_call c where c.merchant_id = p_merchant_id and c.payout_id = p.payout_id and c.part = 'request'
        and c.asked = 'send'), e.occurred_at) at time zone v_zone)::date as asked
    from ledger_entry e
    join payout p on p.merchant_id = e.merchant_id and p.payout_id = e.payout_id
    where e.merchant_id = p_merchant_id and e.kind = 'payout_settled'
      and e.occurred_at >= (p_day - 1)::timestamp at time zone v_zone and e.occurred_at < (p_day + 32)::timestamp at time zone v_zone
      and p.channel_account_id = p_account_id and p.status in ('settled', 'bounced') and (v_kind = 'bank' or p.route = 'original')
  ) s
  where s.asked in (select day from days) and s.paid in (select day from days)
    and (s.paid + 1 in (select day from days) or (p_final and s.paid = p_day))
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

revoke all on function match_bill(uuid, uuid, date, boolean, timestamptz) from public;
grant execute on function match_bill(uuid, uuid, date, boolean, timestamptz) to redress_app;
grant select, insert on bill_file, bill_line, recon_run to redress_app;
-- Counted while the lines come in, in the same transaction.
grant update (line_count, told_refunds, told_refund_minor) on bill_file to redress_app;
grant select on recon_break to redress_app;
grant update (status, owner, proposal, proposed_by, booking_by, resolution, note, closed_by, closed_at, entry_id) on recon_break to redress_app;

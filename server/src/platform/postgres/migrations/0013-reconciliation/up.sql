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
  outcome text check (outcome in ('matched', 'noted', 'waiting', 'break')),
  payout_id uuid,
  primary key (merchant_id, bill_file_id, row_number),
  foreign key (merchant_id, bill_file_id) references bill_file,
  foreign key (merchant_id, payout_id) references payout
);
create index bill_line_by_request on bill_line (merchant_id, channel_account_id, request_number) where request_number is not null;
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
  proposal jsonb,
  proposed_by jsonb,
  resolution text,
  closed_by jsonb,
  closed_at timestamptz,
  entry_id uuid,
  primary key (merchant_id, break_number),
  foreign key (merchant_id, channel_account_id) references channel_account,
  foreign key (merchant_id, bill_file_id, row_number) references bill_line,
  foreign key (merchant_id, payout_id) references payout,
  foreign key (merchant_id, entry_id) references ledger_entry,
  constraint closed_whole check ((status = 'closed') = (closed_at is not null) and (status = 'closed') = (resolution is not null))
);
-- One break a line, one a payout and reason, one a file and reason: looking again finds the same.
create unique index recon_break_of_line on recon_break (merchant_id, bill_file_id, row_number) where row_number is not null;
create unique index recon_break_of_payout on recon_break (merchant_id, payout_id, reason) where row_number is null and payout_id is not null;
create unique index recon_break_of_file on recon_break (merchant_id, bill_file_id, reason) where row_number is null and bill_file_id is not null;
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

create index ledger_entry_settled on ledger_entry (merchant_id, payout_id) where kind = 'payout_settled';

-- Compares bill, payouts and books, in sets. `p_through` is the last day whose payouts must stand in a bill by now: the day before the bill's,
-- since a refund of the last minute may stand in the next one. One look at an account at a time.
create function match_bill(p_merchant_id uuid, p_account_id uuid, p_day date, p_through date, p_now timestamptz) returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  v_kind text;
  v_first date;
  v_counts jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('match_bill ' || p_merchant_id || p_account_id, 0));
  select kind into v_kind from channel_account where merchant_id = p_merchant_id and channel_account_id = p_account_id;
  select min(bill_day) into v_first from bill_file where merchant_id = p_merchant_id and channel_account_id = p_account_id;

  -- Lines that ask for a judgement: new ones, waiting ones, and those whose payout may have moved since.
  create temporary table look on commit drop as
  select l.bill_file_id, l.row_number, l.kind, l.request_number, l.amount_minor, l.currency, l.bill_day, l.trade_number, l.merchant_trade_number
  from bill_line l
  left join recon_break b on b.merchant_id = l.merchant_id and b.bill_file_id = l.bill_file_id and b.row_number = l.row_number
  where l.merchant_id = p_merchant_id and l.channel_account_id = p_account_id
    and (l.outcome is null or l.outcome = 'waiting' or (l.outcome = 'break' and b.status = 'open' and b.reason in ('state_differs', 'payment_unexplained')));
  analyze look;

  create temporary table judged on commit drop as
  with ranked as (
    select k.*,
      case when k.kind in ('refund', 'payout') and k.request_number is not null then
        (select count(*) from bill_line o
          where o.merchant_id = p_merchant_id and o.channel_account_id = p_account_id and o.request_number = k.request_number and o.kind = k.kind
            and (o.bill_day, o.bill_file_id, o.row_number) < (k.bill_day, k.bill_file_id, k.row_number))
      else 0 end as before
    from look k
  )
  select r.bill_file_id, r.row_number, p.payout_id, r.request_number, p.amount_minor as ours_minor, r.amount_minor as theirs_minor, r.currency, r.bill_day,
    case
      when r.kind = 'unreadable' then 'unreadable'
      when r.kind in ('fee', 'other') then 'noted'
      when r.kind = 'payment' then case when t.found then 'matched' else 'payment_unexplained' end
      when r.before > 0 then 'duplicate'
      when p.payout_id is null then 'unknown_refund'
      when p.amount_minor <> r.amount_minor or p.currency <> r.currency then 'amount_differs'
      when r.kind = 'return' then case when p.status = 'bounced' then 'matched' else 'state_differs' end
      when p.status in ('settled', 'bounced') then case when e.entry_id is null then 'not_booked' else 'matched' end
      when p.status in ('sending', 'unknown', 'accepted', 'abnormal', 'awaiting_payee') then 'waiting'
      else 'state_differs'
    end as verdict
  from ranked r
  left join payout p on p.merchant_id = p_merchant_id and p.request_number = r.request_number and p.channel_account_id = p_account_id
  left join lateral (
    select entry_id from ledger_entry where merchant_id = p_merchant_id and payout_id = p.payout_id and kind = 'payout_settled' limit 1
  ) e on true
  left join lateral (
    select true as found where r.kind = 'payment' and (
      exists (select 1 from tender where merchant_id = p_merchant_id and channel_trade_number = r.trade_number and kind = v_kind and amount_minor = r.amount_minor)
      or exists (select 1 from tender where merchant_id = p_merchant_id and merchant_trade_number = r.merchant_trade_number and kind = v_kind and amount_minor = r.amount_minor)
      or exists (select 1 from payment where merchant_id = p_merchant_id and kind = v_kind and channel_trade_number = r.trade_number and amount_minor = r.amount_minor))
  ) t on true;

  update bill_line l
  set payout_id = j.payout_id, outcome = case when j.verdict in ('matched', 'noted', 'waiting') then j.verdict else 'break' end
  from judged j
  where l.merchant_id = p_merchant_id and l.bill_file_id = j.bill_file_id and l.row_number = j.row_number;

  insert into recon_break (merchant_id, channel_account_id, bill_day, reason, bill_file_id, row_number, payout_id, request_number, ours_minor, theirs_minor, currency, found_at)
  select p_merchant_id, p_account_id, bill_day, verdict, bill_file_id, row_number, payout_id, request_number, ours_minor, theirs_minor, currency, p_now
  from judged where verdict not in ('matched', 'noted', 'waiting')
  order by bill_day, bill_file_id, row_number
  on conflict do nothing;

  -- What has come right by itself since.
  update recon_break b set status = 'closed', resolution = 'came_right', closed_at = p_now
  from bill_line l
  where b.merchant_id = p_merchant_id and b.channel_account_id = p_account_id and b.status = 'open' and l.merchant_id = b.merchant_id
    and l.bill_file_id = b.bill_file_id and l.row_number = b.row_number and l.outcome = 'matched';
  update recon_break b set status = 'closed', resolution = 'came_late', closed_at = p_now
  where b.merchant_id = p_merchant_id and b.channel_account_id = p_account_id and b.status = 'open' and b.reason = 'missing_in_bill'
    and exists (select 1 from bill_line l where l.merchant_id = b.merchant_id and l.channel_account_id = p_account_id
      and l.request_number = b.request_number and l.kind in ('refund', 'payout'));

  -- Ours that no bill knows, once the day after theirs has come as well.
  insert into recon_break (merchant_id, channel_account_id, bill_day, reason, payout_id, request_number, ours_minor, currency, found_at)
  select p_merchant_id, p_account_id, (e.occurred_at at time zone 'Asia/Shanghai')::date, 'missing_in_bill', p.payout_id, p.request_number, p.amount_minor, p.currency, p_now
  from payout p
  join ledger_entry e on e.merchant_id = p.merchant_id and e.payout_id = p.payout_id and e.kind = 'payout_settled'
  where p.merchant_id = p_merchant_id and p.channel_account_id = p_account_id and p.status in ('settled', 'bounced')
    and (e.occurred_at at time zone 'Asia/Shanghai')::date between v_first and p_through
    and not exists (select 1 from bill_line l where l.merchant_id = p_merchant_id and l.channel_account_id = p_account_id
      and l.request_number = p.request_number and l.kind in ('refund', 'payout'))
  order by p.payout_id
  on conflict do nothing;

  -- Fees on refunds that nobody has booked, and files that do not add up.
  insert into recon_break (merchant_id, channel_account_id, bill_day, reason, bill_file_id, theirs_minor, currency, found_at)
  select p_merchant_id, p_account_id, f.bill_day, 'fee_not_booked', f.bill_file_id, s.fee, s.currency, p_now
  from bill_file f
  cross join lateral (
    select sum(fee_minor) as fee, min(currency) as currency from bill_line l
    where l.merchant_id = p_merchant_id and l.bill_file_id = f.bill_file_id and l.kind in ('refund', 'return', 'fee')
  ) s
  where f.merchant_id = p_merchant_id and f.channel_account_id = p_account_id and f.bill_day = p_day and s.fee <> 0
  on conflict do nothing;
  insert into recon_break (merchant_id, channel_account_id, bill_day, reason, bill_file_id, ours_minor, theirs_minor, currency, found_at)
  select p_merchant_id, p_account_id, f.bill_day, 'totals_differ', f.bill_file_id, s.minor, f.told_refund_minor, 'CNY', p_now
  from bill_file f
  cross join lateral (
    select coalesce(sum(amount_minor), 0) as minor, count(*) as lines from bill_line l
    where l.merchant_id = p_merchant_id and l.bill_file_id = f.bill_file_id and l.kind = 'refund'
  ) s
  where f.merchant_id = p_merchant_id and f.channel_account_id = p_account_id and f.bill_day = p_day
    and (f.told_refund_minor is not null and f.told_refund_minor <> s.minor or f.told_refunds is not null and f.told_refunds <> s.lines)
  on conflict do nothing;

  select jsonb_build_object(
    'lines', count(*),
    'matched', count(*) filter (where outcome = 'matched'),
    'noted', count(*) filter (where outcome = 'noted'),
    'waiting', count(*) filter (where outcome = 'waiting'),
    'breaks', count(*) filter (where outcome = 'break'))
  into v_counts
  from bill_line where merchant_id = p_merchant_id and bill_file_id in (
    select bill_file_id from bill_file where merchant_id = p_merchant_id and channel_account_id = p_account_id and bill_day = p_day);
  drop table look, judged;
  return v_counts;
end $$;

revoke all on function match_bill(uuid, uuid, date, date, timestamptz) from public;
grant execute on function match_bill(uuid, uuid, date, date, timestamptz) to redress_app;
grant select, insert on bill_file, bill_line, recon_run to redress_app;
-- Counted while the lines come in, in the same transaction.
grant update (line_count, told_refunds, told_refund_minor) on bill_file to redress_app;
grant select on recon_break to redress_app;
grant update (status, owner, proposal, proposed_by, resolution, closed_by, closed_at, entry_id) on recon_break to redress_app;

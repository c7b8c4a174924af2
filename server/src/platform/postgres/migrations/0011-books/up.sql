-- Entries that belong to no case say where they come from; nothing is booked twice under one source.
alter table ledger_entry alter column case_id drop not null;
alter table ledger_entry add column source text check (char_length(source) between 1 and 200);
alter table ledger_entry add constraint entry_has_an_origin check (case_id is not null or source is not null);
create unique index ledger_entry_by_source on ledger_entry (merchant_id, source) where source is not null;
create index ledger_entry_by_time on ledger_entry (merchant_id, occurred_at, entry_id);

-- The chart grew; merchants of before get the new accounts.
insert into ledger_account (merchant_id, code, nature, name_zh, name_en)
select m.merchant_id, a.code, a.nature, a.name_zh, a.name_en
from merchant m cross join (values
  ('1221', 'asset', '其他应收款-追偿', 'Other receivables: recourse'),
  ('1471', 'asset', '存货跌价准备', 'Inventory write-down allowance'),
  ('1476', 'asset', '应收退货成本', 'Right to returned goods'),
  ('1901', 'asset', '待处理财产损溢', 'Property gains and losses pending'),
  ('4101', 'equity', '盈余公积', 'Surplus reserve'),
  ('4104', 'equity', '利润分配-未分配利润', 'Retained earnings'),
  ('6701', 'expense', '资产减值损失', 'Impairment losses'),
  ('6801', 'expense', '所得税费用', 'Income tax expense'),
  ('6901', 'equity', '以前年度损益调整', 'Prior-year profit adjustments'),
  ('2204.membership', 'liability', '合同负债-会员与课程', 'Contract liabilities: memberships and courses'),
  ('2221.pending_vat', 'liability', '应交税费-待转销项税额', 'Taxes payable: output VAT not yet due'),
  ('2221.input_vat_out', 'liability', '应交税费-应交增值税(进项税额转出)', 'Taxes payable: input VAT transferred out'),
  ('2221.income_tax', 'liability', '应交税费-应交企业所得税', 'Taxes payable: corporate income tax'),
  ('2241.prepayments', 'liability', '其他应付款-应退预付款', 'Other payables: prepayments to be returned'),
  ('2241.overpaid', 'liability', '其他应付款-多收款', 'Other payables: taken wrongly'),
  ('2241.deposits', 'liability', '其他应付款-押金', 'Other payables: deposits'),
  ('2801.expected_returns', 'liability', '预计负债-应付退货款', 'Provisions: expected returns'),
  ('2801.closure', 'liability', '预计负债-闭店', 'Provisions: closure'),
  ('2801.litigation', 'liability', '预计负债-未决诉讼', 'Provisions: litigation'),
  ('6301.retained_fee', 'income', '营业外收入-退会手续费', 'Other income: fees kept'),
  ('6301.unclaimed', 'income', '营业外收入-无法支付的应付款', 'Other income: refunds that cannot be paid'),
  ('6601.goodwill', 'expense', '销售费用-客户关怀', 'Selling expenses: goodwill'),
  ('6601.repair', 'expense', '销售费用-退货维修', 'Selling expenses: repair of returned goods'),
  ('6602.stock_loss', 'expense', '管理费用-存货损失', 'Administrative expenses: stock losses'),
  ('6602.closure', 'expense', '管理费用-闭店费用', 'Administrative expenses: closure'),
  ('6603.interest', 'expense', '财务费用-利息支出', 'Finance costs: interest'),
  ('6711.compensation', 'expense', '营业外支出-赔偿金', 'Other expenses: compensation'),
  ('6711.abnormal_loss', 'expense', '营业外支出-非常损失', 'Other expenses: abnormal losses')
) as a (code, nature, name_zh, name_en)
on conflict (merchant_id, code) do nothing;

-- How the merchant keeps its books. No row: enterprise standards, a general taxpayer.
create table books_setting (
  merchant_id uuid not null references merchant,
  standard text not null check (standard in ('CAS', 'SBE')),
  taxpayer text not null check (taxpayer in ('general', 'small')),
  reports_approved_through integer check (reports_approved_through between 1970 and 9999),
  income_tax_bp integer not null check (income_tax_bp between 0 and 10000),
  surplus_reserve_bp integer not null check (surplus_reserve_bp between 0 and 10000),
  version integer not null check (version > 0),
  updated_at timestamptz not null,
  updated_by jsonb not null,
  primary key (merchant_id)
);

-- The merchant's own numbers and names. Postings keep our codes; documents show these.
create table account_mapping (
  merchant_id uuid not null,
  code text not null,
  number text not null check (char_length(number) between 1 and 40),
  name_zh text not null,
  name_en text not null,
  updated_at timestamptz not null,
  updated_by jsonb not null,
  primary key (merchant_id, code),
  unique (merchant_id, number),
  foreign key (merchant_id, code) references ledger_account
);

create table accounting_period (
  merchant_id uuid not null references merchant,
  period char(7) not null check (period ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  status text not null check (status in ('open', 'closing', 'closed', 'reopening')),
  version integer not null check (version >= 0),
  state jsonb not null,
  updated_at timestamptz not null,
  primary key (merchant_id, period)
);

-- The first day that is not in a month that is closed or on its way there. What happened earlier and has no number yet is booked on it.
create table books_state (
  merchant_id uuid not null references merchant,
  first_open date not null,
  primary key (merchant_id)
);

-- An entry with its number is a voucher. Given by a run, in order, without gaps; never changed and never taken away.
create table voucher (
  merchant_id uuid not null,
  entry_id uuid not null,
  period char(7) not null,
  word text not null,
  number integer not null check (number > 0),
  booked_on date not null,
  numbered_at timestamptz not null,
  primary key (merchant_id, entry_id),
  unique (merchant_id, period, word, number),
  -- No foreign key to the month: a run locks the month's row, and a million checks against that row would be most of its work.
  foreign key (merchant_id, entry_id) references ledger_entry,
  constraint booked_in_its_period check (to_char(booked_on, 'YYYY-MM') = period)
);
create index voucher_by_day on voucher (merchant_id, booked_on, entry_id);

-- The sums of a month as they were when it was closed: what a statement of years ago is read from.
create table period_balance (
  merchant_id uuid not null,
  period char(7) not null,
  account_code text not null,
  store_id uuid not null,
  currency char(3) not null,
  debit_minor bigint not null check (debit_minor >= 0),
  credit_minor bigint not null check (credit_minor >= 0),
  primary key (merchant_id, period, account_code, store_id, currency),
  foreign key (merchant_id, period) references accounting_period,
  foreign key (merchant_id, account_code) references ledger_account,
  foreign key (merchant_id, store_id) references store
);

-- What an entry changes of output tax, by rate; above zero takes tax back. Worked out after the entry, from what was sold.
create table entry_tax (
  merchant_id uuid not null,
  entry_id uuid not null,
  line_number integer not null check (line_number > 0),
  rate_bp integer check (rate_bp between 0 and 10000),
  currency char(3) not null,
  net_minor bigint not null,
  tax_minor bigint not null,
  primary key (merchant_id, entry_id, line_number),
  foreign key (merchant_id, entry_id) references ledger_entry
);

create table red_invoice (
  merchant_id uuid not null,
  red_invoice_id uuid not null,
  entry_id uuid not null,
  case_id uuid,
  status text not null check (status in ('needed', 'applied', 'confirmed', 'issued', 'lapsed', 'not_needed')),
  version integer not null check (version > 0),
  confirm_by timestamptz,
  issued_on date,
  state jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (merchant_id, red_invoice_id),
  unique (merchant_id, entry_id),
  foreign key (merchant_id, entry_id) references ledger_entry,
  foreign key (merchant_id, case_id) references refund_case
);
create index red_invoice_by_status on red_invoice (merchant_id, status, red_invoice_id);
create index red_invoice_by_case on red_invoice (merchant_id, case_id) where case_id is not null;

create function voucher_stands() returns trigger language plpgsql as $$
begin
  raise exception 'a numbered voucher is never changed: reverse its entry instead';
end $$;
create trigger voucher_stands before update or delete or truncate on voucher for each statement execute function voucher_stands();

create function voucher_period_is_open() returns trigger language plpgsql as $$
declare
  v_period text;
begin
  select p.period into v_period
  from (select distinct merchant_id, period from new_voucher) n
  join accounting_period p on p.merchant_id = n.merchant_id and p.period = n.period
  where p.status <> 'open' limit 1;
  if v_period is not null then
    perform refuse('period_closed', jsonb_build_object('period', v_period));
  end if;
  return null;
end $$;
create trigger voucher_period_is_open after insert on voucher referencing new table as new_voucher
for each statement execute function voucher_period_is_open();

create function first_open(p_merchant_id uuid) returns date
language sql stable parallel safe as $$
  select coalesce((select s.first_open from books_state s where s.merchant_id = p_merchant_id), '-infinity'::date)
$$;

-- Entries with the day on which the books have them, in the given days, both included. Days before the first open one hold numbered vouchers only,
-- so statements of closed months never look for entries without a number.
create function booked_entries(p_merchant_id uuid, p_from date, p_to date) returns table (entry_id uuid, booked_on date)
language sql stable parallel safe as $$
  select v.entry_id, v.booked_on from voucher v where v.merchant_id = p_merchant_id and v.booked_on between p_from and p_to
  union all
  select u.entry_id, u.booked_on
  from (
    select e.entry_id, greatest((e.occurred_at at time zone 'Asia/Shanghai')::date, (select first_open(p_merchant_id))) as booked_on
    from ledger_entry e
    where e.merchant_id = p_merchant_id and e.occurred_at < ((p_to + 1)::timestamp at time zone 'Asia/Shanghai')
      and p_from <= p_to and (select first_open(p_merchant_id)) <= p_to
      -- What is booked later than on the first open day happened on that very day.
      and e.occurred_at >= case when p_from <= (select first_open(p_merchant_id)) then '-infinity'::timestamptz else p_from::timestamp at time zone 'Asia/Shanghai' end
      and not exists (select from voucher v where v.merchant_id = p_merchant_id and v.entry_id = e.entry_id)
  ) u
  where u.booked_on between p_from and p_to
$$;

-- Numbers what is booked on some days of an open month and has no number yet, in the order of day and entry, after the last number.
create function number_vouchers(p_merchant_id uuid, p_period text, p_from date, p_through date, p_now timestamptz) returns integer
language plpgsql
security definer
set search_path = public, pg_temp
-- The table of vouchers grows within one run, faster than its statistics: a plan that reads it whole for every entry would never end.
set enable_seqscan = off
as $$
declare
  v_status text;
  v_from date := greatest(p_from, (p_period || '-01')::date);
  v_to date := least(p_through, ((p_period || '-01')::date + interval '1 month' - interval '1 day')::date);
  v_open date;
  v_last integer;
  v_count integer;
begin
  insert into accounting_period (merchant_id, period, status, version, state, updated_at)
  values (p_merchant_id, p_period, 'open', 0, jsonb_build_object('period', p_period, 'status', 'open', 'version', 0), p_now)
  on conflict (merchant_id, period) do nothing;
  -- One run at a time: the row is the lock, and the next run sees the numbers of this one.
  select status into v_status from accounting_period where merchant_id = p_merchant_id and period = p_period for update;
  if v_status <> 'open' then
    perform refuse('period_closed', jsonb_build_object('period', p_period));
  end if;
  v_open := first_open(p_merchant_id);
  select coalesce(max(number), 0) into v_last from voucher where merchant_id = p_merchant_id and period = p_period and word = '记';
  insert into voucher (merchant_id, entry_id, period, word, number, booked_on, numbered_at)
  select p_merchant_id, u.entry_id, p_period, '记', v_last + (row_number() over (order by u.booked_on, u.entry_id))::integer, u.booked_on, p_now
  from (
    select e.entry_id, greatest((e.occurred_at at time zone 'Asia/Shanghai')::date, v_open) as booked_on
    from ledger_entry e
    where e.merchant_id = p_merchant_id and e.occurred_at < ((v_to + 1)::timestamp at time zone 'Asia/Shanghai')
      and e.occurred_at >= case when v_from <= v_open then '-infinity'::timestamptz else v_from::timestamp at time zone 'Asia/Shanghai' end
      and not exists (select from voucher v where v.merchant_id = p_merchant_id and v.entry_id = e.entry_id)
  ) u
  where u.booked_on between v_from and v_to;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- One move of a month: the version is what it was decided at. Proposing numbers what has no number by then; confirming freezes the sums.
create function move_period(p_merchant_id uuid, p_period text, p_expected integer, p_state jsonb, p_now timestamptz) returns void
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  v_row record;
  v_status text := p_state ->> 'status';
begin
  if v_status = 'closing' then
    perform number_vouchers(p_merchant_id, p_period, (p_period || '-01')::date, ((p_period || '-01')::date + interval '1 month' - interval '1 day')::date, p_now);
  end if;
  select status, version into v_row from accounting_period where merchant_id = p_merchant_id and period = p_period for update;
  if v_row.version is distinct from p_expected then
    perform refuse('version_stale', jsonb_build_object('current', v_row.version));
  end if;
  if (v_row.status, v_status) not in (('open', 'closing'), ('closing', 'closed'), ('closing', 'open'), ('closed', 'reopening'), ('reopening', 'open'), ('reopening', 'closed')) then
    raise exception 'a period does not go from % to %', v_row.status, v_status;
  end if;
  update accounting_period set status = v_status, version = (p_state ->> 'version')::integer, state = p_state, updated_at = p_now
  where merchant_id = p_merchant_id and period = p_period;
  if v_row.status = 'closing' and v_status = 'closed' then
    insert into period_balance (merchant_id, period, account_code, store_id, currency, debit_minor, credit_minor)
    select p_merchant_id, p_period, p.account_code, e.store_id, p.currency,
      coalesce(sum(p.amount_minor) filter (where p.side = 'debit'), 0), coalesce(sum(p.amount_minor) filter (where p.side = 'credit'), 0)
    from voucher v
    join ledger_entry e on e.merchant_id = p_merchant_id and e.entry_id = v.entry_id
    join ledger_posting p on p.merchant_id = p_merchant_id and p.entry_id = v.entry_id
    where v.merchant_id = p_merchant_id and v.period = p_period
    group by p.account_code, e.store_id, p.currency;
  elsif v_row.status = 'reopening' and v_status = 'open' then
    delete from period_balance where merchant_id = p_merchant_id and period = p_period;
  end if;
  delete from books_state where merchant_id = p_merchant_id;
  insert into books_state (merchant_id, first_open)
  select p_merchant_id, ((max(period) || '-01')::date + interval '1 month')::date from accounting_period
  where merchant_id = p_merchant_id and status <> 'open' having max(period) is not null;
end $$;

-- Entries that no decision of a case makes: fees, provisions, goods after the return, write-offs. Whole or not at all, once.
create function book_entries(p_merchant_id uuid, d jsonb) returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  v_now timestamptz := (d ->> 'now')::timestamptz;
  v_key jsonb := d -> 'idempotency';
  v_answer record;
  v_row record;
begin
  if jsonb_typeof(v_key) = 'object' then
    insert into idempotency_key (merchant_id, key, request_hash, status, body, etag, recorded_at)
    values (p_merchant_id, v_key ->> 'key', v_key ->> 'requestHash', (v_key ->> 'status')::integer, (v_key ->> 'body')::json, v_key ->> 'etag', v_now)
    on conflict (merchant_id, key) do nothing;
    if not found then
      select request_hash, status, body, etag into v_answer from idempotency_key where merchant_id = p_merchant_id and key = v_key ->> 'key';
      if v_answer.request_hash <> v_key ->> 'requestHash' then
        perform refuse('idempotency_key_reused');
      end if;
      return jsonb_build_object('outcome', 'replayed', 'status', v_answer.status, 'body', v_answer.body::text, 'etag', v_answer.etag);
    end if;
  end if;
  for v_row in select e.source from jsonb_to_recordset(d -> 'entries') as e (source text) where e.source is not null order by 1
  loop
    if exists (select from ledger_entry where merchant_id = p_merchant_id and source = v_row.source) then
      perform refuse('source_booked', jsonb_build_object('source', v_row.source));
    end if;
  end loop;
  insert into ledger_entry (merchant_id, entry_id, kind, description_zh, description_en, occurred_at, recorded_at, store_id, case_id, payout_id, reverses_entry_id, source)
  select p_merchant_id, e.id, e.kind, e."descriptionZh", e."descriptionEn", e."occurredAt", v_now, e."storeId", e."caseId", e."payoutId", e.reverses, e.source
  from jsonb_to_recordset(d -> 'entries') as e (id uuid, kind text, "descriptionZh" text, "descriptionEn" text, "occurredAt" timestamptz, "storeId" uuid, "caseId" uuid,
    "payoutId" uuid, reverses uuid, source text);
  insert into ledger_posting (merchant_id, entry_id, line_number, account_code, side, currency, amount_minor, customer_id)
  select p_merchant_id, p."entryId", p.line, p.account, p.side, p.currency, p.amount, p."customerId"
  from jsonb_to_recordset(d -> 'postings') as p ("entryId" uuid, line integer, account text, side text, currency text, amount bigint, "customerId" uuid);
  for v_row in
    select e.id, coalesce(sum(p.amount) filter (where p.side = 'debit'), 0) as debit, coalesce(sum(p.amount) filter (where p.side = 'credit'), 0) as credit,
      count(distinct p.currency) as currencies
    from jsonb_to_recordset(d -> 'entries') as e (id uuid)
    left join jsonb_to_recordset(d -> 'postings') as p ("entryId" uuid, side text, amount bigint, currency text) on p."entryId" = e.id
    group by e.id
  loop
    if v_row.debit <> v_row.credit or v_row.debit = 0 or v_row.currencies <> 1 then
      perform refuse('ledger_unbalanced', jsonb_build_object('debit', v_row.debit::text, 'credit', v_row.credit::text));
    end if;
  end loop;
  return jsonb_build_object('outcome', 'committed');
exception
  -- Somebody else booked the same source between the look and the insert.
  when unique_violation then
    perform refuse('source_booked', jsonb_build_object('source', (select e.source from jsonb_to_recordset(d -> 'entries') as e (source text) where e.source is not null limit 1)));
end $$;

grant select on books_setting, account_mapping, accounting_period, books_state, voucher, period_balance, entry_tax, red_invoice to redress_app;
grant insert, update on books_setting, account_mapping to redress_app;
grant delete on account_mapping to redress_app;
grant insert on entry_tax, red_invoice to redress_app;
grant update (status, version, confirm_by, issued_on, state, updated_at) on red_invoice to redress_app;
revoke all on function number_vouchers(uuid, text, date, date, timestamptz), move_period(uuid, text, integer, jsonb, timestamptz), book_entries(uuid, jsonb) from public;
grant execute on function number_vouchers(uuid, text, date, date, timestamptz), move_period(uuid, text, integer, jsonb, timestamptz), book_entries(uuid, jsonb) to redress_app;

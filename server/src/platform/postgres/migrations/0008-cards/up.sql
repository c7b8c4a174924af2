-- The shape of stored cases changes here, and nothing before this was ever released.
do $$ begin
  if exists (select 1 from refund_case) then
    raise exception 'This database was made by an unreleased version; its cases are not carried over. Start with an empty database.';
  end if;
end $$;

create table card (
  merchant_id uuid not null references merchant,
  card_id uuid not null,
  number text not null check (char_length(number) between 1 and 128),
  kind text not null check (kind in ('stored_value', 'sessions', 'term', 'hybrid', 'tiered')),
  title text not null check (char_length(title) between 1 and 200),
  store_id uuid not null,
  customer_id uuid,
  currency char(3) not null,
  opened_on date not null,
  had_service_before boolean,
  agreed_rate_ppm integer check (agreed_rate_ppm >= 0),
  tax_rate_bp integer not null check (tax_rate_bp between 0 and 10000),
  status text not null default 'active' check (status in ('active', 'ended')),
  -- Goes up with every purchase, use, pause and decision, so that an assessment can see that the facts moved on.
  version integer not null default 1 check (version > 0),
  recorded_at timestamptz not null,
  primary key (merchant_id, card_id),
  unique (merchant_id, number),
  foreign key (merchant_id, store_id) references store,
  foreign key (merchant_id, customer_id) references customer
);
create index card_by_customer on card (merchant_id, customer_id, card_id) where customer_id is not null;

-- One purchase: the first, a top-up or a renewal. Paid by an order, whose tenders are the way back.
create table card_lot (
  merchant_id uuid not null,
  card_id uuid not null,
  lot_id text not null check (char_length(lot_id) between 1 and 64),
  lot_number integer not null check (lot_number > 0),
  order_id uuid not null,
  bought_at timestamptz not null,
  paid_minor bigint not null check (paid_minor >= 0),
  bonus_minor bigint not null check (bonus_minor >= 0),
  sessions integer check (sessions > 0),
  bonus_sessions integer check (bonus_sessions >= 0),
  list_price_per_session_minor bigint check (list_price_per_session_minor >= 0),
  runs_from date,
  runs_to date,
  refunded_minor bigint not null default 0,
  recorded_at timestamptz not null,
  primary key (merchant_id, card_id, lot_id),
  unique (merchant_id, card_id, lot_number),
  -- One order buys one lot, so that its payments are given back once.
  unique (merchant_id, order_id),
  foreign key (merchant_id, card_id) references card,
  foreign key (merchant_id, order_id) references sales_order,
  constraint lot_never_above_what_was_paid check (refunded_minor between 0 and paid_minor),
  constraint span_runs_forward check ((runs_from is null) = (runs_to is null) and runs_from <= runs_to)
);

create table card_use (
  merchant_id uuid not null,
  card_id uuid not null,
  use_id text not null check (char_length(use_id) between 1 and 64),
  used_at timestamptz not null,
  face_minor bigint not null,
  list_minor bigint,
  sessions integer not null,
  title text not null,
  recorded_at timestamptz not null,
  primary key (merchant_id, card_id, use_id),
  foreign key (merchant_id, card_id) references card
);

create table card_pause (
  merchant_id uuid not null,
  card_id uuid not null,
  pause_number integer not null check (pause_number > 0),
  paused_from date not null,
  paused_to date not null,
  paused_by text not null check (paused_by in ('customer', 'operator')),
  recorded_at timestamptz not null,
  primary key (merchant_id, card_id, pause_number),
  foreign key (merchant_id, card_id) references card,
  constraint pause_runs_forward check (paused_from <= paused_to)
);

alter table refund_case
  add column card_id uuid,
  add column kind text not null default 'return_and_refund',
  add foreign key (merchant_id, card_id) references card;
alter table refund_case alter column kind drop default;
create index refund_case_by_card on refund_case (merchant_id, card_id, case_id) where card_id is not null;

-- What an assessment was worked out from and why it came to so much: long, written once, read when somebody asks.
create table assessment (
  merchant_id uuid not null,
  assessment_id uuid not null,
  case_id uuid not null,
  explanation jsonb not null,
  facts jsonb not null,
  recorded_at timestamptz not null,
  primary key (merchant_id, assessment_id),
  foreign key (merchant_id, case_id) references refund_case
);
create index assessment_by_case on assessment (merchant_id, case_id, assessment_id desc);

create or replace function commit_decision(p_merchant_id uuid, d jsonb) returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  v_now timestamptz := (d ->> 'now')::timestamptz;
  v_key jsonb := d -> 'idempotency';
  v_case jsonb := d -> 'case';
  v_order jsonb;
  v_card jsonb := d -> 'card';
  v_answer record;
  v_row record;
begin
  -- The key first: whoever loses the race waits here for the winner and then answers with the winner's words.
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

  -- Case
  if jsonb_typeof(v_case) = 'object' then
    if (v_case ->> 'expectedVersion')::integer = 0 then
      insert into refund_case (merchant_id, case_id, number, order_id, card_id, store_id, customer_id, status, cause, kind, currency, amount_approved_minor, opened_at, updated_at, due_on, version, state)
      values (p_merchant_id, (v_case ->> 'id')::uuid, v_case ->> 'number', (v_case ->> 'orderId')::uuid, (v_case ->> 'cardId')::uuid, (v_case ->> 'storeId')::uuid, (v_case ->> 'customerId')::uuid,
        v_case ->> 'status', v_case ->> 'cause', v_case ->> 'kind', v_case ->> 'currency', (v_case ->> 'amountApproved')::bigint, v_now, v_now, (v_case ->> 'dueOn')::date, (v_case ->> 'version')::integer, v_case -> 'state');
    else
      update refund_case
      set status = v_case ->> 'status', amount_approved_minor = (v_case ->> 'amountApproved')::bigint, updated_at = v_now, due_on = (v_case ->> 'dueOn')::date,
        version = (v_case ->> 'version')::integer, state = v_case -> 'state'
      where merchant_id = p_merchant_id and case_id = (v_case ->> 'id')::uuid and version = (v_case ->> 'expectedVersion')::integer;
      if not found then
        select version into v_row from refund_case where merchant_id = p_merchant_id and case_id = (v_case ->> 'id')::uuid;
        perform refuse('version_stale', jsonb_build_object('current', v_row.version));
      end if;
    end if;
    insert into case_event (merchant_id, case_id, sequence, event_id, type, payload, actor, occurred_at, recorded_at)
    select p_merchant_id, (v_case ->> 'id')::uuid, e.sequence, e."eventId", e.type, e.payload, d -> 'actor', e."occurredAt", v_now
    from jsonb_to_recordset(d -> 'events') as e (sequence integer, "eventId" uuid, type text, payload jsonb, "occurredAt" timestamptz);
  end if;

  -- Why so much, and from what: written once, beside the assessment in the state.
  if jsonb_typeof(d -> 'workings') = 'object' then
    insert into assessment (merchant_id, assessment_id, case_id, explanation, facts, recorded_at)
    select p_merchant_id, w.id, (v_case ->> 'id')::uuid, w.explanation, w.facts, v_now
    from jsonb_to_record(d -> 'workings') as w (id uuid, explanation jsonb, facts jsonb);
  end if;

  if jsonb_typeof(d -> 'evidence') = 'object' then
    insert into evidence (merchant_id, evidence_id, case_id, kind, file_name, media_type, bytes, sha256, taken_in_at, taken_in_by)
    select p_merchant_id, e.id, (v_case ->> 'id')::uuid, e.kind, e."fileName", e."mediaType", e.bytes, decode(e.sha256, 'hex'), v_now, e."takenInBy"
    from jsonb_to_record(d -> 'evidence') as e (id uuid, kind text, "fileName" text, "mediaType" text, bytes bigint, sha256 text, "takenInBy" text);
  end if;

  -- Card: what is left of it ends here. Whoever comes second finds another version.
  if jsonb_typeof(v_card) = 'object' then
    update card set version = version + 1, status = 'ended'
    where merchant_id = p_merchant_id and card_id = (v_card ->> 'id')::uuid and version = (v_card ->> 'expectedVersion')::integer and status = 'active';
    if not found then
      perform refuse('facts_changed', (select jsonb_build_object('current', version) from card where merchant_id = p_merchant_id and card_id = (v_card ->> 'id')::uuid));
    end if;
    update card_lot c set refunded_minor = refunded_minor + l.refunded
    from jsonb_to_recordset(v_card -> 'lots') as l ("lotId" text, refunded bigint)
    where c.merchant_id = p_merchant_id and c.card_id = (v_card ->> 'id')::uuid and c.lot_id = l."lotId";
  end if;

  -- Orders, always in the same order of locks: the second ceiling, and the units
  for v_order in select o from jsonb_array_elements(coalesce(d -> 'orders', '[]')) o order by o ->> 'id'
  loop
    select version, invoiced_minor - credited_minor as creditable into v_row from sales_order
    where merchant_id = p_merchant_id and order_id = (v_order ->> 'id')::uuid for update;
    if v_row.version is distinct from (v_order ->> 'expectedVersion')::integer then
      perform refuse('facts_changed', jsonb_build_object('current', v_row.version));
    end if;
    if v_row.creditable < (v_order ->> 'credited')::bigint then
      perform refuse('creditable_exceeded', jsonb_build_object('maximumMinor', v_row.creditable::text));
    end if;
    update sales_order
    set version = version + 1, credited_minor = credited_minor + (v_order ->> 'credited')::bigint,
      gifts_settled = gifts_settled || array(select jsonb_array_elements_text(v_order -> 'giftsSettled'))
    where merchant_id = p_merchant_id and order_id = (v_order ->> 'id')::uuid;
    for v_row in
      select l."lineId", l.quantity, l.goods from jsonb_to_recordset(v_order -> 'lines') as l ("lineId" text, quantity integer, goods bigint) order by 1
    loop
      update order_line set returned_quantity = returned_quantity + v_row.quantity, refunded_minor = refunded_minor + v_row.goods
      where merchant_id = p_merchant_id and order_id = (v_order ->> 'id')::uuid and line_id = v_row."lineId" and returned_quantity + v_row.quantity <= quantity;
      if not found then
        perform refuse('quantity_exceeds_refundable', (
          select jsonb_build_object('line', title, 'maximum', quantity - returned_quantity) from order_line
          where merchant_id = p_merchant_id and order_id = (v_order ->> 'id')::uuid and line_id = v_row."lineId"));
      end if;
    end loop;
  end loop;

  -- Tenders: the first ceiling. The condition and the change are one statement, so concurrency cannot come between them.
  if d ? 'tenderMoves' then
    for v_row in
      select t."tenderId", t."payoutId", t.move, t.amount
      from jsonb_to_recordset(d -> 'tenderMoves') as t ("tenderId" uuid, "payoutId" uuid, move text, amount bigint) order by 1, 2
    loop
      case v_row.move
        when 'hold' then
          update tender set reserved_minor = reserved_minor + v_row.amount
          where merchant_id = p_merchant_id and tender_id = v_row."tenderId" and refunded_minor + reserved_minor + v_row.amount <= amount_minor;
        when 'consume' then
          update tender set reserved_minor = reserved_minor - v_row.amount, refunded_minor = refunded_minor + v_row.amount
          where merchant_id = p_merchant_id and tender_id = v_row."tenderId" and reserved_minor >= v_row.amount;
        when 'restore' then
          update tender set reserved_minor = reserved_minor + v_row.amount, refunded_minor = refunded_minor - v_row.amount
          where merchant_id = p_merchant_id and tender_id = v_row."tenderId" and refunded_minor >= v_row.amount;
        when 'pass_on' then
          -- The hold stays on the tender; only the payout that it belongs to changes, below.
          perform 1 from tender where merchant_id = p_merchant_id and tender_id = v_row."tenderId" for update;
      end case;
      if not found then
        perform refuse('refundable_exceeded', (
          select jsonb_build_object('tender', reference, 'maximumMinor', (amount_minor - refunded_minor - reserved_minor)::text)
          from tender where merchant_id = p_merchant_id and tender_id = v_row."tenderId"));
      end if;
    end loop;
  end if;

  -- Payouts
  if d ? 'newPayouts' then
    insert into payout (merchant_id, payout_id, case_id, order_id, tender_id, route, status, currency, amount_minor, request_number, channel_account_id, next_do, next_at, version, state, created_at, updated_at)
    select p_merchant_id, p.id, p."caseId", p."orderId", p."tenderId", p.route, p.status, p.currency, p.amount, p."requestNumber", p."channelAccountId", p."nextDo", p."nextAt", 1, p.state, v_now, v_now
    from jsonb_to_recordset(d -> 'newPayouts') as p (id uuid, "caseId" uuid, "orderId" uuid, "tenderId" uuid, route text, status text, currency text, amount bigint,
      "requestNumber" text, "channelAccountId" uuid, "nextDo" text, "nextAt" timestamptz, state jsonb);
  end if;

  if d ? 'movedPayouts' then
    for v_row in
      select m.* from jsonb_to_recordset(d -> 'movedPayouts') as m (id uuid, "expectedVersion" integer, version integer, status text, "channelAccountId" uuid, "requestBody" text,
        "nextDo" text, "nextAt" timestamptz, "leaseOwner" uuid, "leaseUntil" timestamptz, state jsonb) order by m.id
    loop
      update payout
      set status = v_row.status, version = v_row.version, channel_account_id = v_row."channelAccountId", request_body = coalesce(request_body, v_row."requestBody"),
        next_do = v_row."nextDo", next_at = v_row."nextAt", lease_owner = v_row."leaseOwner", lease_until = v_row."leaseUntil", state = v_row.state, updated_at = v_now
      where merchant_id = p_merchant_id and payout_id = v_row.id and version = v_row."expectedVersion";
      if not found then
        perform refuse('version_stale', (select jsonb_build_object('current', version) from payout where merchant_id = p_merchant_id and payout_id = v_row.id));
      end if;
    end loop;
  end if;

  if d ? 'payoutEvents' then
    insert into payout_event (merchant_id, payout_id, sequence, from_status, to_status, state, actor, recorded_at)
    select p_merchant_id, e."payoutId", e.sequence, e."from", e."to", e.state, d -> 'actor', v_now
    from jsonb_to_recordset(d -> 'payoutEvents') as e ("payoutId" uuid, sequence integer, "from" text, "to" text, state jsonb);
  end if;

  -- Reservations follow the moves
  if d ? 'tenderMoves' then
    insert into reservation (merchant_id, payout_id, tender_id, amount_minor, status)
    select p_merchant_id, t."payoutId", t."tenderId", t.amount, 'held'
    from jsonb_to_recordset(d -> 'tenderMoves') as t ("tenderId" uuid, "payoutId" uuid, move text, amount bigint)
    where t.move in ('hold', 'pass_on');
    update reservation r
    set status = case t.move when 'consume' then 'consumed' when 'restore' then 'held' else 'passed_on' end
    from jsonb_to_recordset(d -> 'tenderMoves') as t ("tenderId" uuid, "payoutId" uuid, move text, amount bigint, "fromPayoutId" uuid)
    where r.merchant_id = p_merchant_id and r.payout_id = case t.move when 'pass_on' then t."fromPayoutId" else t."payoutId" end and t.move in ('consume', 'restore', 'pass_on');
  end if;

  -- Channel calls that belong to the move
  if d ? 'channelCalls' then
    insert into channel_call (merchant_id, channel_call_id, payout_id, part, asked, answer_class, contents, recorded_at)
    select p_merchant_id, c.id, c."payoutId", c.part, c.asked, c."answerClass", c.contents, v_now
    from jsonb_to_recordset(d -> 'channelCalls') as c (id uuid, "payoutId" uuid, part text, asked text, "answerClass" text, contents jsonb);
  end if;

  -- Books
  if d ? 'entries' then
    insert into ledger_entry (merchant_id, entry_id, kind, description_zh, description_en, occurred_at, recorded_at, store_id, case_id, payout_id, reverses_entry_id)
    select p_merchant_id, e.id, e.kind, e."descriptionZh", e."descriptionEn", e."occurredAt", v_now, e."storeId", e."caseId", e."payoutId", e.reverses
    from jsonb_to_recordset(d -> 'entries') as e (id uuid, kind text, "descriptionZh" text, "descriptionEn" text, "occurredAt" timestamptz, "storeId" uuid, "caseId" uuid, "payoutId" uuid, reverses uuid);
    insert into ledger_posting (merchant_id, entry_id, line_number, account_code, side, currency, amount_minor, customer_id)
    select p_merchant_id, p."entryId", p.line, p.account, p.side, p.currency, p.amount, p."customerId"
    from jsonb_to_recordset(d -> 'postings') as p ("entryId" uuid, line integer, account text, side text, currency text, amount bigint, "customerId" uuid);
    for v_row in
      select e.id, coalesce(sum(p.amount) filter (where p.side = 'debit'), 0) as debit, coalesce(sum(p.amount) filter (where p.side = 'credit'), 0) as credit
      from jsonb_to_recordset(d -> 'entries') as e (id uuid)
      left join jsonb_to_recordset(d -> 'postings') as p ("entryId" uuid, side text, amount bigint) on p."entryId" = e.id
      group by e.id
    loop
      if v_row.debit <> v_row.credit or v_row.debit = 0 then
        perform refuse('ledger_unbalanced', jsonb_build_object('debit', v_row.debit::text, 'credit', v_row.credit::text));
      end if;
    end loop;
  end if;

  return jsonb_build_object('outcome', 'committed');
end $$;


revoke all on function commit_decision(uuid, jsonb) from public;
grant execute on function commit_decision(uuid, jsonb) to redress_app;

grant select on assessment to redress_app;
grant select, insert on card, card_lot, card_use, card_pause to redress_app;
-- Purchases, uses and pauses move the version on; only a decision ends a card or gives a lot back.
grant update (version) on card to redress_app;

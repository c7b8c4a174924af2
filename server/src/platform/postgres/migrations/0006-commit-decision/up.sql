create function refuse(code text, details jsonb default '{}') returns void
language plpgsql as $$
begin
  raise exception using errcode = 'RD001', message = code, detail = details::text;
end $$;

create function commit_decision(p_merchant_id uuid, d jsonb) returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  v_now timestamptz := (d ->> 'now')::timestamptz;
  v_key jsonb := d -> 'idempotency';
  v_case jsonb := d -> 'case';
  v_order jsonb := d -> 'order';
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
      insert into refund_case (merchant_id, case_id, number, order_id, store_id, customer_id, status, cause, currency, amount_approved_minor, opened_at, updated_at, due_on, version, state)
      values (p_merchant_id, (v_case ->> 'id')::uuid, v_case ->> 'number', (v_case ->> 'orderId')::uuid, (v_case ->> 'storeId')::uuid, (v_case ->> 'customerId')::uuid,
        v_case ->> 'status', v_case ->> 'cause', v_case ->> 'currency', (v_case ->> 'amountApproved')::bigint, v_now, v_now, (v_case ->> 'dueOn')::date, (v_case ->> 'version')::integer, v_case -> 'state');
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

  if jsonb_typeof(d -> 'evidence') = 'object' then
    insert into evidence (merchant_id, evidence_id, case_id, kind, file_name, media_type, bytes, sha256, taken_in_at, taken_in_by)
    select p_merchant_id, e.id, (v_case ->> 'id')::uuid, e.kind, e."fileName", e."mediaType", e.bytes, decode(e.sha256, 'hex'), v_now, e."takenInBy"
    from jsonb_to_record(d -> 'evidence') as e (id uuid, kind text, "fileName" text, "mediaType" text, bytes bigint, sha256 text, "takenInBy" text);
  end if;

  -- Order: the second ceiling, and the units
  if jsonb_typeof(v_order) = 'object' then
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
  end if;

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

import {
  type Actor,
  afterAnswer,
  beforeSend,
  dateOf,
  inHousePacing,
  instantOf,
  money,
  type Payout,
  uuidOf,
} from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveRefundCase } from '../approval/approve-case.ts';
import { assessCase } from '../assessment/assess-case.ts';
import { openClaim } from '../claim/open-claim.ts';
import { recordOrders } from '../commerce/record-order.ts';
import { createMerchant } from '../merchant/create-merchant.ts';
import { commitMove } from '../payout/commit-move.ts';
import { audit, type Finding } from './audit.ts';
import { invariants } from './invariants.ts';

const { pool, owner } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const actor = (id: string): Actor => ({ kind: 'staff', id, name: id });
const yuan = (amount: bigint) => money('CNY' as const, amount * 100n);

const { merchant, stores } = await createMerchant(house, {
  name: 'm',
  currency: 'CNY',
  stores: [{ code: 'A', name: '甲店' }],
});
const merchantId = merchant.id;

/** One case with two legs: points that are settled and then bounced, Alipay that waits for an account; and one whose legs are all settled. */
beforeAll(async () => {
  const bounced = await approvedPayouts('O-1', true);
  await move(await settle(bounced.points), 'query', { class: 'returned', message: 'came back', at: null });
  const done = await approvedPayouts('O-2', false);
  await settle(done.points);
});

const approvedPayouts = async (number: string, withAlipay: boolean) => {
  const tender = { paidAt: instantOf(clock.now()), merchantTradeNumber: `T-${number}`, channelTradeNumber: null };
  const points = { ...tender, reference: 'P1', kind: 'points' as const, amount: yuan(withAlipay ? 20n : 100n) };
  const alipay = { ...tender, reference: 'P2', kind: 'alipay' as const, amount: yuan(80n) };
  const line = { id: 'L1', sku: 'CUP', title: '杯', unitPrice: yuan(50n), quantity: 2, lineDiscount: yuan(0n) };
  const [recorded] = await recordOrders(house, merchantId, [
    {
      number,
      storeId: stores[0]?.id ?? house.newId('store'),
      customerId: null,
      currency: 'CNY',
      placedAt: clock.now(),
      receivedOn: dateOf('2026-03-02'),
      lines: [
        { ...line, taxRateBasisPoints: 1_300, unitCost: yuan(20n), noReasonExclusion: null, exclusionConfirmed: false },
      ],
      discounts: [],
      gifts: [],
      shippingPaid: yuan(0n),
      freeShipping: null,
      tenders: withAlipay ? [points, alipay] : [points],
      invoiced: null,
    },
  ]);
  if (!recorded?.ok) throw new Error('the order is recorded');
  const claim = {
    kind: 'return_and_refund' as const,
    cause: 'no_reason' as const,
    statement: '不合适',
    lines: [{ lineId: 'L1', quantity: 2 }],
    giftsReturned: [],
    returnFreight: null,
    intake: 'desk' as const,
    customerId: null,
  };
  const opened = await openClaim(house, {
    merchantId,
    actor: actor('guest'),
    order: { number },
    claim,
    dryRun: false,
    once: null,
  });
  if (!opened.ok || opened.value.outcome !== 'done') throw new Error('the claim is opened');
  const command = { merchantId, caseId: opened.value.value.id, expectedVersion: null, dryRun: false, once: null };
  const assessed = await assessCase(house, { ...command, actor: actor('lin') });
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  const approved = await approveRefundCase(house, {
    ...command,
    actor: actor('wang'),
    note: null,
    goodsReceivedOn: dateOf('2026-03-02'),
  });
  if (!approved.ok) throw new Error(approved.refusal.code);
  const { rows } = await pool.query<{ state: string }>(
    `select p.state::text as state from payout p join tender t using (merchant_id, tender_id) where t.kind = 'points' and p.case_id = $1`,
    [uuidOf(command.caseId)],
  );
  return {
    points: JSON.parse(rows[0]?.state ?? 'null', (key, part) => (key === 'minor' ? BigInt(part) : part)) as Payout,
  };
};

const step = async (before: Payout, after: Payout): Promise<Payout> => {
  const moved = await commitMove(house, { merchantId, actor: actor('worker'), before, after });
  if (!moved.ok || moved.value.outcome !== 'done') throw new Error(moved.ok ? 'replayed' : moved.refusal.code);
  return moved.value.value;
};
const move = (before: Payout, asked: 'send' | 'query', answer: Parameters<typeof afterAnswer>[2]) =>
  step(before, afterAnswer(before, asked, answer, clock.now(), inHousePacing));
const settle = async (payout: Payout) =>
  move(await step(payout, beforeSend(payout, clock.now())), 'send', {
    class: 'settled',
    at: clock.now(),
    channelNumber: null,
    landing: null,
  });

const everything = async (): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for await (const finding of audit(pool)) findings.push(finding);
  return findings;
};

test('a house in order shows no breach, and everything was looked at', async () => {
  const findings = await everything();
  expect(findings.filter((finding) => finding.breached > 0)).toEqual([]);
  expect(Object.fromEntries(findings.map(({ code, checked }) => [code, checked]))).toMatchObject({
    case_is_its_events: 2,
    assessment_is_its_workings: 2,
    orders_agree: 2,
    tenders_agree: 3,
    payouts_booked: 3,
    entries_balance: 7,
  });
});

const bouncedPayout = `(select payout_id from payout where status = 'bounced')`;
const settledPayout = `(select payout_id from payout where status = 'settled')`;

const numberedMarch = `select number_vouchers(merchant_id, '2026-03', '2026-03-01', '2026-03-31', '2026-04-01T00:00:00Z') from merchant`;
const movedMarch = (version: number, state: object): string =>
  `select move_period(merchant_id, '2026-03', ${version}, '${JSON.stringify({ period: '2026-03', version: version + 1, ...state })}', '2026-04-01T00:00:00Z') from merchant`;
const closedAt = Date.parse('2026-04-01T00:00:00Z');
const closedMarch = [
  movedMarch(0, { status: 'closing' }),
  movedMarch(1, { status: 'closed', closed: { at: closedAt } }),
];

const aCard = (status: 'active' | 'ended'): string =>
  `insert into card (merchant_id, card_id, number, kind, title, store_id, currency, opened_on, tax_rate_bp, status, recorded_at)
    select merchant_id, '00000000-0000-7000-8000-00000000ca4d', 'K-1', 'stored_value', '储值卡', store_id, 'CNY', '2026-03-01', 0, '${status}', '2026-03-01T00:00:00Z' from store`;
const itsLot = `insert into card_lot (merchant_id, card_id, lot_id, lot_number, order_id, bought_at, paid_minor, bonus_minor, refunded_minor, recorded_at)
  select k.merchant_id, k.card_id, 'CZ', 1, o.order_id, o.placed_at, 100, 0, 0, o.recorded_at from card k, sales_order o where o.number = 'O-1'`;
const itsUse = `insert into card_use (merchant_id, card_id, use_id, used_at, face_minor, sessions, title, recorded_at)
  select merchant_id, card_id, 'U', recorded_at, 101, 0, '消费', recorded_at from card`;

const anAccount = `insert into channel_account (merchant_id, channel_account_id, kind, label, settings, secrets, created_at)
  select merchant_id, '00000000-0000-7000-8000-00000000acc0', 'alipay', '对账', '{}', '', '2026-03-01T00:00:00Z' from merchant`;
const aBill = `insert into bill_file (merchant_id, bill_file_id, channel_account_id, bill_day, sha256, name, source, line_count, loaded_by, loaded_at)
  select merchant_id, '00000000-0000-7000-8000-0000000b1110', channel_account_id, '2026-03-01', decode(repeat('ab', 32), 'hex'), 'bill.zip', 'upload', 2, '{}', '2026-03-02T00:00:00Z'
  from channel_account where label = '对账'`;
const itsBreak = `insert into recon_break (merchant_id, channel_account_id, bill_day, reason, currency, found_at, status, resolution, closed_by, closed_at, proposed_by, entry_id)
  select a.merchant_id, channel_account_id, '2026-03-01', 'fee_not_booked', 'CNY', '2026-03-02T00:00:00Z', 'closed', 'booked', '{"id":"a"}', '2026-03-03T00:00:00Z', '{"id":"a"}',
    (select entry_id from ledger_entry e where e.merchant_id = a.merchant_id limit 1)
  from channel_account a where label = '对账'`;

/** What somebody with the rights of the owner could do, and which invariant then speaks. */
const breaches: [string, string[], string][] = [
  ['bills_agree: a line of a bill is gone', [anAccount, aBill], 'bills_agree'],
  ['breaks_booked: by whoever proposed it, and without a voucher', [anAccount, itsBreak], 'breaks_booked'],
  [
    'entries_balance',
    [`update ledger_posting set amount_minor = amount_minor + 1 where side = 'debit'`],
    'entries_balance',
  ],
  ['entries_balance: an entry without lines', [`delete from ledger_posting`], 'entries_balance'],
  [
    'accounts_exist',
    [
      'alter table ledger_posting drop constraint ledger_posting_merchant_id_account_code_fkey',
      `update ledger_posting set account_code = '9999' where account_code = '6001'`,
    ],
    'accounts_exist',
  ],
  [
    'reversals_mirror',
    [
      `update ledger_posting p set account_code = '1001' from ledger_entry e where e.entry_id = p.entry_id and e.kind = 'reversal' and side = 'debit'`,
    ],
    'reversals_mirror',
  ],
  [
    'reversals_mirror: a reversal of nothing',
    [`update ledger_entry set reverses_entry_id = null where kind = 'reversal'`],
    'reversals_mirror',
  ],
  [
    'trial_balance_zero',
    [`update ledger_posting set amount_minor = amount_minor + 1 where side = 'debit' and account_code = '6001'`],
    'trial_balance_zero',
  ],
  [
    'trial_balance_zero: frozen sums that are not those of the postings',
    [...closedMarch, `update period_balance set debit_minor = debit_minor + 1 where debit_minor > 0`],
    'trial_balance_zero',
  ],
  [
    'voucher_numbers: a gap',
    [
      numberedMarch,
      'alter table voucher disable trigger voucher_stands',
      'update voucher set number = number + 1 where number = (select max(number) from voucher)',
    ],
    'voucher_numbers',
  ],
  [
    'voucher_numbers: a date of another month',
    [
      numberedMarch,
      'alter table voucher disable trigger voucher_stands',
      'alter table voucher drop constraint booked_in_its_period',
      `update voucher set booked_on = '2026-04-01' where number = 1`,
    ],
    'voucher_numbers',
  ],
  [
    'closed_months_stand: sums changed after the close',
    [...closedMarch, 'update period_balance set credit_minor = credit_minor + 1'],
    'closed_months_stand',
  ],
  [
    'closed_months_stand: numbered after the close',
    [
      ...closedMarch,
      'alter table voucher disable trigger voucher_stands',
      `update voucher set numbered_at = '2026-05-01' where number = 1`,
    ],
    'closed_months_stand',
  ],
  [
    'tax_agrees',
    [
      `insert into entry_tax (merchant_id, entry_id, line_number, rate_bp, currency, net_minor, tax_minor)
        select merchant_id, entry_id, 1, 1300, currency, 1, amount_minor + 1 from ledger_posting where account_code = '2221.output_vat'`,
    ],
    'tax_agrees',
  ],
  [
    'case_is_its_events: a state changed by hand',
    [`update refund_case set state = jsonb_set(state, '{settlement,total,minor}', '"1"')`],
    'case_is_its_events',
  ],
  ['case_is_its_events: an event taken away', ['delete from case_event where sequence = 2'], 'case_is_its_events'],
  ['case_is_its_events: a status of the row', [`update refund_case set status = 'resolved'`], 'case_is_its_events'],
  [
    'assessment_is_its_workings: an explanation touched up',
    [`update assessment set explanation = jsonb_set(explanation, '{amount,minor}', '"1"')`],
    'assessment_is_its_workings',
  ],
  [
    'assessment_is_its_workings: other facts',
    [`update assessment set facts = jsonb_set(facts, '{order,lines,0,unitPrice,minor}', '"4000"')`],
    'assessment_is_its_workings',
  ],
  [
    'assessment_is_its_workings: a policy that is not there',
    [`update assessment set facts = jsonb_set(facts, '{policy,id}', '"pol_01j0000000e008000000000001"')`],
    'assessment_is_its_workings',
  ],
  ['legs_agree', [`update payout set status = 'failed' where payout_id = ${settledPayout}`], 'legs_agree'],
  [
    'legs_agree: resolved too early',
    [`update refund_case set status = 'resolved' where status = 'action_required'`],
    'legs_agree',
  ],
  [
    'tenders_agree: reserved',
    ['update tender set reserved_minor = reserved_minor - 1 where reserved_minor > 0'],
    'tenders_agree',
  ],
  [
    'tenders_agree: refunded',
    ['update tender set refunded_minor = refunded_minor - 1 where refunded_minor > 0'],
    'tenders_agree',
  ],
  [
    'tenders_agree: above what came in',
    ['alter table tender drop constraint never_above_what_came_in', 'update tender set amount_minor = 1'],
    'tenders_agree',
  ],
  [
    'reservations_agree',
    [`update reservation set status = 'held' where payout_id = ${settledPayout}`],
    'reservations_agree',
  ],
  ['reservations_agree: no hold', ['delete from reservation'], 'reservations_agree'],
  ['orders_agree: credited', ['update sales_order set credited_minor = credited_minor - 1'], 'orders_agree'],
  ['orders_agree: units', ['update order_line set returned_quantity = 1'], 'orders_agree'],
  ['orders_agree: goods money', ['update order_line set refunded_minor = 1'], 'orders_agree'],
  ['orders_agree: gifts', [`update sales_order set gifts_settled = '{G1}'`], 'orders_agree'],
  [
    'payouts_booked: settled, not booked',
    [`update ledger_entry set payout_id = null where payout_id = ${settledPayout}`],
    'payouts_booked',
  ],
  [
    'payouts_booked: bounced, not reversed',
    [`update ledger_entry set payout_id = null where kind = 'reversal'`],
    'payouts_booked',
  ],
  [
    'payouts_booked: another amount',
    [
      `update ledger_posting p set amount_minor = 1 from ledger_entry e where e.entry_id = p.entry_id and e.kind = 'payout_settled'`,
    ],
    'payouts_booked',
  ],
  [
    'debts_agree',
    [
      `update ledger_posting p set account_code = '1002' from ledger_entry e where e.entry_id = p.entry_id and e.kind = 'refund_approved' and account_code = '2241.refunds'`,
    ],
    'debts_agree',
  ],
  [
    'transfers_agree: to nobody of the case',
    [`update payout set route = 'transfer' where payout_id = ${settledPayout}`],
    'transfers_agree',
  ],
  [
    'tenders_agree: a refund made outside that the tender does not count',
    [
      `insert into channel_account (merchant_id, channel_account_id, kind, label, settings, secrets, created_at)
        select merchant_id, '00000000-0000-7000-8000-000000000ba0', 'alipay', 'A', '{}', '', '2026-03-01T00:00:00Z' from merchant`,
      `insert into recon_break (merchant_id, channel_account_id, bill_day, reason, currency, found_at)
        select merchant_id, '00000000-0000-7000-8000-000000000ba0', '2026-03-02', 'unknown_refund', 'CNY', '2026-03-03T00:00:00Z' from merchant`,
      `insert into external_refund (merchant_id, break_number, tender_id, amount_minor, recorded_by, recorded_at)
        select b.merchant_id, b.break_number, (select min(t.tender_id::text)::uuid from tender t where t.merchant_id = b.merchant_id), 1, '{"id": "lin"}', '2026-03-03T00:00:00Z' from recon_break b`,
    ],
    'tenders_agree',
  ],
  [
    'request_numbers_unique',
    [
      'alter table payout drop constraint payout_merchant_id_request_number_key',
      `update payout set request_number = 'R1'`,
    ],
    'request_numbers_unique',
  ],
  [
    'payouts_go_on: a hold without a reason',
    [`update payout set state = state - 'holdReason' where status = 'held'`],
    'payouts_go_on',
  ],
  [
    'payouts_go_on: nothing next',
    [`update payout set status = 'unknown' where payout_id = ${bouncedPayout}`],
    'payouts_go_on',
  ],
  [
    'points_agree: a balance that its entries do not give',
    [
      `insert into customer (merchant_id, customer_id, reference, name, created_at)
        select merchant_id, '00000000-0000-7000-8000-000000000c0c', 'C-9', 'C', '2026-03-01T00:00:00Z' from merchant`,
      `insert into points_account (merchant_id, customer_id, balance, opened_at)
        select merchant_id, '00000000-0000-7000-8000-000000000c0c', 7, '2026-03-01T00:00:00Z' from merchant`,
    ],
    'points_agree',
  ],
  ['cards_agree: ended without a case', [aCard('ended'), itsLot], 'cards_agree'],
  ['cards_agree: used beyond what was on it', [aCard('active'), itsLot, itsUse], 'cards_agree'],
  [
    'cards_agree: given back without a case',
    [aCard('active'), itsLot, 'update card_lot set refunded_minor = 1'],
    'cards_agree',
  ],
  ['payout_is_its_events: a move skipped', ['delete from payout_event where sequence = 2'], 'payout_is_its_events'],
  [
    'payout_is_its_events: an illegal move',
    [`update payout_event set to_status = 'void' where to_status = 'sending'`],
    'payout_is_its_events',
  ],
  [
    'payout_is_its_events: a row of its own',
    [`update payout set amount_minor = 1 where payout_id = ${settledPayout}`],
    'payout_is_its_events',
  ],
  [
    'bank_batches_agree',
    [
      `insert into channel_account (merchant_id, channel_account_id, kind, label, settings, secrets, created_at)
        select merchant_id, '00000000-0000-7000-8000-000000000ba0', 'bank', '基本户', '{}', '', '2026-03-01T00:00:00Z' from merchant`,
      `insert into bank_batch (merchant_id, bank_batch_id, channel_account_id, number, status, format, currency, execute_on, item_count,
          total_minor, file_name, file_key, file_bytes, file_sha256, made_by, made_at)
        select merchant_id, '00000000-0000-7000-8000-000000000ba1', channel_account_id, 'B1', 'made', 'pain.001', 'CNY', '2026-03-02', 1,
          100, 'f', 'k', 1, sha256(''), '{"id": "lin"}', '2026-03-02T00:00:00Z' from channel_account`,
    ],
    'bank_batches_agree',
  ],
  [
    'no_job_lost',
    [
      `update payout set next_do = 'send', next_at = '2026-03-01T00:00:00Z' where status = 'held'`,
      `insert into channel_call (merchant_id, channel_call_id, payout_id, part, asked, contents, recorded_at)
        select merchant_id, '00000000-0000-7000-8000-000000000001', payout_id, 'request', 'send', '{}', '2026-03-01T01:00:01Z' from payout where payout_id = ${settledPayout}`,
    ],
    'no_job_lost',
  ],
  [
    'evidence without its intake in the chain',
    [
      'alter table evidence disable trigger evidence_taken_in',
      `insert into evidence (merchant_id, evidence_id, case_id, kind, file_name, media_type, bytes, sha256, taken_in_at, taken_in_by)
        select merchant_id, '00000000-0000-7000-8000-00000000e1d0', case_id, 'quality_proof', 'f', 'image/png', 1, sha256(''),
          '2026-03-02T00:00:00Z', 'lin' from refund_case limit 1`,
    ],
    'evidence_chains_hold',
  ],
];

const client = await owner.connect();
afterAll(() => client.release());

test.each(breaches)('%s is found', async (_, statements, code) => {
  const invariant = invariants.find((each) => each.code === code);
  await client.query('begin');
  try {
    for (const statement of statements) expect((await client.query(statement)).rowCount, statement).not.toBe(0);
    const found: string[] = [];
    await invariant?.check(client, uuidOf(merchantId), ({ what, how }) => found.push(`${what}: ${how.zh} ${how.en}`));
    expect(found.length).toBeGreaterThan(0);
    expect(found.join()).not.toMatch(/\{\w+\}|undefined/);
  } finally {
    await client.query('rollback');
  }
});

test('every invariant has a breach in this test', () => {
  expect(new Set(breaches.map(([, , code]) => code))).toEqual(new Set(invariants.map(({ code }) => code)));
});

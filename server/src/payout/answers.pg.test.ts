import type { Payout, RefundCase } from '@redress/domain';
import type { PlannedFault } from '@redress/sandbox';
import { assertBooksAgree, closeBench, type PayoutBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { caseNow, doneOf, payoutsOf, people } from '@redress/testing/testkit/trade.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listEntries } from '../ledger/ledger-reader.ts';
import { listChannelCalls } from './payout-reader.ts';
import { releasePayout } from './release-payout.ts';

const { pool, owner } = await testDatabase();

const bench = async (): Promise<PayoutBench> => {
  const made = await payoutBench(pool);
  onTestFinished(() => closeBench(made, owner));
  return made;
};

const only = async ({ shop }: PayoutBench, refundCase: RefundCase): Promise<Payout> => {
  const [payout] = await payoutsOf(shop, refundCase.id);
  if (!payout) throw new Error('the case has no payout');
  return payout;
};

const REFUND = 'alipay.trade.refund';
const QUERY = 'alipay.trade.fastpay.refund.query';
const hundred = [{ kind: 'alipay', fen: 10_000n }] as const;

test('a refund by Alipay settles, books the cash and resolves its case', async () => {
  const made = await bench();
  const { refundCase } = await made.refundOf(hundred);
  await made.quiet();
  const payout = await only(made, refundCase);
  expect(payout).toMatchObject({ status: 'settled', sends: 1, queries: 0 });
  expect(payout.settled).toMatchObject({ landing: 'ALIPAYACCOUNT 100.00', channelNumber: expect.any(String) });
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
  expect(await listChannelCalls(pool, made.shop.merchantId, payout.id)).toMatchObject([
    { asked: 'send', answerClass: 'settled', answeredAt: expect.any(Number) },
  ]);
  expect(made.worker.counts()).toMatchObject({ answers: { send_settled: 1 }, moved: { settled: 1 }, stepsFailed: 0 });
  await assertBooksAgree(made, owner);
});

describe('whatever breaks once, the customer is paid once under the same number', () => {
  const faults: readonly [PlannedFault['kind'], sends: number][] = [
    // The first request was lost: the query is silent and the same number goes out again.
    ['timeout-before', 2],
    ['http-500-before', 2],
    ['system-error-before', 2],
    ['unavailable-before', 2],
    // The first request worked and its answer was lost: the query finds it.
    ['timeout-after', 1],
    ['http-500-after', 1],
    ['system-error-after', 1],
    ['unavailable-after', 1],
    ['bad-signature', 1],
    ['no-signature', 1],
    ['garbage-body', 1],
    // The SDK resends by itself: the answer that we see may be the second one.
    ['reset-before', 1],
    ['reset-after', 1],
    ['slow', 1],
  ];
  test.each(faults)('%s', async (kind, sends) => {
    const made = await bench();
    made.sandbox.faults.next({ kind, method: REFUND });
    const { refundCase } = await made.refundOf(hundred);
    const { requestNumber } = await only(made, refundCase);
    await made.quiet();
    expect(await only(made, refundCase)).toMatchObject({ status: 'settled', sends, requestNumber });
    expect(made.sandbox.truth().trades[0]?.refunds).toMatchObject([{ outRequestNo: requestNumber, timesApplied: 1 }]);
    expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
    await assertBooksAgree(made, owner);
  });

  test.each(['timeout-before', 'http-500-after', 'bad-signature', 'system-error-before'] as const)(
    'also when the question about it breaks: %s',
    async (kind) => {
      const made = await bench();
      made.sandbox.faults.next({ kind: 'timeout-after', method: REFUND });
      made.sandbox.faults.next({ kind, method: QUERY, times: 3 });
      const { refundCase } = await made.refundOf(hundred);
      await made.quiet();
      expect(await only(made, refundCase)).toMatchObject({ status: 'settled', sends: 1, queries: 4 });
      await assertBooksAgree(made, owner);
    },
  );
});

test('while the outcome is unknown the case says so and the money stays reserved', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'timeout-after', method: REFUND });
  const { refundCase, order } = await made.refundOf(hundred);
  await made.worker.runOnce();
  const unknown = await caseNow(made.shop, refundCase.id);
  expect(unknown).toMatchObject({ status: 'paying', legs: [{ status: 'unknown' }] });
  const { rows } = await owner.query('select refunded_minor, reserved_minor from tender where order_id = $1::uuid', [
    (await owner.query('select order_id from sales_order where number = $1', [order.number])).rows[0]?.order_id,
  ]);
  expect(rows).toEqual([{ refunded_minor: 0n, reserved_minor: 10_000n }]);
});

test('every try sends the stored body, byte for byte', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'timeout-before', method: REFUND, times: 2 });
  const { refundCase } = await made.refundOf(hundred);
  await made.quiet();
  const payout = await only(made, refundCase);
  const { rows } = await owner.query<{ body: string }>(
    `select contents ->> 'body' as body from channel_call where payout_id = (select payout_id from payout where request_number = $1) and asked = 'send' and part = 'request'`,
    [payout.requestNumber],
  );
  const stored = await owner.query<{ request_body: string }>(
    'select request_body from payout where request_number = $1',
    [payout.requestNumber],
  );
  expect(rows.map((row) => row.body)).toEqual(Array.from({ length: 3 }, () => stored.rows[0]?.request_body));
});

test('accepted and settled later: the query ends it, and silence only repeats the number', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'accept-pending', seconds: 45 });
  const { refundCase } = await made.refundOf(hundred);
  await made.worker.runOnce();
  expect(await only(made, refundCase)).toMatchObject({ status: 'accepted', everUnknown: true });
  await made.quiet();
  expect(await only(made, refundCase)).toMatchObject({ status: 'settled' });
  await assertBooksAgree(made, owner);
});

test('accepted and then failed without a word: the same number is tried again', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'accept-pending', seconds: 5, thenFails: true });
  const { refundCase } = await made.refundOf(hundred);
  const { requestNumber } = await only(made, refundCase);
  await made.quiet();
  expect(await only(made, refundCase)).toMatchObject({ status: 'settled', requestNumber });
  await assertBooksAgree(made, owner);
});

test('a short balance holds the payout until a person lets it go, with the same number', async () => {
  const made = await bench();
  made.sandbox.balance.withdraw(1_000_000n);
  const { refundCase } = await made.refundOf(hundred);
  made.sandbox.balance.withdraw(9_000n);
  await made.quiet();
  const held = await only(made, refundCase);
  expect(held).toMatchObject({
    status: 'held',
    holdReason: 'insufficient_funds',
    lastRefusal: { code: 'ACQ.SELLER_BALANCE_NOT_ENOUGH' },
  });
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'paying', legs: [{ status: 'held' }] });
  made.sandbox.balance.topUp(9_000n);
  const released = doneOf(
    await releasePayout(made.house, {
      merchantId: made.shop.merchantId,
      actor: people.manager,
      payoutId: held.id,
      expectedVersion: held.version,
      channelAccountId: null,
      once: null,
    }),
  );
  expect(released).toMatchObject({ status: 'queued', requestNumber: held.requestNumber });
  await made.quiet();
  expect(await only(made, refundCase)).toMatchObject({ status: 'settled', requestNumber: held.requestNumber });
  await assertBooksAgree(made, owner);
});

test('a short balance after an unknown try is believed only when a later query confirms that nothing moved', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'timeout-before', method: REFUND });
  made.sandbox.faults.next({ kind: 'short-balance', method: REFUND });
  const { refundCase } = await made.refundOf(hundred);
  await made.quiet([made.worker], 20_000);
  expect(await only(made, refundCase)).toMatchObject({ status: 'unknown', pendingRefusal: { leadsTo: 'held' } });
  await made.quiet();
  expect(await only(made, refundCase)).toMatchObject({ status: 'held', everUnknown: false });
});

test('a final refusal waits for the confirming query, then asks for a person', async () => {
  const made = await bench();
  const { refundCase } = await made.refundOf([{ kind: 'alipay', fen: 10_000n, trade: null }]);
  await made.quiet();
  // Without a trade number it cannot even be asked for.
  expect(await only(made, refundCase)).toMatchObject({
    status: 'held',
    holdReason: 'needs_person',
    sends: 0,
    lastRefusal: { code: 'trade_number_missing' },
  });

  const other = await made.refundOf([{ kind: 'alipay', fen: 5_000n, trade: 'PAID-UNKNOWN-TO-ALIPAY' }]);
  await owner.query(
    `update tender set merchant_trade_number = 'NOWHERE' where merchant_trade_number = 'PAID-UNKNOWN-TO-ALIPAY'`,
  );
  await made.worker.runOnce();
  expect(await only(made, other.refundCase)).toMatchObject({
    status: 'unknown',
    pendingRefusal: { code: 'ACQ.TRADE_NOT_EXIST', leadsTo: 'failed' },
  });
  await made.quiet();
  expect(await only(made, other.refundCase)).toMatchObject({
    status: 'failed',
    lastRefusal: { code: 'ACQ.TRADE_NOT_EXIST' },
  });
  expect(await caseNow(made.shop, other.refundCase.id)).toMatchObject({ status: 'action_required' });
});

test('what looks like a final refusal may be our own lost success', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'reset-after', method: REFUND });
  // After the reset the SDK resends, and by then the whole trade is refunded and closed.
  const { refundCase } = await made.refundOf(hundred);
  await made.quiet();
  expect(await only(made, refundCase)).toMatchObject({ status: 'settled' });
  await assertBooksAgree(made, owner);
});

test('a card that takes no refund: the buyer has it in the Alipay balance, so the landing changes and nothing else', async () => {
  const made = await bench();
  const { refundCase } = await made.refundOf(hundred);
  await made.quiet();
  const before = await only(made, refundCase);
  const resolved = await caseNow(made.shop, refundCase.id);
  const filter = { caseId: refundCase.id, payoutId: null, account: null };
  const booked = await listEntries(pool, made.shop.merchantId, filter, { limit: 10, after: null });
  made.sandbox.bounceRefund(before.requestNumber);
  await askNow(before);
  await made.quiet();
  const after = await only(made, refundCase);
  expect(after).toMatchObject({ status: 'settled', returned: null, next: null, version: before.version + 1 });
  expect(after.settled).toEqual({
    ...before.settled,
    landing: 'BALANCE_INSTEAD_OF_CARD · ALIPAYACCOUNT 100.00',
  });
  expect(await caseNow(made.shop, refundCase.id)).toEqual(resolved);
  expect(await listEntries(pool, made.shop.merchantId, filter, { limit: 10, after: null })).toEqual(booked);
  await assertBooksAgree(made, owner);
});

test('a success that was lost is found where it is now, though the card did not take it', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'timeout-after', method: REFUND });
  const { refundCase } = await made.refundOf(hundred);
  await made.worker.runOnce();
  made.sandbox.bounceRefund((await only(made, refundCase)).requestNumber);
  await made.quiet();
  expect(await only(made, refundCase)).toMatchObject({
    status: 'settled',
    settled: { landing: expect.stringContaining('BALANCE_INSTEAD_OF_CARD') },
  });
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
  await assertBooksAgree(made, owner);
});

/** As a notice would. */
const askNow = ({ requestNumber }: Payout) =>
  owner.query(`update payout set next_do = 'query', next_at = to_timestamp(0) where request_number = $1`, [
    requestNumber,
  ]);

test('two tenders of one case settle side by side, the in-house one without a call', async () => {
  const made = await bench();
  const { refundCase } = await made.refundOf([
    { kind: 'alipay', fen: 7_000n },
    { kind: 'stored_value', fen: 3_000n },
  ]);
  await made.quiet();
  expect(await payoutsOf(made.shop, refundCase.id)).toMatchObject([
    { route: 'original', status: 'settled' },
    { route: 'in_house', status: 'settled', sends: 1, settled: { landing: 'stored_value' } },
  ]);
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
  await assertBooksAgree(made, owner);
});

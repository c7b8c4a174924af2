import type { Payout } from '@redress/domain';
import type { StripePlannedFault } from '@redress/sandbox';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { assertStripeAgrees, type StripeBench, stripeBench } from '@redress/testing/testkit/stripe-bench.ts';
import { caseNow, doneOf, people } from '@redress/testing/testkit/trade.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listEntries } from '../ledger/ledger-reader.ts';
import { listChannelCalls } from './payout-reader.ts';
import { releasePayout } from './release-payout.ts';

const { pool, owner } = await testDatabase();

const bench = async (): Promise<StripeBench> => {
  const made = await stripeBench(pool);
  onTestFinished(() => made.close(owner));
  return made;
};

const REFUND = 'POST /v1/refunds';
const SEARCH = 'GET /v1/refunds';
const LOOK = 'GET /v1/payment_intents/:id';
const HOUR = 3_600_000;

const refundsAt = ({ sandbox }: StripeBench) => sandbox.truth().charges.flatMap((charge) => charge.refunds);

const release = async (made: StripeBench, { id, version }: Payout): Promise<void> => {
  const { merchantId } = made.shop;
  doneOf(
    await releasePayout(made.house, {
      merchantId,
      payoutId: id,
      actor: people.cashier,
      expectedVersion: version,
      channelAccountId: null,
      once: null,
    }),
  );
};

test('a refund by Stripe settles, books the cash, resolves its case and says where the money landed', async () => {
  const made = await bench();
  const { refundCase } = await made.refundOf(10_000n);
  await made.quiet();
  const payout = await made.payoutOf(refundCase);
  expect(payout).toMatchObject({ status: 'settled', sends: 1, queries: 0 });
  expect(payout.settled).toMatchObject({ landing: 'card_reversal', channelNumber: expect.stringMatching(/^re_/) });
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
  expect(refundsAt(made)).toMatchObject([{ metadata: { refund_no: payout.requestNumber } }]);
  await assertStripeAgrees(made, owner);
});

describe('whatever breaks once, the customer is paid once under the same number', () => {
  const faults: readonly [StripePlannedFault['kind'], sends: number][] = [
    // The request was lost: the search is silent and the same number goes out again.
    ['timeout-before', 2],
    ['reset-before', 2],
    ['bad-gateway-before', 2],
    // The execution broke and Stripe keeps that answer for the key: the next key of the same number pays.
    ['http-500-before', 2],
    // It worked and its answer was lost: the search finds it.
    ['timeout-after', 1],
    ['reset-after', 1],
    ['bad-gateway-after', 1],
    ['http-500-after', 1],
    ['garbage-body', 1],
    // Turned away at the door: the same number later.
    ['rate-limit', 2],
    ['lock-timeout', 2],
    ['key-in-use', 2],
    ['slow', 1],
  ];
  test.each(faults)('%s', async (kind, sends) => {
    const made = await bench();
    made.sandbox.faults.next({ kind, call: REFUND });
    const { refundCase } = await made.refundOf(10_000n);
    const { requestNumber } = await made.payoutOf(refundCase);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', sends, requestNumber });
    expect(refundsAt(made)).toMatchObject([{ left: true, metadata: { refund_no: requestNumber } }]);
    expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
    await assertStripeAgrees(made, owner);
  });

  test.each(['timeout-before', 'http-500-after', 'garbage-body', 'rate-limit'] as const)(
    'also when the question about it breaks: %s',
    async (kind) => {
      const made = await bench();
      made.sandbox.faults.next({ kind: 'timeout-after', call: REFUND });
      made.sandbox.faults.next({ kind, call: SEARCH, times: 3 });
      const { refundCase } = await made.refundOf(10_000n);
      await made.quiet();
      expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', sends: 1, queries: 4 });
      await assertStripeAgrees(made, owner);
    },
  );

  test('the payment cannot be looked at: nothing was sent, and it goes out later', async () => {
    const made = await bench();
    made.sandbox.faults.next({ kind: 'timeout-before', call: LOOK });
    const { refundCase } = await made.refundOf(10_000n);
    await made.worker.runOnce();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'queued', everUnknown: false });
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', sends: 2 });
  });

  test('a key that Stripe forgot after a day does not pay again', async () => {
    const made = await bench();
    made.sandbox.faults.next({ kind: 'timeout-after', call: REFUND });
    const { refundCase } = await made.refundOf(10_000n);
    await made.worker.runOnce();
    made.sandbox.faults.next({ kind: 'timeout-before', call: SEARCH, times: 8 });
    await made.quiet();
    made.sandbox.faults.clear();
    made.clock.advance(25 * HOUR);
    const { requestNumber } = await made.payoutOf(refundCase);
    // As if the search had found nothing: the number is sent once more, a day late.
    await owner.query(`update payout set next_do = 'send', next_at = to_timestamp(0) where request_number = $1`, [
      requestNumber,
    ]);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled' });
    expect(refundsAt(made)).toHaveLength(1);
    await assertStripeAgrees(made, owner);
  });

  test('several workers and a lease that ran out pay once', async () => {
    const made = await bench();
    made.sandbox.faults.next({ kind: 'slow', call: REFUND, millis: 150 });
    const { refundCase } = await made.refundOf(10_000n);
    const [first, second] = [made.another(), made.another()];
    const slow = first.runOnce();
    await expect.poll(async () => (await made.payoutOf(refundCase)).status).toBe('sending');
    made.clock.advance(60_000);
    await Promise.all([slow, second.runOnce()]);
    await made.quiet(HOUR, [first, second]);
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled' });
    expect(refundsAt(made)).toHaveLength(1);
    await assertStripeAgrees(made, owner);
  });
});

test('every try sends the stored body, and the file keeps what happened on the wire without keys', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'timeout-before', call: REFUND, times: 2 });
  const { refundCase } = await made.refundOf(10_000n);
  await made.quiet();
  const payout = await made.payoutOf(refundCase);
  const { rows } = await owner.query<{ contents: string }>(
    `select contents::text from channel_call where payout_id = (select payout_id from payout where request_number = $1) order by recorded_at`,
    [payout.requestNumber],
  );
  const bodies = rows.flatMap(({ contents }) => JSON.parse(contents).body ?? []);
  expect(bodies).toHaveLength(3);
  expect(new Set(bodies).size).toBe(1);
  expect(JSON.parse(bodies[0])).toMatchObject({
    amount: 10_000,
    currency: 'cny',
    metadata: { refund_no: payout.requestNumber },
  });
  const everything = rows.map(({ contents }) => contents).join();
  expect(everything).toContain('refund_no');
  for (const secret of [made.sandbox.keys.restrictedKey, made.sandbox.keys.hookSecret])
    expect(everything).not.toContain(secret);
  expect(await listChannelCalls(pool, made.shop.merchantId, payout.id)).toMatchObject([
    { asked: 'send', answerClass: 'unknown' },
    { asked: 'query', answerClass: 'absent' },
    { asked: 'send', answerClass: 'unknown' },
    { asked: 'query', answerClass: 'absent' },
    { asked: 'send', answerClass: 'settled' },
  ]);
});

describe('what Stripe takes and ends later', () => {
  test('pending settles when the webhook or the next question says so', async () => {
    const made = await bench();
    made.sandbox.faults.next({ kind: 'accept-pending', seconds: 1_800 });
    const { refundCase } = await made.refundOf(10_000n);
    await made.worker.runOnce();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'accepted' });
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', sends: 1 });
    await assertStripeAgrees(made, owner);
  });

  test('pending that fails leaves the case to a person, and nothing is booked', async () => {
    const made = await bench();
    made.sandbox.faults.next({ kind: 'accept-pending', seconds: 60, thenFails: true });
    const { refundCase } = await made.refundOf(10_000n);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({
      status: 'failed',
      lastRefusal: { code: 'returned', message: 'failed: declined' },
    });
    expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
    await assertStripeAgrees(made, owner);
  });

  test('a short balance is told, and the refund leaves by itself after a top-up, not a second time', async () => {
    const made = await bench();
    const { refundCase } = await made.refundOf(10_000n);
    made.sandbox.balance.withdraw(made.sandbox.balance.minor('cny'), 'cny');
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({
      status: 'accepted',
      lastRefusal: { code: 'insufficient_funds' },
    });
    made.sandbox.balance.topUp(10_000n, 'cny');
    await made.quiet(12 * HOUR);
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', sends: 1 });
    await assertStripeAgrees(made, owner);
  });

  test('a refund that waits for the customer says so', async () => {
    const made = await bench();
    made.sandbox.faults.next({ kind: 'requires-action' });
    const { refundCase } = await made.refundOf(10_000n);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'awaiting_payee' });
    made.sandbox.finishRefund(refundsAt(made)[0]?.id ?? '');
    await made.quiet(12 * HOUR);
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled' });
  });

  test('a success that fails days later is reversed in the books, and the case needs a person again', async () => {
    const made = await bench();
    made.sandbox.faults.next({ kind: 'late-failure' });
    const { refundCase } = await made.refundOf(10_000n);
    await made.quiet();
    expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
    made.clock.advance(72 * HOUR);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({
      status: 'bounced',
      lastRefusal: { code: 'returned', message: 'failed: lost_or_stolen_card' },
    });
    expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
    const { rows } = await listEntries(
      pool,
      made.shop.merchantId,
      { caseId: refundCase.id, payoutId: null, account: null },
      { limit: 10, after: null },
    );
    const settled = rows.find((entry) => entry.kind === 'payout_settled');
    expect(rows.some((entry) => settled !== undefined && entry.reverses === settled.id)).toBe(true);
    await assertStripeAgrees(made, owner);
  });
});

describe('what Stripe refuses', () => {
  test('a disputed payment holds its refund; when the dispute is won it leaves by itself, under the next key', async () => {
    const made = await bench();
    const { refundCase, payment } = await made.refundOf(10_000n, { cups: 2n, returned: 1 });
    const dispute = made.sandbox.openDispute({ charge: payment });
    await made.quiet();
    const held = await made.payoutOf(refundCase);
    expect(held).toMatchObject({ status: 'held', holdReason: 'disputed', lastRefusal: { code: 'charge_disputed' } });
    // Let go too early it is refused again and held again.
    await release(made, held);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'held', holdReason: 'disputed' });
    made.sandbox.closeDispute(dispute, 'won');
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', requestNumber: held.requestNumber });
    await assertStripeAgrees(made, owner);
  });

  test('a lost dispute keeps the refund held: the customer has the money by the bank', async () => {
    const made = await bench();
    const { refundCase, payment } = await made.refundOf(10_000n);
    const dispute = made.sandbox.openDispute({ charge: payment });
    await made.quiet();
    made.sandbox.closeDispute(dispute, 'lost');
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'held', holdReason: 'disputed' });
    expect(refundsAt(made)).toEqual([]);
  });

  test('an inquiry lets the refund through', async () => {
    const made = await bench();
    const { refundCase, payment } = await made.refundOf(10_000n);
    made.sandbox.openDispute({ charge: payment, inquiry: true });
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled' });
  });

  test('more than is left fails once a search agrees that none of it is ours', async () => {
    const made = await bench();
    const { refundCase, payment } = await made.refundOf(10_000n);
    const { hostname, port } = new URL(made.sandbox.apiUrl);
    const body = new URLSearchParams({ payment_intent: payment, amount: '9000' });
    const authorization = `Bearer ${made.sandbox.keys.secretKey}`;
    const elsewhere = await fetch(`http://${hostname}:${port}/v1/refunds`, {
      method: 'POST',
      body,
      headers: { authorization },
    });
    expect(elsewhere.status).toBe(200);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'failed', sends: 1, queries: 1 });
    expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
  });

  test.each([
    ['a payment in another currency', { currency: 'usd' }, 'currency_differs'],
    ['a payment that Stripe does not know', null, 'resource_missing'],
  ] as const)('%s is held before anything is sent', async (_, charge, code) => {
    const made = await bench();
    const { refundCase, payment } = await made.refundOf(10_000n);
    const other = charge && made.sandbox.createCharge({ amountMinor: 10_000n, ...charge });
    await owner.query('update tender set merchant_trade_number = $2 where merchant_trade_number = $1', [
      payment,
      other?.paymentIntentId ?? 'pi_nobodyknows',
    ]);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({
      status: 'held',
      holdReason: 'needs_person',
      lastRefusal: { code },
    });
    expect(refundsAt(made)).toEqual([]);
  });

  test('a key that is no longer good holds the payout, and it leaves under the same number when let go', async () => {
    const made = await bench();
    made.sandbox.faults.next({ kind: 'unauthorized' });
    const { refundCase } = await made.refundOf(10_000n);
    await made.quiet();
    const held = await made.payoutOf(refundCase);
    expect(held).toMatchObject({ status: 'held', holdReason: 'needs_person', lastRefusal: { code: 'http_401' } });
    await release(made, held);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', requestNumber: held.requestNumber });
  });
});

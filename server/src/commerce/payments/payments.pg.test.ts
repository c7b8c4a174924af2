import { cny, type Id, uuidOf } from '@redress/domain';
import { payAtAlipay } from '@redress/testing/testkit/alipay.ts';
import { assertBooksAgree, closeBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { caseNow, doneOf, granted, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';
import { approveRefundCase } from '../../approval/approve-case.ts';
import { assessCase } from '../../assessment/assess-case.ts';
import { openClaim } from '../../claim/open-claim.ts';
import { readOrder } from '../order-reader.ts';
import { findWrongCharges } from './find-wrong-charges.ts';
import { type ChargeErrorView, listChargeErrors } from './payment-reader.ts';
import { recordPayment } from './record-payment.ts';

const { pool, owner } = await testDatabase();

const start = async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { house, shop, clock } = bench;
  const { merchantId, storeId } = shop;
  const order = await sell(shop, [{ kind: 'alipay', fen: 10_000n }]);
  payAtAlipay(bench.sandbox, order);
  const report = (
    channelTradeNumber: string,
    fen: bigint,
    orderNumber: string | null = order.number,
    merchantTradeNumber: string | null = null,
  ) =>
    recordPayment(house, {
      merchantId,
      payment: {
        storeId,
        kind: 'alipay',
        channelTradeNumber,
        merchantTradeNumber,
        orderNumber,
        amount: cny(fen),
        paidAt: clock.now(),
      },
    });
  const found = async (): Promise<readonly ChargeErrorView[]> =>
    (await listChargeErrors(pool, merchantId, { open: false, paymentId: null }, { limit: 50, after: null })).rows;
  const handle = async (caseId: Id<'refundCase'>) => {
    const command = { merchantId, caseId, expectedVersion: null, dryRun: false, once: null };
    doneOf(await assessCase(house, { ...command, actor: people.clerk }));
    doneOf(await approveRefundCase(house, { ...command, actor: people.manager, note: null, goodsReceivedOn: null }));
    await bench.quiet();
    return caseNow(shop, caseId);
  };
  return { bench, order, report, found, handle };
};

test('the order’s own payment is no error, reported again it changes nothing, and nobody looks at it any more', async () => {
  const { bench, order, report, found } = await start();
  const own = (fen: bigint) => report('2026-OWN', fen, order.number, order.tenders[0]?.merchantTradeNumber ?? null);
  expect(await own(10_000n)).toMatchObject({ ok: true, value: { outcome: 'created' } });
  expect(await own(10_000n)).toMatchObject({ ok: true, value: { outcome: 'unchanged' } });
  expect(await own(9_999n)).toMatchObject({ ok: false, refusal: { code: 'payment_conflict' } });
  expect(await found()).toEqual([]);
  const { rows } = await owner.query('select 1 from payment where compared_at is null and merchant_id = $1', [
    uuidOf(bench.shop.merchantId),
  ]);
  expect(rows).toEqual([]);
});

test('paid twice: found by the system, before a person as a case, and back to the payment that took it', async () => {
  const { bench, order, report, found, handle } = await start();
  bench.sandbox.createTrade({ outTradeNo: 'M-AGAIN', amountMinor: 10_000n });
  const again = bench.sandbox.truth().trades.find(({ outTradeNo }) => outTradeNo === 'M-AGAIN');
  if (!again) throw new Error('Alipay took it');
  await report(again.tradeNo, 10_000n, order.number, 'M-AGAIN');
  const [error] = await found();
  expect(error).toMatchObject({ kind: 'paid_twice', excess: { minor: 10_000n }, refundCase: { status: 'claimed' } });
  if (!error?.refundCase) throw new Error('a finding has a case');
  const resolved = await handle(error.refundCase.id);
  expect(resolved).toMatchObject({
    status: 'resolved',
    assessment: { basis: 'DUPLICATE_OR_ERROR', refund: { minor: 10_000n }, lines: [] },
  });
  const trade = bench.sandbox.truth().trades.find(({ outTradeNo }) => outTradeNo === 'M-AGAIN');
  expect(trade?.refundedMinor).toBe(10_000n);
  expect(await readOrder(pool, bench.shop.merchantId, { id: order.id })).toMatchObject({
    credited: { minor: 0n },
    tenders: [{ refunded: { minor: 0n } }],
  });
  await assertBooksAgree(bench, owner);
});

test('eight reports of one payment at once make one finding and one case', async () => {
  const { bench, report, found } = await start();
  const answers = await Promise.all(Array.from({ length: 8 }, () => report('2026-RACE', 10_000n)));
  expect(answers.filter((answer) => answer.ok && answer.value.outcome === 'created')).toHaveLength(1);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(await found()).toHaveLength(1);
  const { rows } = await owner.query('select case_id from refund_case where merchant_id = $1', [
    uuidOf(bench.shop.merchantId),
  ]);
  expect(rows).toHaveLength(1);
});

test('money without an order waits a day for one, then it is put before a person', async () => {
  const { bench, report, found } = await start();
  await report('2026-STRAY', 3_300n, null);
  expect(granted(await findWrongCharges(bench.house, bench.shop.merchantId))).toBe(0);
  expect(await found()).toEqual([]);
  bench.clock.advance(25 * 3_600_000);
  expect(granted(await findWrongCharges(bench.house, bench.shop.merchantId))).toBe(1);
  expect(await found()).toMatchObject([{ kind: 'paid_without_order', refundCase: { status: 'claimed' } }]);
  expect(granted(await findWrongCharges(bench.house, bench.shop.merchantId))).toBe(0);
});

test('a finding whose case was not opened when the machine stopped is opened at the next look', async () => {
  const { bench, report, found } = await start();
  await report('2026-CRASH', 10_000n);
  const [before] = await found();
  await owner.query('update charge_error set case_id = null, surplus_order_id = null where merchant_id = $1', [
    uuidOf(bench.shop.merchantId),
  ]);
  granted(await findWrongCharges(bench.house, bench.shop.merchantId));
  const [after] = await found();
  expect(after?.refundCase?.id).toBe(before?.refundCase?.id);
  expect(after?.surplusOrderId).toBe(before?.surplusOrderId);
});

test('a customer who claims it is told the case; a claim on an order whose payments are explained is worth nothing yet', async () => {
  const { bench, order, report } = await start();
  const { house, shop } = bench;
  const claim = (number: string) =>
    openClaim(house, {
      merchantId: shop.merchantId,
      actor: people.clerk,
      order: { number },
      claim: { kind: 'wrong_charge', cause: 'system_error', statement: '扣了两次', intake: 'phone', customerId: null },
      dryRun: false,
      once: null,
    });
  const opened = doneOf(await claim(order.number));
  const command = { merchantId: shop.merchantId, caseId: opened.id, expectedVersion: null, dryRun: false, once: null };
  const assessed = doneOf(await assessCase(house, { ...command, actor: people.clerk }));
  expect(assessed).toMatchObject({ assessment: { entitled: false, refund: { minor: 0n } } });
  await report('2026-TWICE-2', 10_000n);
  expect(await claim(order.number)).toMatchObject({ ok: false, refusal: { code: 'wrong_charge_has_case' } });
});

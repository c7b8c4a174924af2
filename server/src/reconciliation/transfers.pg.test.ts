import {
  type Id,
  type LocalDate,
  type Payee,
  type Payout,
  type RefundCase,
  shanghaiDate,
  uuidOf,
} from '@redress/domain';
import { closeBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { attachProof, doneOf, granted, payoutsOf, people, type Shop } from '@redress/testing/testkit/trade.ts';
import { wechatBench } from '@redress/testing/testkit/wechat-bench.ts';
import { expect, onTestFinished, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { readChannelAccount } from '../channels/channel-accounts.ts';
import { openChannel } from '../channels/open-channel.ts';
import { recordPayee } from '../payout/payees/record-payee.ts';
import { repayFailedLeg } from '../settlement/repay-leg.ts';
import { listBreaks } from './break-reader.ts';
import { reconcileDay } from './reconcile-day.ts';

const { pool, owner } = await testDatabase();

/** The refund of a case failed for good, and a transfer to this payee is queued in its place. */
const transferInstead = async (shop: Shop, refundCase: RefundCase, payee: Payee): Promise<void> => {
  const { house, merchantId } = shop;
  const [failed] = await payoutsOf(shop, refundCase.id);
  if (failed?.status !== 'failed') throw new Error(`the refund is ${failed?.status}`);
  const evidenceId = await attachProof(shop, refundCase.id);
  const consent = { how: 'by_phone', by: '李雷', at: house.clock.now(), evidenceId } as const;
  const command = { merchantId, caseId: refundCase.id };
  const named = await recordPayee(house, { ...command, actor: people.clerk, payee, consent, nameReason: '家人代收' });
  const { id: payeeId } = granted(named);
  const repay = { ...command, actor: people.manager, expectedVersion: null, once: null, dryRun: false };
  doneOf(await repayFailedLeg(house, { ...repay, payoutId: failed.id, route: 'transfer', payeeId }));
};

/** An Alipay refund that failed, the transfer that was made instead, and the next day but one. */
const alipay = async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { shop, sandbox, clock } = bench;
  sandbox.faults.next({ kind: 'accept-pending', method: 'alipay.trade.refund', thenFails: true, seconds: 1 });
  const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 10_000n }]);
  await bench.worker.runOnce();
  // The window of the contract is over by the time of the second try.
  clock.advance(400 * 24 * 3_600_000);
  await bench.quiet();
  const payee: Payee = { kind: 'alipay_account', identityType: 'logon_id', identity: '13800001234', name: '李雷' };
  await transferInstead(shop, refundCase, payee);
  await bench.quiet();
  const [paid] = await payoutsOf(shop, refundCase.id);
  expect(paid).toMatchObject({ route: 'transfer', status: 'settled' });
  const day = shanghaiDate(clock.now());
  return { ...bench, day, paid: paid as Payout };
};

type Where = { readonly shop: Shop; readonly accountId: Id<'channelAccount'>; readonly day: LocalDate };

const reconciled = async (
  { shop, accountId, day }: Where,
  file: { name: string; bytes: AsyncIterable<Uint8Array> } | null = null,
) => {
  const command = { merchantId: shop.merchantId, actor: people.cashier, accountId, day, file, final: true };
  return granted(await reconcileDay(shop.house, command));
};

const open = async ({ merchantId }: Shop) =>
  (
    await listBreaks(
      pool,
      merchantId,
      { status: 'open', reason: null, channelAccountId: null },
      { limit: 100, after: null },
    )
  ).rows.map(({ reason, requestNumber, ours, theirs }) => [reason, requestNumber, ours?.minor, theirs?.minor]);

const breaches = async ({ merchantId }: Shop) => {
  const told: unknown[] = [];
  for await (const { merchant, code, breaches } of audit(pool))
    if (merchant.id === merchantId && breaches.length > 0) told.push([code, breaches]);
  return told;
};

/** The bill of funds as the channel gives it, as if somebody had downloaded it. */
const fundsFile = async ({ shop, accountId, day }: Where) => {
  const account = await readChannelAccount(pool, shop.merchantId, accountId);
  const bill = await (account && openChannel(shop.house, account).bills?.fetch('funds', day));
  if (!bill?.ok || !bill.value[0]) throw new Error('there is no bill of funds');
  return bill.value[0];
};

test('Alipay: a transfer is matched by the bill of funds, once, however often the day is looked at', async () => {
  const where = await alipay();
  where.clock.advance(48 * 3_600_000);
  const done = await reconciled(where);
  expect(done).toMatchObject({ lines: done.matched + done.noted, matched: 1, breaks: 0, openBreaks: 0 });
  expect(await reconciled(where, await fundsFile(where))).toMatchObject({ matched: 1, breaks: 0, openBreaks: 0 });
  expect(await open(where.shop)).toEqual([]);
  expect(await breaches(where.shop)).toEqual([]);
  const said = async (change: string): Promise<unknown[]> => {
    await owner.query(change, [uuidOf(where.shop.merchantId)]);
    const told = await breaches(where.shop);
    return told.flatMap((each) => (JSON.stringify(each).includes('transfers_agree') ? [JSON.stringify(each)] : []));
  };
  const late = `update payee set recorded_at = recorded_at + interval '9 days' where merchant_id = $1`;
  expect((await said(late)).join()).toContain('agreed to after it left');
  const same = `update payee set recorded_at = recorded_at - interval '9 days',
      recorded_by = (select actor from case_event e where e.merchant_id = $1 and e.type = 'leg_replaced') where merchant_id = $1`;
  expect((await said(same)).join()).toContain('whoever recorded the payee approved it');
  const foreign = `update payout set state = state - 'payeeId' where merchant_id = $1 and route = 'transfer'`;
  expect((await said(foreign)).join()).toContain('not of its case');
});

test('Alipay: dropped, doubled and wrong transfers are exactly what is told', async () => {
  const dropped = await alipay();
  dropped.sandbox.spoilBill({ kind: 'drop', outRequestNo: dropped.paid.requestNumber });
  dropped.clock.advance(48 * 3_600_000);
  await reconciled(dropped);
  expect(await open(dropped.shop)).toEqual([['missing_in_bill', dropped.paid.requestNumber, 10_000n, undefined]]);

  const doubled = await alipay();
  doubled.sandbox.spoilBill({ kind: 'duplicate', outRequestNo: doubled.paid.requestNumber });
  doubled.clock.advance(48 * 3_600_000);
  expect(await reconciled(doubled)).toMatchObject({ matched: 1, breaks: 1 });
  expect(await open(doubled.shop)).toEqual([['duplicate', doubled.paid.requestNumber, 10_000n, 10_000n]]);

  const wrong = await alipay();
  wrong.sandbox.spoilBill({ kind: 'amount', outRequestNo: wrong.paid.requestNumber });
  wrong.clock.advance(48 * 3_600_000);
  await reconciled(wrong);
  expect(await open(wrong.shop)).toEqual([['amount_differs', wrong.paid.requestNumber, 10_000n, 10_001n]]);
});

test('a bill of funds alone says nothing about refunds', async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  await bench.refundOf([{ kind: 'alipay', fen: 5_000n }]);
  await bench.quiet();
  const where = { ...bench, day: shanghaiDate(bench.clock.now()) };
  bench.clock.advance(48 * 3_600_000);
  expect(await reconciled(where, await fundsFile(where))).toMatchObject({ matched: 0, breaks: 0, openBreaks: 0 });
  // The bill of trade matches the refund, and it is matched there alone.
  const done = await reconciled(where);
  expect(done).toMatchObject({ matched: 2, breaks: 0, openBreaks: 0 });
  expect(await breaches(bench.shop)).toEqual([]);
});

test('WeChat Pay: a confirmed transfer is matched by the fund flow, and missed when it is not there', async () => {
  const bench = await wechatBench(pool);
  onTestFinished(() => bench.close(owner));
  const { shop, sandbox, clock } = bench;
  const { refundCase } = await bench.refundOf(10_000n, { payment: { payerIsGone: true } });
  await bench.quiet();
  await transferInstead(shop, refundCase, {
    kind: 'wechat_openid',
    openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o',
    name: '陈小姐',
  });
  clock.advance(61_000);
  await bench.worker.runOnce();
  sandbox.confirmTransfer((await bench.payoutOf(refundCase)).requestNumber);
  await sandbox.tick();
  await bench.quiet();
  const { requestNumber, status } = await bench.payoutOf(refundCase);
  expect(status).toBe('settled');
  const where = { ...bench, day: shanghaiDate(clock.now()) };
  clock.advance(48 * 3_600_000);
  const done = await reconciled(where);
  expect(done.breaks).toBe(0);
  const { rows } = await owner.query<{ kind: string; outcome: string }>(
    'select kind, outcome from bill_line where merchant_id = any (select merchant_id from payout where request_number = $1) and request_number = $1',
    [requestNumber],
  );
  expect(rows).toEqual([{ kind: 'payout', outcome: 'matched' }]);
  expect((await open(shop)).map(([reason]) => reason)).not.toContain('missing_in_bill');
});

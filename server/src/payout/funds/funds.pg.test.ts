import { cny, type Money, type Payout, type RefundCase, SECOND, uuidOf } from '@redress/domain';
import { assertBooksAgree, closeBench, type PayoutBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { doneOf, granted, payoutsOf, people } from '@redress/testing/testkit/trade.ts';
import { wechatBench } from '@redress/testing/testkit/wechat-bench.ts';
import { expect, onTestFinished, test } from 'vitest';
import { readChannelAccount } from '../../channels/channel-accounts.ts';
import { openChannel } from '../../channels/open-channel.ts';
import { forecastPayouts } from '../forecast.ts';
import { fundsFor } from '../forecast-funds.ts';
import { releasePayout } from '../release-payout.ts';
import { listFundsRules, setFundsRule } from './funds-rules.ts';
import { releaseFunded } from './release-funded.ts';

const { pool, owner } = await testDatabase();

/** A shop whose Alipay account holds so much and is asked before anything leaves. */
const start = async (fen: bigint, floor: Money = cny(0n)): Promise<PayoutBench> => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { house, shop, accountId, sandbox } = bench;
  sandbox.balance.withdraw(sandbox.balance.minor() - fen);
  await rule(bench, true, floor);
  expect(await listFundsRules(house.db, shop.merchantId)).toMatchObject([{ channelAccountId: accountId, floor }]);
  return bench;
};

const rule = async ({ house, shop, accountId }: PayoutBench, checked: boolean, floor: Money = cny(0n)) =>
  granted(
    await setFundsRule(house, { merchantId: shop.merchantId, actor: people.director, accountId, checked, floor }),
  );

/** A refund of so much, whose payment is gone from the account already. */
const refundOf = async (bench: PayoutBench, fen: bigint): Promise<RefundCase> => {
  const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen }]);
  bench.sandbox.balance.withdraw(fen);
  return refundCase;
};

const only = async ({ shop }: Pick<PayoutBench, 'shop'>, { id }: RefundCase): Promise<Payout> => {
  const [payout] = await payoutsOf(shop, id);
  if (!payout) throw new Error('the case has no payout');
  return payout;
};

const letGo = ({ house, shop }: PayoutBench) =>
  releaseFunded(house, (account) => openChannel(house, account), shop.merchantId);

const sent = ({ sandbox }: PayoutBench) =>
  sandbox.truth().trades.flatMap((trade) => trade.refunds.map(({ timesApplied }) => timesApplied));

test('what the account does not hold waits without a call, and leaves by itself when the money is there', async () => {
  const bench = await start(2_500n, cny(500n));
  const cases: RefundCase[] = [];
  for (const fen of [1_500n, 1_000n, 400n]) {
    cases.push(await refundOf(bench, fen));
    await bench.worker.runOnce();
  }
  const [first, second, third] = await Promise.all(cases.map((each) => only(bench, each)));
  expect(first).toMatchObject({ status: 'settled' });
  expect(second).toMatchObject({ status: 'held', holdReason: 'funds_short', sends: 0, lastRefusal: null });
  expect(third).toMatchObject({ status: 'settled' });
  expect(bench.sandbox.balance.minor()).toBe(600n);

  // The forecast says what is missing.
  const { rows } = await forecastPayouts(bench.house, bench.shop.merchantId);
  expect(rows).toMatchObject([{ held: cny(1_000n), waitsForFunds: cny(1_000n), today: cny(0n) }]);
  expect((await fundsFor(bench.house, bench.shop.merchantId, rows)).get(bench.accountId)).toEqual({
    available: cny(600n),
    floor: cny(500n),
    isChecked: true,
    shortToday: cny(900n),
  });

  expect(await letGo(bench)).toBe(0);
  bench.sandbox.balance.topUp(900n);
  expect(await letGo(bench)).toBe(1);
  await bench.quiet();
  expect(await only(bench, cases[1] as RefundCase)).not.toHaveProperty('fundsWaived');
  expect(await only(bench, cases[1] as RefundCase)).toMatchObject({ status: 'settled' });
  expect(sent(bench)).toEqual([1, 1, 1]);
  expect(bench.sandbox.balance.minor()).toBe(500n);
  await assertBooksAgree(bench, owner);
});

test('four workers at once never send more than there is', async () => {
  const bench = await start(3_000n);
  for (let i = 0; i < 8; i += 1) await refundOf(bench, 1_000n);
  const workers = [bench.worker, bench.another(), bench.another(), bench.another()];
  await Promise.all(workers.map((worker) => worker.runOnce()));
  await bench.quiet(workers);
  expect(sent(bench)).toEqual([1, 1, 1]);
  const { rows } = await owner.query<{ reason: string | null; count: number }>(
    `select state ->> 'holdReason' as reason, count(*)::integer as count from payout where merchant_id = $1 group by 1 order by 1`,
    [uuidOf(bench.shop.merchantId)],
  );
  // Nobody heard from the channel that it is short.
  expect(rows).toEqual([
    { reason: 'funds_short', count: 5 },
    { reason: null, count: 3 },
  ]);
  bench.sandbox.balance.topUp(2_000n);
  expect(await letGo(bench)).toBe(2);
  await bench.quiet(workers);
  expect(sent(bench)).toHaveLength(5);
  await assertBooksAgree(bench, owner);
});

test('a channel that cannot tell holds nothing up, and lets go what waits', async () => {
  const bench = await start(500n);
  const waits = await refundOf(bench, 1_000n);
  await bench.quiet();
  expect(await only(bench, waits)).toMatchObject({ holdReason: 'funds_short' });
  bench.sandbox.balance.topUp(500n);
  bench.clock.advance(61 * SECOND);
  bench.sandbox.faults.next({ kind: 'bad-signature', method: 'alipay.data.bill.balance.query' });
  expect(await letGo(bench)).toBe(1);
  // Not asked again for a minute: it goes on what the channel says to the refund itself.
  await bench.worker.runOnce();
  expect(await only(bench, waits)).toMatchObject({ status: 'settled' });
});

test('what may have left is only asked about, however little there is', async () => {
  const bench = await start(1_000n);
  bench.sandbox.faults.next({ kind: 'timeout-after', method: 'alipay.trade.refund' });
  const refundCase = await refundOf(bench, 1_000n);
  await bench.worker.runOnce();
  expect(await only(bench, refundCase)).toMatchObject({ status: 'unknown' });
  await bench.quiet();
  expect(await only(bench, refundCase)).toMatchObject({ status: 'settled', sends: 1 });
  expect(sent(bench)).toEqual([1]);
});

test('switched off it is not asked; a person may let one go, and then the channel says what it is', async () => {
  const bench = await start(100n);
  const { merchantId } = bench.shop;
  const one = await refundOf(bench, 1_000n);
  const other = await refundOf(bench, 2_000n);
  await bench.quiet();
  const held = await only(bench, one);
  const command = { merchantId, actor: people.director, payoutId: held.id, expectedVersion: null, once: null };
  doneOf(await releasePayout(bench.house, { ...command, channelAccountId: null }));
  await bench.worker.runOnce();
  expect(await only(bench, one)).toMatchObject({ fundsWaived: true, sends: 1 });
  expect(await only(bench, other)).toMatchObject({ holdReason: 'funds_short', sends: 0 });
  await rule(bench, false);
  expect(await letGo(bench)).toBe(1);
  bench.sandbox.balance.topUp(10_000n);
  await bench.worker.runOnce();
  expect(await only(bench, other)).toMatchObject({ status: 'settled' });
});

test('WeChat Pay tells the balance, which transfers are paid from and refunds are not', async () => {
  const bench = await wechatBench(pool);
  onTestFinished(() => bench.close(owner));
  const { house, shop, accountId, sandbox } = bench;
  const account = await readChannelAccount(house.db, shop.merchantId, accountId);
  if (!account) throw new Error('no account');
  const { funds } = openChannel(house, account);
  expect(await funds?.ask('CNY')).toEqual(cny(sandbox.balance.minor()));
  expect(await funds?.ask('USD')).toBeNull();
  expect(funds?.covers).toEqual(['transfer']);
  sandbox.faults.next({ kind: 'bad-signature', operation: 'fund-balance' });
  expect(await funds?.ask('CNY')).toBeNull();
});

import type { Id, Order, RefundCase } from '@redress/domain';
import { uuidOf } from '@redress/domain';
import type { AlipaySandbox } from '@redress/sandbox';
import type { House } from '@redress/server/house.ts';
import { trialBalance } from '@redress/server/ledger/ledger-reader.ts';
import { type PayoutWorker, type PayoutWorkerOptions, payoutWorker } from '@redress/server/payout/worker.ts';
import type { PayoutNews } from '@redress/server/payout/worker-parts.ts';
import type { Pool } from 'pg';
import { connectAlipay, payAtAlipay, runUntilQuiet, startAlipay } from './alipay.ts';
import { type TestClock, testClock } from './clock.ts';
import { testHouse } from './house.ts';
import { approveReturn, openShop, type Paid, type Shop, sell } from './trade.ts';

/** A shop that is connected to a local Alipay, with a worker that a test drives by hand. */
export type PayoutBench = {
  readonly clock: TestClock;
  readonly house: House;
  readonly shop: Shop;
  readonly sandbox: AlipaySandbox;
  readonly accountId: Id<'channelAccount'>;
  readonly worker: PayoutWorker;
  /** What the worker told, in order. */
  readonly news: PayoutNews[];
  /** An order paid by the given tenders (at Alipay too), and an approved case that gives all or some of it back. */
  readonly refundOf: (paid: readonly Paid[], how?: RefundHow) => Promise<{ order: Order; refundCase: RefundCase }>;
  /** Works and moves the clock until nothing is due within the horizon. */
  readonly quiet: (workers?: readonly Pick<PayoutWorker, 'runOnce'>[], horizonMs?: number) => Promise<number>;
  readonly another: (options?: Partial<PayoutWorkerOptions>) => PayoutWorker;
};

type RefundHow = { readonly cups?: bigint; readonly returned?: number; readonly notifyUrl?: string };

/** Close it when the test ends: `onTestFinished(() => closeBench(bench, owner))`. */
export const payoutBench = async (db: Pool): Promise<PayoutBench> => {
  const clock = testClock();
  const house = testHouse(db, clock);
  const sandbox = await startAlipay(clock);
  const shop = await openShop(house);
  const account = await connectAlipay(shop, sandbox);
  const news: PayoutNews[] = [];
  const another = (options: Partial<PayoutWorkerOptions> = {}): PayoutWorker =>
    payoutWorker({ house, tell: (each) => news.push(each), ...options });
  const worker = another();
  return {
    clock,
    house,
    shop,
    sandbox,
    accountId: account.id,
    worker,
    news,
    another,
    refundOf: async (paid, { cups = 1n, returned = Number(cups), notifyUrl } = {}) => {
      const order = await sell(shop, paid, { cups });
      payAtAlipay(sandbox, order, notifyUrl === undefined ? {} : { notifyUrl });
      return { order, refundCase: await approveReturn(shop, order, { cups: returned }) };
    },
    quiet: (workers = [worker], horizonMs = 3_600_000) => runUntilQuiet(workers, { shop, clock, sandbox, horizonMs }),
  };
};

/**
 * Compares our books with what money really moved at Alipay: no number paid twice; what Alipay gave away for good is what our
 * settled payouts, our tenders and our ledger say; debits equal credits. Throws with the first thing that does not agree.
 */
export const assertBooksAgree = async (
  { shop, sandbox }: Pick<PayoutBench, 'shop' | 'sandbox'>,
  owner: Pool,
): Promise<void> => {
  const { trades, transfers } = sandbox.truth();
  const twice = [
    ...trades.flatMap(({ refunds }) =>
      refunds.map(({ outRequestNo: number, timesApplied }) => ({ number, timesApplied })),
    ),
    ...transfers.map(({ outBizNo: number, timesApplied }) => ({ number, timesApplied })),
  ].filter(({ timesApplied }) => timesApplied > 1);
  if (twice.length > 0) throw new Error(`paid twice: ${twice.map(({ number }) => number).join(', ')}`);
  const truly =
    trades.reduce((total, trade) => total + trade.refundedMinor - trade.bouncedMinor, 0n) +
    transfers.reduce((total, { status, amountMinor }) => total + (status === 'settled' ? amountMinor : 0n), 0n);
  const { rows } = await owner.query<Sums>(sumsSql, [uuidOf(shop.merchantId)]);
  const ours = rows[0];
  const balance = await trialBalance(shop.house.db, shop.merchantId);
  const alipay = balance.find((row) => row.account.code === '1012.alipay');
  const booked = (alipay?.credit.minor ?? 0n) - (alipay?.debit.minor ?? 0n);
  for (const [name, amount] of Object.entries({ settled: BigInt(ours?.settled ?? 0), booked }))
    if (amount !== truly) throw new Error(`${name} is ${amount} in our books and ${truly} at Alipay`);
  if (ours?.refunded !== ours?.paid) throw new Error(`tenders gave back ${ours?.refunded}, payouts paid ${ours?.paid}`);
  if (ours?.reserved !== ours?.open)
    throw new Error(`tenders reserve ${ours?.reserved}, reservations hold ${ours?.open}`);
  const debits = balance.reduce((total, row) => total + row.debit.minor, 0n);
  const credits = balance.reduce((total, row) => total + row.credit.minor, 0n);
  if (debits !== credits) throw new Error(`debits ${debits}, credits ${credits}`);
};

type Sums = { settled: string; paid: string; refunded: string; reserved: string; open: string };

/** `settled` went by the channel, `paid` by any way. */
const sumsSql = `select
  (select coalesce(sum(amount_minor), 0) from payout where merchant_id = $1 and status = 'settled' and (route = 'original' or state ->> 'paidFrom' = 'alipay'))::text as settled,
  (select coalesce(sum(amount_minor), 0) from payout where merchant_id = $1 and status = 'settled' and tender_id is not null)::text as paid,
  (select coalesce(sum(refunded_minor), 0) from tender where merchant_id = $1)::text as refunded,
  (select coalesce(sum(reserved_minor), 0) from tender where merchant_id = $1)::text as reserved,
  (select coalesce(sum(amount_minor), 0) from reservation where merchant_id = $1 and status = 'held')::text as open`;

/** Ends a bench whose payouts may still be open, so that workers of later tests on the same database do not find them. */
export const closeBench = async (
  { shop, sandbox }: Pick<PayoutBench, 'shop' | 'sandbox'>,
  owner: Pool,
): Promise<void> => {
  await owner.query('update payout set next_do = null, next_at = null where merchant_id = $1', [
    uuidOf(shop.merchantId),
  ]);
  await sandbox.close();
};

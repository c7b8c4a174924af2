import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Id, type Order, type Payout, type RefundCase, uuidOf } from '@redress/domain';
import { type StripeSandbox, type StripeSandboxOptions, startStripeSandbox } from '@redress/sandbox';
import { addChannelAccount } from '@redress/server/channels/add-channel-account.ts';
import type { House } from '@redress/server/house.ts';
import { trialBalance } from '@redress/server/ledger/ledger-reader.ts';
import { receiveNotification } from '@redress/server/payout/receive-notification.ts';
import { type PayoutWorker, payoutWorker } from '@redress/server/payout/worker.ts';
import type { PayoutNews } from '@redress/server/payout/worker-parts.ts';
import type { Pool } from 'pg';
import { runUntilQuiet } from './alipay.ts';
import { type TestClock, testClock } from './clock.ts';
import { testHouse } from './house.ts';
import { seededRandom } from './random.ts';
import { approveReturn, granted, openShop, payoutsOf, type Shop, sell } from './trade.ts';

/** A shop that is connected to a local Stripe, whose webhooks come in over HTTP, with a worker that a test drives by hand. */
export type StripeBench = {
  readonly clock: TestClock;
  readonly house: House;
  readonly shop: Shop;
  readonly sandbox: StripeSandbox;
  readonly accountId: Id<'channelAccount'>;
  readonly worker: PayoutWorker;
  /** What the worker told, in order. */
  readonly news: PayoutNews[];
  /** The statuses that Stripe heard to its webhooks, in order. */
  readonly acknowledged: number[];
  /** An order paid by card at Stripe in fen, and an approved case that gives all or some of it back. `payment` is `pi_…`. */
  readonly refundOf: (
    fen: bigint,
    how?: { readonly cups?: bigint; readonly returned?: number },
  ) => Promise<{ readonly order: Order; readonly refundCase: RefundCase; readonly payment: string }>;
  /** The one payout of a case. */
  readonly payoutOf: (refundCase: Pick<RefundCase, 'id'>) => Promise<Payout>;
  /** Works and moves the clock until nothing is due within the horizon (an hour unless told). */
  readonly quiet: (horizonMs?: number, workers?: readonly PayoutWorker[]) => Promise<number>;
  readonly another: () => PayoutWorker;
  /** Ends the payouts too, so that workers of later tests on the same database do not find them. */
  readonly close: (owner: Pool) => Promise<void>;
};

let paidSoFar = 0;

/** Close it when the test ends. */
export const stripeBench = async (db: Pool): Promise<StripeBench> => {
  const clock = testClock();
  const house = testHouse(db, clock);
  const sandbox = await startLocalStripe(clock);
  const shop = await openShop(house);
  const account = granted(await addChannelAccount(house, { merchantId: shop.merchantId, ...stripeInput(sandbox) }));
  const acknowledged: number[] = [];
  const door = await openDoor(house, account.id, acknowledged);
  sandbox.setHookUrl(door.url);
  const news: PayoutNews[] = [];
  const another = (): PayoutWorker => payoutWorker({ house, tell: (each) => news.push(each) });
  const worker = another();
  return {
    clock,
    house,
    shop,
    sandbox,
    accountId: account.id,
    worker,
    news,
    acknowledged,
    another,
    refundOf: async (fen, { cups = 1n, returned = Number(cups) } = {}) => {
      paidSoFar += 1;
      const payment = `pi_paid${paidSoFar}`;
      sandbox.createCharge({ paymentIntent: payment, amountMinor: fen });
      const order = await sell(shop, [{ kind: 'stripe', fen, trade: payment }], { cups });
      return { order, payment, refundCase: await approveReturn(shop, order, { cups: returned }) };
    },
    payoutOf: async ({ id }) => {
      const [payout] = await payoutsOf(shop, id);
      if (!payout) throw new Error('the case has no payout');
      return payout;
    },
    quiet: (horizonMs, workers = [worker]) =>
      runUntilQuiet(workers, { shop, clock, sandbox, ...(horizonMs !== undefined && { horizonMs }) }),
    close: async (owner) => {
      await owner.query('update payout set next_do = null, next_at = null where merchant_id = $1', [
        uuidOf(shop.merchantId),
      ]);
      await sandbox.close();
      await door.close();
    },
  };
};

/** A local Stripe on the test's clock with 10,000.00 yuan. */
export const startLocalStripe = (
  clock: Pick<TestClock, 'now'>,
  options: Partial<StripeSandboxOptions> = {},
): Promise<StripeSandbox> =>
  startStripeSandbox({
    now: clock.now,
    random: seededRandom('stripe').next,
    initialBalances: { cny: 1_000_000n },
    ...options,
  });

/** What a merchant fills in to connect the sandbox. */
export const stripeInput = ({ apiUrl, keys }: StripeSandbox, label = 'Stripe') => ({
  kind: 'stripe' as const,
  label,
  apiUrl,
  accountId: keys.accountId,
  secretKey: keys.restrictedKey,
  webhookSecret: keys.hookSecret,
});

/**
 * Compares our books with what money really moved at Stripe: no number paid twice; what left for good is what our settled payouts
 * and our ledger say. Throws with the first thing that does not agree.
 */
export const assertStripeAgrees = async (
  { shop, sandbox }: Pick<StripeBench, 'shop' | 'sandbox'>,
  owner: Pool,
): Promise<void> => {
  const { charges, balances } = sandbox.truth();
  if (balances.some(({ holds }) => !holds))
    throw new Error('the balance of the sandbox does not follow from its movements');
  const left = charges.flatMap((charge) => charge.refunds).filter((refund) => refund.left);
  const numbers = left.map((refund) => refund.metadata['refund_no']);
  if (new Set(numbers).size !== numbers.length) throw new Error(`paid twice: ${numbers.join(', ')}`);
  const truly = left.reduce((total, refund) => total + refund.amountMinor, 0n);
  const { rows } = await owner.query<{ settled: string }>(
    `select coalesce(sum(amount_minor), 0)::text as settled from payout where merchant_id = $1 and status = 'settled' and route = 'original'`,
    [uuidOf(shop.merchantId)],
  );
  const balance = await trialBalance(shop.house.db, shop.merchantId);
  const stripe = balance.find((row) => row.account.code === '1012.stripe');
  const booked = (stripe?.credit.minor ?? 0n) - (stripe?.debit.minor ?? 0n);
  for (const [name, amount] of Object.entries({ settled: BigInt(rows[0]?.settled ?? 0), booked }))
    if (amount !== truly) throw new Error(`${name} is ${amount} in our books and ${truly} at Stripe`);
};

/** The server's door for webhooks, as the real route hands them over: headers and raw bytes. */
const openDoor = async (house: House, accountId: Id<'channelAccount'>, acknowledged: number[]) => {
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const told = await receiveNotification(house, {
      kind: 'stripe',
      accountId,
      message: { headers, query: {}, body },
    }).catch(() => null);
    const status = told?.status ?? 500;
    acknowledged.push(status);
    response.writeHead(status).end(told?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify/stripe/${accountId}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

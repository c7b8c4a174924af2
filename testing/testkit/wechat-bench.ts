import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Id, type Order, type Payout, type RefundCase, uuidOf } from '@redress/domain';
import {
  makeKeyPair,
  type NewWechatPayment,
  startWechatPaySandbox,
  type WechatPayKeyPairs,
  type WechatPaySandbox,
  type WechatPaySandboxOptions,
} from '@redress/sandbox';
import { addChannelAccount } from '@redress/server/channels/add-channel-account.ts';
import type { NotificationMessage } from '@redress/server/channels/channel.ts';
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

/** A shop that is connected to a local WeChat Pay, whose notices come in over HTTP, with a worker that a test drives by hand. */
export type WechatBench = {
  readonly clock: TestClock;
  readonly house: House;
  readonly shop: Shop;
  readonly sandbox: WechatPaySandbox;
  readonly accountId: Id<'channelAccount'>;
  readonly worker: PayoutWorker;
  /** What the worker told, in order. */
  readonly news: PayoutNews[];
  /** The notices that came in, as they came, and the statuses that WeChat Pay heard to them. */
  readonly notices: NotificationMessage[];
  readonly acknowledged: number[];
  /** An order paid by WeChat Pay in fen, and an approved case that gives all or some of it back. */
  readonly refundOf: (
    fen: bigint,
    how?: RefundHow,
  ) => Promise<{ readonly order: Order; readonly refundCase: RefundCase; readonly trade: string }>;
  /** The newest payout of a case. */
  readonly payoutOf: (refundCase: Pick<RefundCase, 'id'>) => Promise<Payout>;
  /** Works and moves the clock until nothing is due within the horizon (four hours unless told). */
  readonly quiet: (horizonMs?: number, workers?: readonly PayoutWorker[]) => Promise<number>;
  readonly another: () => PayoutWorker;
  /** Ends the payouts too, so that workers of later tests on the same database do not find them. */
  readonly close: (owner: Pool) => Promise<void>;
};

type RefundHow = {
  readonly cups?: bigint;
  readonly returned?: number;
  readonly payment?: Partial<NewWechatPayment>;
  /** The order stands in our books alone; WeChat Pay has never heard of it. */
  readonly unpaid?: boolean;
};

let paidSoFar = 0;

/** Close it when the test ends. */
export const wechatBench = async (db: Pool, options: Partial<WechatPaySandboxOptions> = {}): Promise<WechatBench> => {
  const clock = testClock();
  const house = testHouse(db, clock);
  const sandbox = await startLocalWechatPay(clock, options);
  const shop = await openShop(house);
  const notices: NotificationMessage[] = [];
  const acknowledged: number[] = [];
  const door = await openDoor(house, notices, acknowledged);
  const input = { ...wechatInput(sandbox), notifyUrl: door.url };
  const account = granted(await addChannelAccount(house, { merchantId: shop.merchantId, ...input }));
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
    notices,
    acknowledged,
    another,
    refundOf: async (fen, { cups = 1n, returned = Number(cups), payment = {}, unpaid = false } = {}) => {
      paidSoFar += 1;
      const trade = `WX-PAID-${paidSoFar}`;
      if (!unpaid) sandbox.createTrade({ outTradeNo: trade, amountMinor: fen, ...payment });
      const order = await sell(shop, [{ kind: 'wechat_pay', fen, trade }], { cups });
      return { order, trade, refundCase: await approveReturn(shop, order, { cups: returned }) };
    },
    payoutOf: async ({ id }) => {
      const payout = (await payoutsOf(shop, id)).at(-1);
      if (!payout) throw new Error('the case has no payout');
      return payout;
    },
    quiet: (horizonMs = 4 * 3_600_000, workers = [worker]) =>
      runUntilQuiet(workers, { shop, clock, sandbox, horizonMs }),
    close: async (owner) => {
      await owner.query('update payout set next_do = null, next_at = null where merchant_id = $1', [
        uuidOf(shop.merchantId),
      ]);
      await sandbox.close();
      await door.close();
    },
  };
};

/** A local WeChat Pay on the test's clock with 10,000.00 yuan. */
export const startLocalWechatPay = async (
  clock: Pick<TestClock, 'now'>,
  options: Partial<WechatPaySandboxOptions> = {},
): Promise<WechatPaySandbox> =>
  startWechatPaySandbox({
    now: clock.now,
    random: seededRandom('wechat').next,
    initialBalanceMinor: 1_000_000n,
    keys: await keysOfThisFile(),
    ...options,
  });

let keys: Promise<WechatPayKeyPairs> | undefined;

/** A pair costs a tenth of a second, so a test file has one set. */
const keysOfThisFile = (): Promise<WechatPayKeyPairs> => {
  keys ??= Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()]).then(([platform, certificate, merchant]) => ({
    platform,
    certificate,
    merchant,
  }));
  return keys;
};

/** What a merchant fills in to connect the sandbox's first merchant number. */
export const wechatInput = (sandbox: WechatPaySandbox, label = '微信支付·总店') => {
  const { mchid, appid, serial, privateKeyPkcs8, apiV3Key, platformKeys } = sandbox.merchantKeys();
  return {
    kind: 'wechat_pay' as const,
    label,
    apiUrl: sandbox.baseUrl,
    mchId: mchid,
    appId: appid,
    notifyUrl: null,
    merchantSerial: serial,
    merchantPrivateKey: privateKeyPkcs8,
    apiV3Key,
    platformKeys: Object.entries(platformKeys).map(([id, key]) => ({ id, key })),
  };
};

/**
 * Compares our books with what money customers really received from WeChat Pay: no number paid twice; what they have is what
 * our settled payouts and our ledger say. Throws with the first thing that does not agree.
 */
export const assertWechatAgrees = async (
  { shop, sandbox }: Pick<WechatBench, 'shop' | 'sandbox'>,
  owner: Pool,
): Promise<void> => {
  const { trades, transfers, balances } = sandbox.truth();
  if (balances.some(({ holds }) => !holds))
    throw new Error('the balance of the sandbox does not follow from its movements');
  const refunds = trades.flatMap((trade) => trade.refunds);
  if ([...refunds, ...transfers].some(({ timesApplied }) => timesApplied > 1)) throw new Error('paid twice');
  const truly = [...refunds, ...transfers].reduce(
    (total, { amountMinor, timesApplied }) => total + amountMinor * BigInt(timesApplied),
    0n,
  );
  // What came out on our own card left the balance there, and nobody was paid by it.
  const toOwnCard = trades.reduce((total, { toMerchantCardMinor }) => total + toMerchantCardMinor, 0n);
  const { rows } = await owner.query<{ settled: string }>(
    `select coalesce(sum(amount_minor), 0)::text as settled from payout
      where merchant_id = $1 and status = 'settled' and route in ('original', 'transfer')`,
    [uuidOf(shop.merchantId)],
  );
  const balance = await trialBalance(shop.house.db, shop.merchantId);
  const wechat = balance.find((row) => row.account.code === '1012.wechat_pay');
  const booked = (wechat?.credit.minor ?? 0n) - (wechat?.debit.minor ?? 0n) - toOwnCard;
  for (const [name, amount] of Object.entries({ settled: BigInt(rows[0]?.settled ?? 0), booked }))
    if (amount !== truly) throw new Error(`${name} is ${amount} in our books and customers have ${truly}`);
};

/** The server's door for notices, as the real route hands them over. Its address ends in a slash, so that accounts add their id. */
const openDoor = async (house: House, notices: NotificationMessage[], acknowledged: number[]) => {
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const accountId = (request.url ?? '').split('/').at(-1) as Id<'channelAccount'>;
    const message = { headers, query: {}, body };
    notices.push(message);
    const told = await receiveNotification(house, { kind: 'wechat_pay', accountId, message }).catch(() => null);
    const status = told?.status ?? 500;
    acknowledged.push(status);
    response.writeHead(status).end(told?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify/wechat_pay/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

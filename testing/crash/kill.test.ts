import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cny, type Id, isInFlight, shanghaiDate } from '@redress/domain';
import { recordOrders } from '@redress/server/commerce/record-order.ts';
import type { House } from '@redress/server/house.ts';
import { systemClock } from '@redress/server/platform/clock.ts';
import { secretBox } from '@redress/server/platform/crypto/secret-box.ts';
import { idMaker } from '@redress/server/platform/ids.ts';
import { freePort } from '@redress/server/platform/postgres/embedded/free-port.ts';
import { migrate } from '@redress/server/platform/postgres/migrate.ts';
import { openPool } from '@redress/server/platform/postgres/pool.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import type { Pool } from 'pg';
import { expect, test } from 'vitest';
import { openEveryChannel, tickEveryChannel } from '../simulation/channels.ts';
import { testHouse } from '../testkit/house.ts';
import { seededRandom } from '../testkit/random.ts';
import { granted, openShop, type Shop } from '../testkit/trade.ts';
import { auditOf, checkAtRest } from '../world/checks/all-checks.ts';
import { readFacts } from '../world/facts.ts';
import { type Sandboxes, truthOf } from '../world/truth.ts';
import { databaseProcess } from './database-process.ts';
import { patientClient } from './patient-client.ts';
import { serverProcess } from './server-process.ts';

const rounds = 5;
/** In this round it is PostgreSQL that is stopped at once, with all that it is doing. */
const databaseRound = 2;
const customers = 30;
const kinds = ['alipay', 'wechat_pay', 'stripe'] as const;
const queues = 4;

test('kill -9 of the server and an immediate stop of PostgreSQL under load: what was acknowledged is there, and every refund is paid exactly once by its channel', async () => {
  const dice = seededRandom('kill -9');
  const masterKey = randomBytes(32);
  const folder = await mkdtemp(join(tmpdir(), 'redress-kill-'));
  const database = databaseProcess(folder);
  const url = await database.start();
  await migrate({ url, now: () => systemClock.now(), log: () => undefined });
  // The pool loses its connections with the server, and says so.
  const pool = await openPool({ url, as: 'app', applicationName: 'kill test', log: () => undefined });
  const house: House = {
    ...testHouse(pool, systemClock),
    newId: idMaker(systemClock),
    secrets: secretBox(masterKey, randomBytes),
  };
  const shop = await openShop(house);
  const chance = dice.fork('channel');
  const { channels, closeChannels } = await openEveryChannel(shop, { clock: systemClock, chance, doorUrl: null });
  const ticking = setInterval(() => void tickEveryChannel(channels), 100);
  const orders = await sellCups(shop, channels);
  const keys = await keysOf(house, shop);
  const server = serverProcess({
    DATABASE_URL: url,
    REDRESS_DATA: folder,
    REDRESS_DEMO: 'off',
    REDRESS_MASTER_KEY: masterKey.toString('hex'),
    // The same after every kill, and none that the system hands out: else another test's server might answer in its place.
    PORT: String(await freePort()),
  });
  const client = patientClient(server);
  channels.alipay.faults.random({
    'timeout-after': 0.08,
    'http-500-after': 0.08,
    'reset-after': 0.08,
    'timeout-before': 0.05,
  });
  channels.wechat.faults.random({ 'timeout-after': 0.1, 'http-502-after': 0.1 });
  channels.stripe.faults.random({ 'timeout-after': 0.1, 'http-500-after': 0.1, 'key-in-use': 0.05 });

  /** Opened one by one just before each kill, so that on no machine, however fast, there is nothing left to be killed at. */
  const gates = Array.from({ length: rounds }, () => Promise.withResolvers<void>());
  /** One customer after the other in each of the queues: claim, assessment, approval, each until it is answered. */
  const refundAll = async (queue: number): Promise<void> => {
    for (const [i, order] of orders.entries()) {
      if (i % queues !== queue) continue;
      await gates[Math.min(Math.floor(i / queues) - 2, rounds - 1)]?.promise;
      await refundOne(client, keys, order);
    }
  };

  try {
    server.start();
    const work = Promise.all(Array.from({ length: queues }, (_, queue) => refundAll(queue)));
    for (let kills = 0; kills < rounds; kills += 1) {
      await server.address();
      await sleep(dice.integer(250, 700));
      gates[kills]?.resolve();
      await client.sending();
      if (kills === databaseRound) {
        await database.stopAtOnce();
        await sleep(dice.integer(100, 400));
        await database.start();
      } else {
        await server.kill();
        server.start();
      }
    }
    await work;
    expect(client.unanswered()).toBeGreaterThan(0);
    for (const { faults } of [channels.alipay, channels.wechat, channels.stripe]) faults.clear();
    await untilQuiet(pool, shop);

    const facts = await readFacts(pool, shop.merchantId);
    expect(facts.cases.map(({ status }) => status)).toEqual(Array(customers).fill('resolved'));
    for (const { request, status, body } of client.acknowledged) {
      const repeated = await client.again(request);
      expect({ ...repeated, body: JSON.parse(repeated.body) }).toEqual({
        status,
        body: JSON.parse(body),
        replayed: true,
      });
    }
    expect(await checkAtRest(pool, shop.merchantId, truthOf(channels))).toEqual([]);
    expect((await readFacts(pool, shop.merchantId)).cases).toHaveLength(customers);
    const paid = truthOf(channels).numbers.filter(({ state }) => state === 'moved');
    expect(paid.map(({ times }) => times)).toEqual(Array(customers).fill(1));
    expect(new Set(paid.map(({ channel }) => channel))).toEqual(new Set(kinds));
    expect(await auditOf(pool, shop.merchantId)).toEqual([]);
  } finally {
    await server.kill();
    clearInterval(ticking);
    await closeChannels();
    await pool.end();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 900_000);

type Keys = { readonly clerk: string; readonly manager: string };

const refundOne = async (
  client: ReturnType<typeof patientClient>,
  { clerk, manager }: Keys,
  order: Id<'order'>,
): Promise<void> => {
  const claim = {
    orderId: order,
    kind: 'refund_only',
    cause: 'quality',
    statement: '杯口有裂纹',
    lines: [{ lineId: 'L1', quantity: 1 }],
  };
  const base = '/v1/refund-cases';
  const opened = await client.send({ path: base, token: clerk, key: `claim-${order}`, ifMatch: null, body: claim });
  const { id } = JSON.parse(opened.body) as { id: string };
  const assess = { path: `${base}/${id}/assess`, token: clerk, key: `assess-${order}`, ifMatch: opened.etag, body: {} };
  const assessed = await client.send(assess);
  await client.send({
    path: `${base}/${id}/approve`,
    token: manager,
    key: `approve-${order}`,
    ifMatch: assessed.etag,
    body: {},
  });
};

/** Cups at 100.00 yuan, paid half by one of the channels and half from the balance, so that every refund has a leg of each sort. */
const sellCups = async (
  { house, merchantId, storeId, customerId }: Shop,
  { alipay, wechat, stripe }: Sandboxes,
): Promise<Id<'order'>[]> => {
  const paidAt = house.clock.now();
  const numbers = Array.from({ length: customers }, (_, i) => `K-${i + 1}`);
  const kindOf = (i: number) => kinds[i % kinds.length] ?? 'alipay';
  const tradeOf = (i: number): string => (kindOf(i) === 'stripe' ? `pi_kill${i + 1}` : `K-${i + 1}`);
  for (const [i] of numbers.entries()) {
    const payment = { outTradeNo: tradeOf(i), amountMinor: 5_000n };
    if (kindOf(i) === 'alipay') alipay.createTrade(payment);
    else if (kindOf(i) === 'wechat_pay') wechat.createTrade(payment);
    else stripe.createCharge({ paymentIntent: payment.outTradeNo, amountMinor: payment.amountMinor });
  }
  const tender = { amount: cny(5_000n), paidAt, channelTradeNumber: null };
  const recorded = await recordOrders(
    house,
    merchantId,
    numbers.map((number, i) => ({
      ...{ number, storeId, customerId, currency: 'CNY', placedAt: paidAt, receivedOn: shanghaiDate(paidAt) },
      lines: [
        {
          ...{ id: 'L1', sku: 'CUP', title: '杯', unitPrice: cny(10_000n), quantity: 1, lineDiscount: cny(0n) },
          ...{ taxRateBasisPoints: 1300, unitCost: null, noReasonExclusion: null, exclusionConfirmed: false },
        },
      ],
      ...{ discounts: [], gifts: [], shippingPaid: cny(0n), freeShipping: null, invoiced: null },
      tenders: [
        { ...tender, reference: 'A', kind: kindOf(i), merchantTradeNumber: tradeOf(i) },
        { ...tender, reference: 'B', kind: 'stored_value', merchantTradeNumber: null },
      ],
    })),
  );
  return recorded.map((one) => granted(one).orderId);
};

const keysOf = async (house: House, { merchantId }: Shop): Promise<Keys> => {
  const scopes = ['cases:read', 'cases:claim', 'cases:assess', 'cases:approve'] as const;
  const keyOf = async (staffName: string): Promise<string> =>
    granted(await createApiKey(house, { merchantId, label: staffName, scopes, staffId: null, staffName })).secret;
  return { clerk: await keyOf('小林'), manager: await keyOf('王店长') };
};

/** Payouts that were in flight at a kill come back when their lease is over, half a minute later; WeChat Pay is asked another minute later. */
const untilQuiet = async (pool: Pool, { merchantId }: Shop): Promise<void> => {
  for (let looks = 0; looks < 2_000; looks += 1) {
    const { payouts } = await readFacts(pool, merchantId);
    // What settled at Stripe is looked at again for days.
    if (payouts.every(({ status }) => status !== 'queued' && !isInFlight(status))) return;
    await sleep(300);
  }
  throw new Error('the payouts did not come to rest in ten minutes');
};

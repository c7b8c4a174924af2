import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cny, type Id, isInFlight, shanghaiDate } from '@redress/domain';
import { audit } from '@redress/server/audit/audit.ts';
import { recordOrders } from '@redress/server/commerce/record-order.ts';
import type { House } from '@redress/server/house.ts';
import { systemClock } from '@redress/server/platform/clock.ts';
import { secretBox } from '@redress/server/platform/crypto/secret-box.ts';
import { idMaker } from '@redress/server/platform/ids.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import { expect, test } from 'vitest';
import { connectAlipay, startAlipay } from '../testkit/alipay.ts';
import { testHouse } from '../testkit/house.ts';
import { testDatabase } from '../testkit/postgres.ts';
import { seededRandom } from '../testkit/random.ts';
import { granted, openShop, type Shop } from '../testkit/trade.ts';
import { checkAtRest } from '../world/checks/all-checks.ts';
import { readFacts } from '../world/facts.ts';
import { truthOfAlipay } from '../world/truth.ts';
import { patientClient } from './patient-client.ts';
import { serverProcess } from './server-process.ts';

const { pool, url } = await testDatabase();
const rounds = 4;
const customers = 28;
const queues = 4;

test('kill -9 of the server under load: what was acknowledged is there, and every refund is paid exactly once', async () => {
  const dice = seededRandom('kill -9');
  const masterKey = randomBytes(32);
  const house: House = {
    ...testHouse(pool, systemClock),
    newId: idMaker(systemClock),
    secrets: secretBox(masterKey, randomBytes),
  };
  const folder = await mkdtemp(join(tmpdir(), 'redress-kill-'));
  const sandbox = await startAlipay(systemClock, { random: dice.fork('channel').next, tickEveryMs: 100 });
  const shop = await openShop(house);
  await connectAlipay(shop, sandbox);
  const orders = await sellCups(shop, sandbox);
  const keys = await keysOf(house, shop);
  const server = serverProcess({
    DATABASE_URL: url,
    REDRESS_DATA: folder,
    REDRESS_DEMO: 'off',
    REDRESS_MASTER_KEY: masterKey.toString('hex'),
    PORT: '0',
  });
  const client = patientClient(server);
  sandbox.faults.random({ 'timeout-after': 0.08, 'http-500-after': 0.08, 'reset-after': 0.08, 'timeout-before': 0.05 });

  /** One customer after the other in each of the queues: claim, assessment, approval, each until it is answered. */
  const refundAll = async (queue: number): Promise<void> => {
    for (const [i, order] of orders.entries()) if (i % queues === queue) await refundOne(client, keys, order);
  };

  try {
    server.start();
    let open = queues;
    const work = Promise.all(
      Array.from({ length: queues }, (_, queue) =>
        refundAll(queue).finally(() => {
          open -= 1;
        }),
      ),
    );
    let kills = 0;
    for (; kills < rounds && open > 0; kills += 1) {
      await server.address();
      await sleep(dice.integer(250, 700));
      await server.kill();
      server.start();
    }
    await work;
    expect(kills).toBe(rounds);
    expect(client.unanswered()).toBeGreaterThan(0);
    sandbox.faults.clear();
    await untilQuiet(shop);

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
    expect(await checkAtRest(pool, shop.merchantId, truthOfAlipay(sandbox.truth()))).toEqual([]);
    expect((await readFacts(pool, shop.merchantId)).cases).toHaveLength(customers);
    const truth = sandbox.truth().trades.map(({ refunds }) => refunds.map(({ timesApplied }) => timesApplied));
    expect(truth).toEqual(Array(customers).fill([1]));
    for await (const { code, breaches } of audit(pool)) expect([code, breaches]).toEqual([code, []]);
  } finally {
    await server.kill();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 240_000);

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

/** Cups at 100.00 yuan, paid half by Alipay and half from the balance, so that every refund has a leg of each sort. */
const sellCups = async (
  { house, merchantId, storeId, customerId }: Shop,
  sandbox: Awaited<ReturnType<typeof startAlipay>>,
): Promise<Id<'order'>[]> => {
  const paidAt = house.clock.now();
  const numbers = Array.from({ length: customers }, (_, i) => `K-${i + 1}`);
  sandbox.createTrades(numbers.map((number) => ({ outTradeNo: number, amountMinor: 5_000n })));
  const tender = { amount: cny(5_000n), paidAt, channelTradeNumber: null };
  const recorded = await recordOrders(
    house,
    merchantId,
    numbers.map((number) => ({
      ...{ number, storeId, customerId, currency: 'CNY', placedAt: paidAt, receivedOn: shanghaiDate(paidAt) },
      lines: [
        {
          ...{ id: 'L1', sku: 'CUP', title: '杯', unitPrice: cny(10_000n), quantity: 1, lineDiscount: cny(0n) },
          ...{ taxRateBasisPoints: 1300, unitCost: null, noReasonExclusion: null, exclusionConfirmed: false },
        },
      ],
      ...{ discounts: [], gifts: [], shippingPaid: cny(0n), freeShipping: null, invoiced: null },
      tenders: [
        { ...tender, reference: 'A', kind: 'alipay', merchantTradeNumber: number },
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

/** Payouts that were in flight at a kill come back when their lease is over, half a minute later. */
const untilQuiet = async ({ merchantId }: Shop): Promise<void> => {
  for (let looks = 0; looks < 400; looks += 1) {
    const { payouts } = await readFacts(pool, merchantId);
    if (payouts.every(({ status, next }) => status !== 'queued' && !isInFlight(status) && next === null)) return;
    await sleep(300);
  }
  throw new Error('the payouts did not come to rest in two minutes');
};

import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { DAY, HOUR, uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testMessageWorker, workQuiet } from '@redress/testing/testkit/messages.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, granted, openShop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';
import { listNotices } from '../notices.ts';
import { isPrivate, postOutside } from './post-outside.ts';
import { listWebhookDeliveries, replayWebhookDelivery } from './webhook-deliveries.ts';
import { addWebhook, readWebhook, rotateWebhookSecret, setWebhookOn } from './webhooks.ts';

const { pool, owner } = await testDatabase();

type Heard = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** A receiver that verifies nothing by itself and answers as it is told. */
const receiver = async () => {
  const heard: Heard[] = [];
  const answers: number[] = [];
  const server = createServer(async (request, reply) => {
    heard.push({ headers: { ...request.headers } as Record<string, string>, body: String(await buffer(request)) });
    reply.writeHead(answers.shift() ?? 204, { location: 'http://127.0.0.1:1/elsewhere' });
    reply.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return { heard, answers, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks` };
};

const stage = async () => {
  await owner.query('update webhook_delivery set next_at = null');
  const clock = testClock();
  const house = testHouse(pool, clock);
  const shop = await openShop(house);
  const there = await receiver();
  const { merchantId } = shop;
  const webhook = granted(await addWebhook(house, { merchantId, url: there.url, label: 'ERP', events: [] }));
  const errors: unknown[] = [];
  const worker = testMessageWorker(house, errors);
  const deliveries = async () =>
    (await listWebhookDeliveries(house, merchantId, webhook.id, { limit: 50, after: null })).rows;
  return { clock, house, shop, merchantId, webhook, worker, errors, deliveries, ...there };
};

const genuine = (secret: string, { headers, body }: Heard): boolean => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  return (headers['webhook-signature'] ?? '').split(' ').includes(expected);
};

test('every event of a case arrives once, signed, with many workers at work', async () => {
  const { shop, house, webhook, worker, heard, errors } = await stage();
  await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 5_000n }]));
  await workQuiet([worker, testMessageWorker(house), testMessageWorker(house)]);
  expect(errors).toEqual([]);
  const types = heard.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  expect(types.toSorted()).toEqual(['case_approved', 'case_assessed', 'case_opened']);
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(3);
  for (const each of heard) expect(genuine(webhook.secret, each)).toBe(true);
});

test('a failing receiver hears again, later and later, under the same id and bytes and a new signature', async () => {
  const { shop, clock, webhook, worker, heard, answers, deliveries } = await stage();
  answers.push(500, 302, 500);
  await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 5_000n }]));
  await workQuiet([worker]);
  const first = heard.length;
  expect((await deliveries()).filter(({ status }) => status === 'waiting')).toHaveLength(3);
  clock.advance(HOUR);
  await workQuiet([worker]);
  expect(heard.length).toBe(first + 3);
  expect((await deliveries()).map(({ status }) => status)).toEqual(['delivered', 'delivered', 'delivered']);
  const [again] = heard.slice(first);
  const before = heard.find(({ headers }) => headers['webhook-id'] === again?.headers['webhook-id']);
  expect(before?.body).toBe(again?.body);
  expect(before?.headers['webhook-timestamp']).not.toBe(again?.headers['webhook-timestamp']);
  for (const each of heard) expect(genuine(webhook.secret, each)).toBe(true);
});

test('after days of failures it is switched off and the staff are told; switched on, what it missed is replayed', async () => {
  const { shop, house, clock, merchantId, webhook, worker, heard, answers, deliveries } = await stage();
  answers.push(...Array.from({ length: 60 }, () => 503));
  await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 5_000n }]));
  for (let round = 0; round < 20 && (await readWebhook(house, merchantId, webhook.id))?.status === 'on'; round += 1) {
    await workQuiet([worker]);
    clock.advance(DAY);
  }
  expect((await readWebhook(house, merchantId, webhook.id))?.status).toBe('failed');
  const { notices } = await listNotices(house, {
    merchantId,
    actorId: 'stf_x',
    scopes: ['messages:write'],
    stores: 'all',
  });
  expect(notices.filter(({ template }) => template === 'webhook_off')).toHaveLength(1);
  const [missed] = await deliveries();
  if (!missed) throw new Error('nothing was to be delivered');
  expect(await replayWebhookDelivery(house, { merchantId, deliveryId: missed.id })).toMatchObject({
    refusal: { code: 'webhook_switched_off' },
  });
  granted(await setWebhookOn(house, { merchantId, webhookId: webhook.id, on: true }));
  answers.length = 0;
  const count = heard.length;
  granted(await replayWebhookDelivery(house, { merchantId, deliveryId: missed.id }));
  await workQuiet([worker]);
  expect(heard.length).toBeGreaterThan(count);
  expect(heard.at(-1)?.headers['webhook-id']).toMatch(/^evt_/);
});

test('while a secret is replaced both sign, and after a day only the new one', async () => {
  const { shop, house, clock, merchantId, webhook, worker, heard } = await stage();
  const renewed = granted(await rotateWebhookSecret(house, { merchantId, webhookId: webhook.id }));
  await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 5_000n }]));
  await workQuiet([worker]);
  expect(heard.every((each) => genuine(webhook.secret, each) && genuine(renewed.secret, each))).toBe(true);
  clock.advance(2 * DAY);
  const count = heard.length;
  await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 4_000n }]));
  await workQuiet([worker]);
  const later = heard.slice(count);
  expect(later.length).toBeGreaterThan(0);
  expect(later.some((each) => genuine(webhook.secret, each))).toBe(false);
  expect(later.every((each) => genuine(renewed.secret, each))).toBe(true);
});

test('secrets lie sealed, and an address without TLS is refused', async () => {
  const { house, merchantId, webhook } = await stage();
  const { rows } = await owner.query<{ secrets: Buffer }>('select secrets from webhook where webhook_id = $1', [
    uuidOf(webhook.id),
  ]);
  expect(rows[0]?.secrets.toString('latin1')).not.toContain(webhook.secret.slice(6, 30));
  expect(
    await addWebhook(house, { merchantId, url: 'http://erp.example/hooks', label: 'x', events: [] }),
  ).toMatchObject({
    refusal: { code: 'channel_url_not_allowed', pointer: '/url' },
  });
});

test.each([
  '10.1.2.3',
  '127.0.0.1',
  '169.254.169.254',
  '172.20.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  'fd00::1',
  'fe80::1',
  '::ffff:10.0.0.1',
])('%s is an address of a private network', (address) => {
  expect(isPrivate(address)).toBe(true);
});

test.each(['8.8.8.8', '203.119.25.1', '2400:3200::1'])('%s is not', (address) => {
  expect(isPrivate(address)).toBe(false);
});

test.each(['https://10.0.0.1/hooks', 'https://[fd00::1]/hooks', 'https://169.254.169.254/latest'])(
  'nothing is posted to %s',
  async (url) => {
    expect(await postOutside({ url, headers: {}, body: '{}' })).toEqual({ kind: 'failed', why: 'private_address' });
  },
);

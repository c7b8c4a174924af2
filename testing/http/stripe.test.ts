import { payoutWorker } from '@redress/server/payout/worker.ts';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { runUntilQuiet } from '../testkit/alipay.ts';
import { startLocalStripe, stripeInput } from '../testkit/stripe-bench.ts';
import { freshKey, testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleClaim, sampleOrder } from './samples.ts';

const { call, newMerchant, clock, house, http } = await testApi();
const DAY = 86_400_000;

/** A shop with its people, an account at Stripe connected through the API, and webhooks that come in at the real door. */
const openShop = async () => {
  const sandbox = await startLocalStripe(clock);
  onTestFinished(() => sandbox.close());
  const { storeId, keyOf } = await newMerchant('跃动生活');
  const [clerk, manager, cashier, accountant] = await Promise.all([
    keyOf('小林'),
    keyOf('王经理'),
    keyOf('小周'),
    keyOf('陈会计'),
  ]);
  const added = await call('createChannelAccount', {
    as: manager,
    body: stripeInput(sandbox),
    headers: { 'idempotency-key': freshKey() },
  });
  expect(added.status).toBe(201);
  sandbox.setHookUrl(`${address}/notify/stripe/${added.body.id}`);
  const worker = payoutWorker({ house });
  const quiet = () =>
    runUntilQuiet([worker], {
      shop: { house },
      clock,
      sandbox,
    });
  return { sandbox, storeId, clerk, manager, cashier, accountant, account: added.body, quiet };
};

type Shop = Awaited<ReturnType<typeof openShop>>;

let address = '';
beforeAll(async () => {
  address = await http.listen({ port: 0, host: '127.0.0.1' });
});

/** From the order, paid by gift card and at Stripe, to the approval. */
const approvedCase = async ({ sandbox, storeId, clerk, manager }: Shop, number: string) => {
  const { paymentIntentId } = sandbox.createCharge({ reference: number, amountMinor: 24_000n });
  const order = sampleOrder(number, storeId);
  const tenders = order.tenders.map((tender) =>
    tender.kind === 'alipay'
      ? { ...tender, kind: 'stripe' as const, merchantTradeNumber: number, channelTradeNumber: paymentIntentId }
      : tender,
  );
  await call('recordOrder', { as: clerk, body: { ...order, tenders } });
  const opened = await call('openCase', {
    as: clerk,
    body: sampleClaim(number),
    headers: { 'idempotency-key': freshKey() },
  });
  const params = { id: opened.body.id };
  const decide = (operation: 'assessCase' | 'approveCase', as: string, version: number, body: object) =>
    call(operation, { as, params, body, headers: { 'if-match': `"${version}"`, 'idempotency-key': freshKey() } });
  expect((await decide('assessCase', clerk, 1, {})).body.status).toBe('assessed');
  expect((await decide('approveCase', manager, 2, { goodsReceivedOn: '2026-03-02' })).body.status).toBe('paying');
  return { ...params, payment: paymentIntentId };
};

const caseOf = async ({ clerk }: Shop, id: string) => (await call('getCase', { as: clerk, params: { id } })).body;

const stripePayout = async ({ cashier, account }: Shop, caseId: string) => {
  const { body } = await call('listPayouts', { as: cashier, query: { caseId } });
  return there(body.data.find((payout) => payout.channelAccountId === account.id));
};

test('an account is connected, shown without its keys and checked without moving money', async () => {
  const { manager, account, sandbox } = await openShop();
  expect(account).toMatchObject({
    kind: 'stripe',
    apiUrl: sandbox.apiUrl,
    secretKeyEnding: sandbox.keys.restrictedKey.slice(-4),
  });
  expect(JSON.stringify(account)).not.toContain(sandbox.keys.hookSecret);
  const checked = await call('checkChannelAccount', { as: manager, params: { id: account.id } });
  expect(checked.body).toMatchObject({ ok: true });
  const wrong = { ...stripeInput(sandbox, 'wrong'), secretKey: 'pk_live_publishable' };
  const no = await call('createChannelAccount', {
    as: manager,
    body: wrong,
    headers: { 'idempotency-key': freshKey() },
  });
  expect(no.problem).toMatchObject({ code: 'channel_key_unusable', errors: [{ pointer: '/secretKey' }] });
});

test('a refund settles, fails days later, comes back to a person, and is paid by hand with proof', async () => {
  const shop = await openShop();
  const { sandbox, cashier, accountant, clerk, quiet } = shop;
  sandbox.faults.next({ kind: 'late-failure', call: 'POST /v1/refunds' });
  const { id } = await approvedCase(shop, 'S-1');
  await quiet();
  expect(await caseOf(shop, id)).toMatchObject({ status: 'resolved' });
  const first = await stripePayout(shop, id);
  expect(first).toMatchObject({ status: 'settled', settled: { landing: expect.stringContaining('card_') } });

  clock.advance(3 * DAY);
  await quiet();
  const bounced = await stripePayout(shop, id);
  expect(bounced).toMatchObject({ status: 'bounced', lastRefusal: { message: 'failed: lost_or_stolen_card' } });
  const waiting = await caseOf(shop, id);
  expect(waiting).toMatchObject({ status: 'action_required' });
  const [charge] = sandbox.truth().charges;
  expect(charge?.refundedMinor).toBeGreaterThan(0n);
  expect(charge?.returnedMinor).toBe(charge?.refundedMinor);

  const repaid = await call('repayCase', {
    as: shop.manager,
    params: { id },
    body: { payoutId: bounced.id, route: 'offline' },
    headers: { 'if-match': `"${waiting.version}"`, 'idempotency-key': freshKey() },
  });
  expect(repaid.body.status).toBe('paying');
  const proof = await call('attachEvidence', {
    as: clerk,
    params: { id },
    payload: form({ kind: 'order_record' }, { name: '回单.png', contents: pixel }),
    headers: { ...formHeaders, 'idempotency-key': freshKey() },
  });
  const held = there((await call('listPayouts', { as: cashier, query: { caseId: id, status: 'held' } })).body.data[0]);
  const recorded = await call('recordPaid', {
    as: cashier,
    params: { id: held.id },
    body: { reference: 'BANK-1', paidAt: '2026-03-02T12:00:00+08:00', evidenceId: proof.body.id },
    headers: { 'if-match': `"${held.version}"`, 'idempotency-key': freshKey() },
  });
  expect(recorded.body.status).toBe('settled');
  expect(await caseOf(shop, id)).toMatchObject({ status: 'resolved' });
  expect((await call('getTrialBalance', { as: accountant })).body.balanced).toBe(true);
  const left = sandbox
    .truth()
    .charges.flatMap((charge) => charge.refunds)
    .filter((refund) => refund.left);
  expect(left).toEqual([]);
});

describe('webhooks at the door', () => {
  test('a disputed payment is visible, and its refund leaves when the bank has decided for the shop', async () => {
    const shop = await openShop();
    const { id, payment } = await approvedCase(shop, 'S-2');
    const dispute = shop.sandbox.openDispute({ charge: payment });
    await shop.quiet();
    expect(await stripePayout(shop, id)).toMatchObject({
      status: 'held',
      holdReason: 'disputed',
      lastRefusal: { code: 'charge_disputed' },
    });
    shop.sandbox.closeDispute(dispute, 'won');
    await shop.quiet();
    expect(await stripePayout(shop, id)).toMatchObject({ status: 'settled' });
    expect(shop.sandbox.hooks().every((hook) => hook.heard?.startsWith('200'))).toBe(true);
  });

  test('a stranger hears 400, and nobody is at another address', async () => {
    const { sandbox, account } = await openShop();
    sandbox.forgeEvent('forged-key', 'refund.failed', { id: 're_1', object: 'refund' });
    await sandbox.tick();
    expect(sandbox.hooks()[0]?.heard).toMatch(/^400 /);
    const elsewhere = await fetch(`${address}/notify/paypal/${account.id}`, { method: 'POST', body: '{}' });
    expect(elsewhere.status).toBe(404);
  });
});

test('new keys under the same id: the old signing secret is believed no more, and another account is refused', async () => {
  const { sandbox, manager, account } = await openShop();
  const params = { id: account.id };
  const replace = (change: object) =>
    call('replaceChannelAccount', { as: manager, params, body: { ...stripeInput(sandbox), ...change } });
  const renewed = await replace({ webhookSecret: 'whsec_another', secretKey: sandbox.keys.secretKey });
  expect(renewed.body).toEqual(account);
  sandbox.openDispute({ charge: sandbox.createCharge({ amountMinor: 500n }).id, inquiry: true });
  await sandbox.tick();
  expect(sandbox.hooks()[0]?.heard).toMatch(/^400 /);
  expect((await replace({})).status).toBe(200);
  clock.advance(3_600_000);
  await sandbox.tick();
  expect(sandbox.hooks()[0]?.heard).toMatch(/^200 /);
  expect((await call('checkChannelAccount', { as: manager, params })).body).toMatchObject({ ok: true });

  expect((await replace({ accountId: 'acct_another' })).problem.code).toBe('input_invalid');
  expect((await replace({ secretKey: 'pk_test_publishable' })).problem.code).toBe('channel_key_unusable');
  const alipay = {
    kind: 'alipay',
    label: '支付宝',
    gatewayUrl: 'https://example.com/gateway.do',
    appId: '2021',
    merchantPrivateKey: 'A'.repeat(100),
    channelPublicKey: 'B'.repeat(100),
  };
  const other = await call('replaceChannelAccount', { as: manager, params, body: alipay });
  expect(other.problem).toMatchObject({ code: 'input_invalid', errors: [{ pointer: '/kind' }] });
});

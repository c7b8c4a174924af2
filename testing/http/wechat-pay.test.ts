import { payoutWorker } from '@redress/server/payout/worker.ts';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { runUntilQuiet } from '../testkit/alipay.ts';
import { startLocalWechatPay, wechatInput } from '../testkit/wechat-bench.ts';
import { freshKey, testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleClaim, sampleOrder } from './samples.ts';

const { call, newMerchant, clock, house, http } = await testApi();
const HOUR = 3_600_000;

let address = '';
beforeAll(async () => {
  address = await http.listen({ port: 0, host: '127.0.0.1' });
});

/** A shop with its people, a merchant number connected through the API, and notices that come in at the real door. */
const openShop = async () => {
  const sandbox = await startLocalWechatPay(clock, { verification: 'migrating' });
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
    body: wechatInput(sandbox),
    headers: { 'idempotency-key': freshKey() },
  });
  expect(added.status).toBe(201);
  sandbox.setNotifyUrl(`${address}/notify/wechat_pay/${added.body.id}`);
  const worker = payoutWorker({ house });
  const quiet = (horizonMs = HOUR) => runUntilQuiet([worker], { shop: { house }, clock, sandbox, horizonMs });
  return { sandbox, storeId, clerk, manager, cashier, accountant, account: added.body, worker, quiet };
};

type Shop = Awaited<ReturnType<typeof openShop>>;

/** From the order, paid by gift card and WeChat Pay, to the approval. */
const approvedCase = async ({ sandbox, storeId, clerk, manager }: Shop, number: string): Promise<{ id: string }> => {
  sandbox.createTrade({ outTradeNo: `T${number}`, amountMinor: 24_000n, payerFunds: 'DEBIT_CARD' });
  const order = sampleOrder(number, storeId);
  const tenders = order.tenders.map((tender) =>
    tender.kind === 'alipay' ? { ...tender, kind: 'wechat_pay' as const } : tender,
  );
  await call('recordOrder', { as: clerk, body: { ...order, tenders } });
  const opened = await call('openCase', {
    as: clerk,
    body: sampleClaim(number),
    headers: { 'idempotency-key': freshKey() },
  });
  const params = { id: opened.body.id };
  const decide = (operation: 'assessCase' | 'approveCase', as: string, version: number, body: object) =>
    call(operation, {
      as,
      params,
      body,
      headers: { 'if-match': `"${version}"`, 'idempotency-key': freshKey() },
    });
  expect((await decide('assessCase', clerk, 1, {})).body.status).toBe('assessed');
  expect((await decide('approveCase', manager, 2, { goodsReceivedOn: '2026-03-02' })).body.status).toBe('paying');
  return params;
};

const caseOf = async ({ clerk }: Shop, id: string) => (await call('getCase', { as: clerk, params: { id } })).body;

const wechatPayout = async ({ cashier, account }: Shop, caseId: string) => {
  const { body } = await call('listPayouts', { as: cashier, query: { caseId } });
  return there(body.data.find((payout) => payout.channelAccountId === account.id));
};

test('a merchant number is connected, shown without its keys and checked without moving money', async () => {
  const { manager, account, sandbox } = await openShop();
  const keys = sandbox.merchantKeys();
  expect(account).toMatchObject({
    kind: 'wechat_pay',
    mchId: keys.mchid,
    platformKeys: [
      { id: expect.stringMatching(/^[0-9A-F]{40}$/), expiresAt: expect.stringMatching(/^2031/) },
      { id: expect.stringMatching(/^PUB_KEY_ID_/), expiresAt: null },
    ],
  });
  const told = JSON.stringify(account);
  for (const secret of [keys.apiV3Key, keys.privateKeyPkcs8.slice(40, 90), ...Object.values(keys.platformKeys)])
    expect(told).not.toContain(secret);
  const checked = await call('checkChannelAccount', { as: manager, params: { id: account.id } });
  expect(checked.body).toMatchObject({ ok: true });
  expect(sandbox.truth().movements).toEqual([]);
  const no = await call('createChannelAccount', {
    as: manager,
    body: { ...wechatInput(sandbox, 'wrong'), apiV3Key: 'too-short' },
    headers: { 'idempotency-key': freshKey() },
  });
  expect(no.problem).toMatchObject({ code: 'channel_key_unusable', errors: [{ pointer: '/apiV3Key' }] });
});

test('taken, on its way to a card, told by a sealed notice, and settled', async () => {
  const shop = await openShop();
  const { sandbox, worker } = shop;
  sandbox.faults.next({ kind: 'processing-long', seconds: 2 * 86_400 });
  const { id } = await approvedCase(shop, 'W-1');
  await worker.runOnce();
  expect(await wechatPayout(shop, id)).toMatchObject({ status: 'accepted', statusText: { zh: '渠道已受理' } });
  expect(await caseOf(shop, id)).toMatchObject({ status: 'paying' });
  clock.advance(2 * 86_400_000);
  await sandbox.tick();
  expect(sandbox.notices()).toMatchObject([{ heard: '200', nextAt: null }]);
  await worker.runOnce();
  expect(await wechatPayout(shop, id)).toMatchObject({
    status: 'settled',
    settled: { landing: expect.stringMatching(/^ORIGINAL .* \(招商银行借记卡0403\)$/) },
  });
  expect(await caseOf(shop, id)).toMatchObject({ status: 'resolved' });
});

describe('a refund that cannot be delivered', () => {
  /** WeChat Pay holds the money, and the case asks for a person. */
  const undeliverable = async (number: string) => {
    const shop = await openShop();
    shop.sandbox.faults.next({ kind: 'ends-abnormal', seconds: 90 });
    const { id } = await approvedCase(shop, number);
    await shop.quiet();
    const payout = await wechatPayout(shop, id);
    expect(payout).toMatchObject({ status: 'abnormal', can: ['handle_abnormal'], lastRefusal: { code: 'ABNORMAL' } });
    const handle = (payeeId: string | null, key = freshKey()) =>
      call('handleAbnormal', {
        as: shop.manager,
        params: { id: payout.id },
        body: { payeeId },
        headers: { 'if-match': `"${payout.version}"`, 'idempotency-key': key },
      });
    return { shop, id, payout, handle };
  };

  const card = {
    kind: 'bank_account' as const,
    account: '6225 8802 1234 5678',
    name: '陈小姐',
    bankName: '招商银行上海分行',
  };

  test('goes to a card that the customer named', async () => {
    const { shop, id, handle } = await undeliverable('W-2');
    const { clerk } = shop;
    const proof = await call('attachEvidence', {
      as: clerk,
      params: { id },
      payload: form({ kind: 'order_record' }, { name: '同意书.png', contents: pixel }),
      headers: { ...formHeaders, 'idempotency-key': freshKey() },
    });
    const named = await call('recordPayee', {
      as: clerk,
      params: { id },
      body: {
        payee: card,
        consent: { how: 'in_writing', by: '陈小姐', at: '2026-03-02T10:01:00+08:00', evidenceId: proof.body.id },
      },
      headers: { 'idempotency-key': freshKey() },
    });
    expect(named.text).not.toContain('12345678');
    const key = freshKey();
    const first = await handle(named.body.id, key);
    expect(first.status).toBe(200);
    // The same request again gets the same answer, and WeChat Pay hears nothing of it.
    expect((await handle(named.body.id, key)).text).toBe(first.text);
    await shop.quiet();
    expect(await wechatPayout(shop, id)).toMatchObject({
      status: 'settled',
      settled: { landing: expect.stringContaining('招商银行借记卡5678') },
    });
    expect(await caseOf(shop, id)).toMatchObject({ status: 'resolved' });
    const detail = await call('getPayout', { as: clerk, params: { id: (await wechatPayout(shop, id)).id } });
    expect(detail.body.calls.filter(({ asked }) => asked === 'send')).toHaveLength(2);
    expect((await call('getTrialBalance', { as: shop.accountant })).body.balanced).toBe(true);
  });

  test('comes back to the shop, and is paid another way', async () => {
    const { shop, id, payout, handle } = await undeliverable('W-3');
    expect((await handle(null)).status).toBe(200);
    expect((await handle(null)).problem).toMatchObject({ code: 'version_stale' });
    await shop.quiet();
    expect(await wechatPayout(shop, id)).toMatchObject({ status: 'failed', can: [] });
    const waiting = await caseOf(shop, id);
    expect(waiting).toMatchObject({ status: 'action_required' });
    const repaid = await call('repayCase', {
      as: shop.manager,
      params: { id },
      body: { payoutId: payout.id, route: 'offline' },
      headers: { 'if-match': `"${waiting.version}"`, 'idempotency-key': freshKey() },
    });
    expect(repaid.body.status).toBe('paying');
    expect(shop.sandbox.truth().trades).toMatchObject([{ refundedMinor: 0n }]);
  });
});

test('a stranger’s notice hears 400 and is counted, and the refund goes its way', async () => {
  const shop = await openShop();
  const { sandbox, worker, account } = shop;
  const { id } = await approvedCase(shop, 'W-4');
  await worker.runOnce();
  const { requestNumber } = await wechatPayout(shop, id);
  sandbox.forgeNotice('TW-4', { outRefundNo: requestNumber, amountMinor: 1n, kind: 'forged-key' });
  await sandbox.tick();
  const heard = sandbox.notices().map(({ notice, heard: words }) => [notice.kind, words]);
  expect(heard).toEqual(expect.arrayContaining([['forged-key', '400']]));
  const bare = await fetch(`${address}/notify/wechat_pay/${account.id}`, { method: 'POST', body: '{}' });
  expect([bare.status, await bare.json()]).toEqual([400, { code: 'FAIL', message: '失败' }]);
  await shop.quiet();
  expect(await wechatPayout(shop, id)).toMatchObject({ status: 'settled' });
});

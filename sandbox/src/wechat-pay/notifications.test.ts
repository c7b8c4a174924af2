import { describe, expect, test } from 'vitest';
import { openNotice, REFUNDS, refundOf, startBench, startMerchant } from './testing.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

async function shop(options: Parameters<typeof startBench>[0] = {}) {
  const merchant = await startMerchant();
  const bench = await startBench({ notifyUrl: merchant.url, ...options });
  bench.sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  const refund = (number = 'R1', fen = 3_000) => bench.post(REFUNDS, refundOf(number, fen));
  return { ...bench, merchant, refund };
}

test.each([
  ['SUCCESS', undefined],
  ['CLOSED', 'ends-closed'],
  ['ABNORMAL', 'ends-abnormal'],
] as const)('the end of a refund is told, sealed and signed: %s', async (status, kind) => {
  const bench = await shop();
  if (kind !== undefined) bench.sandbox.faults.next({ kind, seconds: 1 });
  await bench.refund();
  bench.clock.at += SECOND;
  expect(await bench.sandbox.tick()).toEqual({ settled: 1, sent: 1 });
  const [got] = bench.merchant.got;
  expect(got?.body).not.toContain('R1');
  expect(JSON.parse(got?.body ?? '')).toMatchObject({
    event_type: `REFUND.${status}`,
    resource_type: 'encrypt-resource',
    resource: { algorithm: 'AEAD_AES_256_GCM', original_type: 'refund', nonce: expect.stringMatching(/^.{12}$/) },
  });
  const told = got && openNotice(bench, got);
  expect(told).toMatchObject({
    mchid: bench.sandbox.merchantKeys().mchid,
    out_refund_no: 'R1',
    out_trade_no: 'T1',
    refund_status: status,
    amount: { total: 10_000, refund: 3_000, payer_total: 10_000, payer_refund: 3_000 },
  });
  // The same fact has another name here than in the API.
  expect(told).not.toHaveProperty('status');
});

test('the address of the request wins over the merchant’s own', async () => {
  const bench = await shop();
  const other = await startMerchant();
  await bench.post(REFUNDS, { ...refundOf('R1', 3_000), notify_url: other.url });
  await bench.sandbox.tick();
  expect([bench.merchant.got.length, other.got.length]).toEqual([0, 1]);
});

test('while migrating, notices are signed by either key, at random', async () => {
  const bench = await shop({ verification: 'migrating', rules: { minSecondsBetweenRefunds: 0 } });
  for (let count = 1; count <= 20; count += 1) await bench.refund(`R${count}`, 10);
  await bench.sandbox.tick();
  const serials = new Set(bench.merchant.got.map(({ headers }) => headers['wechatpay-serial']));
  expect([...serials].toSorted()).toEqual(Object.keys(bench.sandbox.merchantKeys().platformKeys).toSorted());
  for (const got of bench.merchant.got) expect(openNotice(bench, got)).toBeDefined();
});

describe('200 and 204 acknowledge, and nothing else does', () => {
  test.each([
    [200, 1],
    [204, 1],
    [201, 2],
    [302, 2],
    [400, 2],
    [500, 2],
  ])('%i', async (status, sendings) => {
    const { sandbox, clock, merchant, refund } = await shop();
    merchant.reply = { status };
    await refund();
    await sandbox.tick();
    clock.at += 15 * SECOND;
    await sandbox.tick();
    expect(merchant.got).toHaveLength(sendings);
    expect(new Set(merchant.got.map(({ body }) => JSON.parse(body).id)).size).toBe(1);
  });

  test('the schedule ends after 24 hours and 4 minutes', async () => {
    const { sandbox, clock, merchant, refund } = await shop();
    merchant.reply = { status: 500 };
    const began = clock.at;
    await refund();
    await sandbox.tick();
    const waits = [15, 15, 30].map((each) => each * SECOND);
    waits.push(
      ...[3, 10, 20, 30, 30, 30, 60].map((each) => each * MINUTE),
      ...[3, 3, 3, 6, 6].map((each) => each * HOUR),
    );
    for (const wait of waits) {
      clock.at += wait - 1;
      expect(await sandbox.tick()).toMatchObject({ sent: 0 });
      clock.at += 1;
      expect(await sandbox.tick()).toMatchObject({ sent: 1 });
    }
    expect(clock.at - began).toBe(24 * HOUR + 4 * MINUTE);
    clock.at += 30 * 24 * HOUR;
    expect(await sandbox.tick()).toMatchObject({ sent: 0 });
    expect(merchant.got).toHaveLength(16);
  });

  test('nobody listening', async () => {
    const { sandbox, clock, post } = await startBench({ notifyUrl: 'http://127.0.0.1:9/none' });
    sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
    await post(REFUNDS, refundOf('R1', 1));
    await sandbox.tick();
    expect(sandbox.notices()).toMatchObject([{ tries: 1, nextAt: clock.at + 15 * SECOND }]);
    expect(sandbox.notices()[0]?.heard).toMatch(/^no answer/);
  });
});

describe('faults of notices', () => {
  test('lost', async () => {
    const { sandbox, refund } = await shop();
    sandbox.faults.next({ kind: 'notice-lost' });
    await refund();
    expect(await sandbox.tick()).toEqual({ settled: 1, sent: 0 });
  });

  test('delayed', async () => {
    const { sandbox, clock, refund } = await shop();
    sandbox.faults.next({ kind: 'notice-delayed', seconds: 90 });
    await refund();
    expect(await sandbox.tick()).toMatchObject({ sent: 0 });
    clock.at += 90 * SECOND;
    expect(await sandbox.tick()).toMatchObject({ sent: 1 });
  });

  test('twice under one id', async () => {
    const { sandbox, merchant, refund } = await shop();
    sandbox.faults.next({ kind: 'notice-duplicate' });
    await refund();
    expect(await sandbox.tick()).toMatchObject({ sent: 2 });
    expect(merchant.got[0]?.body).toBe(merchant.got[1]?.body);
  });

  test('out of order', async () => {
    const bench = await shop({ rules: { minSecondsBetweenRefunds: 0 } });
    bench.sandbox.faults.next({ kind: 'notice-reordered' });
    await bench.refund('R1', 10);
    await bench.sandbox.tick();
    await bench.refund('R2', 10);
    await bench.sandbox.tick();
    expect(bench.merchant.got.map((got) => openNotice(bench, got)?.['out_refund_no'])).toEqual(['R2', 'R1']);
  });

  test.each([
    ['notice-signtest', undefined],
    ['notice-forged-key', undefined],
    ['notice-forged-amount', { amount: { refund: 30_009 } }],
    ['notice-forged-merchant', { mchid: '1999999999' }],
  ] as const)('%s comes beside the true one', async (kind, opens) => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind });
    await bench.refund();
    expect(await bench.sandbox.tick()).toMatchObject({ sent: 2 });
    const [forged, truth] = bench.merchant.got.map((got) => openNotice(bench, got));
    if (opens === undefined) expect(forged).toBeUndefined();
    else expect(forged).toMatchObject(opens);
    expect(truth).toMatchObject({ out_refund_no: 'R1', amount: { refund: 3_000 } });
    if (kind === 'notice-signtest')
      expect(bench.merchant.got[0]?.headers['wechatpay-signature']).toMatch(/^WECHATPAY\/SIGNTEST\//);
  });

  test('truly signed and sealed with a key that is not the merchant’s', async () => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind: 'notice-unreadable' });
    await bench.refund();
    await bench.sandbox.tick();
    const [unreadable, truth] = bench.merchant.got;
    expect(() => unreadable && openNotice(bench, unreadable)).toThrow();
    expect(truth && openNotice(bench, truth)).toBeDefined();
  });
});

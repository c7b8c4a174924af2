import type { RefundCase } from '@redress/domain';
import type { PlannedWechatPayFault } from '@redress/sandbox';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { seededRandom } from '@redress/testing/testkit/random.ts';
import { approveReturn, caseNow, doneOf, people } from '@redress/testing/testkit/trade.ts';
import { assertWechatAgrees, type WechatBench, wechatBench } from '@redress/testing/testkit/wechat-bench.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listChannelCalls } from './payout-reader.ts';
import { releasePayout } from './release-payout.ts';

const { pool, owner } = await testDatabase();

const bench = async (options: Parameters<typeof wechatBench>[1] = {}): Promise<WechatBench> => {
  const made = await wechatBench(pool, options);
  onTestFinished(() => made.close(owner));
  return made;
};

const hundred = 10_000n;

const release = async (made: WechatBench, refundCase: RefundCase): Promise<void> => {
  const held = await made.payoutOf(refundCase);
  doneOf(
    await releasePayout(made.house, {
      merchantId: made.shop.merchantId,
      actor: people.manager,
      payoutId: held.id,
      expectedVersion: held.version,
      channelAccountId: null,
      once: null,
    }),
  );
};

test.each(['certificate', 'public-key', 'migrating'] as const)(
  'a refund by WeChat Pay is taken, settles and resolves its case (%s)',
  async (verification) => {
    const made = await bench({ verification });
    const { refundCase } = await made.refundOf(hundred, { payment: { payerFunds: 'DEBIT_CARD' } });
    await made.worker.runOnce();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'accepted', sends: 1 });
    await made.quiet();
    const payout = await made.payoutOf(refundCase);
    expect(payout).toMatchObject({
      status: 'settled',
      sends: 1,
      settled: { landing: 'ORIGINAL 100.00 (招商银行借记卡0403)', channelNumber: expect.stringMatching(/^503/) },
    });
    expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
    expect(await listChannelCalls(pool, made.shop.merchantId, payout.id)).toMatchObject([
      { asked: 'send', answerClass: 'accepted' },
      { asked: 'query', answerClass: 'settled' },
    ]);
    await assertWechatAgrees(made, owner);
  },
);

describe('whatever breaks once, the customer is paid once under the same number', () => {
  const faults: readonly [PlannedWechatPayFault['kind'], sends: number][] = [
    // The first request was lost: the query finds nothing and the same number goes out again.
    ['timeout-before', 2],
    ['reset-before', 2],
    ['http-502-before', 2],
    ['system-error-before', 2],
    ['frequency-limited-before', 2],
    // The first request worked and its answer was lost or cannot be believed: the query finds it.
    ['timeout-after', 1],
    ['reset-after', 1],
    ['http-502-after', 1],
    ['system-error-after', 1],
    ['frequency-limited-after', 1],
    ['signtest', 1],
    ['bad-signature', 1],
    ['no-signature', 1],
    ['unknown-serial', 1],
    ['garbage-body', 1],
    ['slow', 1],
    ['processing-long', 1],
    ['lands-in-wallet', 1],
  ];
  test.each(faults)('%s', async (kind, sends) => {
    const made = await bench();
    made.sandbox.faults.next({ kind, operation: 'refund' });
    const { refundCase } = await made.refundOf(hundred);
    const { requestNumber } = await made.payoutOf(refundCase);
    await made.quiet();
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', sends, requestNumber });
    expect(made.sandbox.truth().trades[0]?.refunds).toMatchObject([{ outRefundNo: requestNumber, timesApplied: 1 }]);
    expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
    await assertWechatAgrees(made, owner);
  });

  test.each([
    'timeout-before',
    'http-502-after',
    'signtest',
    'system-error-before',
    'frequency-limited-before',
  ] as const)('also when the question about it breaks: %s', async (kind) => {
    const made = await bench();
    made.sandbox.faults.next({ kind: 'timeout-after', operation: 'refund' });
    made.sandbox.faults.next({ kind, operation: 'refund-query', times: 3 });
    const { refundCase } = await made.refundOf(hundred);
    await made.quiet();
    const payout = await made.payoutOf(refundCase);
    expect(payout).toMatchObject({ status: 'settled', sends: 1 });
    expect(payout.queries).toBeGreaterThanOrEqual(4);
    await assertWechatAgrees(made, owner);
  });
});

test('a platform certificate that changed is learned on the way, and nothing is sent twice', async () => {
  const made = await bench({ verification: 'certificate' });
  await made.sandbox.rotateCertificate();
  const { refundCase } = await made.refundOf(hundred);
  await made.worker.runOnce();
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'unknown' });
  await made.quiet();
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', sends: 1 });
  await assertWechatAgrees(made, owner);
});

test('every try sends the stored body, byte for byte', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'timeout-before', operation: 'refund', times: 2 });
  const { refundCase } = await made.refundOf(hundred);
  await made.quiet();
  const { requestNumber } = await made.payoutOf(refundCase);
  const { rows } = await owner.query<{ body: string; stored: string }>(
    `select c.contents ->> 'body' as body, p.request_body as stored from channel_call c
      join payout p on p.merchant_id = c.merchant_id and p.payout_id = c.payout_id
      where p.request_number = $1 and c.asked = 'send' and c.part = 'request'`,
    [requestNumber],
  );
  expect(rows).toHaveLength(3);
  expect(new Set(rows.flatMap(({ body, stored }) => [body, stored])).size).toBe(1);
});

test('a short balance holds the payout until a person lets it go, with the same number', async () => {
  const made = await bench();
  const { refundCase } = await made.refundOf(hundred);
  made.sandbox.faults.next({ kind: 'short-balance' });
  await made.quiet();
  const held = await made.payoutOf(refundCase);
  expect(held).toMatchObject({ status: 'held', holdReason: 'insufficient_funds', lastRefusal: { code: 'NOT_ENOUGH' } });
  await release(made, refundCase);
  await made.quiet();
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', requestNumber: held.requestNumber });
  await assertWechatAgrees(made, owner);
});

test.each([
  ['a payer who is gone', { payment: { payerIsGone: true } }, 'USER_ACCOUNT_ABNORMAL'],
  ['a payment that WeChat Pay does not know', { unpaid: true }, 'RESOURCE_NOT_EXISTS'],
  ['a payment that is too old', { payment: { paidAt: 1_600_000_000_000 } }, 'INVALID_REQUEST'],
])('%s is refused for good, once a question has confirmed that nothing moved', async (_, how, code) => {
  const made = await bench();
  const { refundCase } = await made.refundOf(hundred, how);
  await made.worker.runOnce();
  expect(await made.payoutOf(refundCase)).toMatchObject({
    status: 'unknown',
    pendingRefusal: { code, leadsTo: 'failed' },
  });
  await made.quiet();
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'failed', lastRefusal: { code } });
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
  await assertWechatAgrees(made, owner);
});

test('a wrong serial is refused at the door: nothing is concluded until it is right again, and then a person lets it go', async () => {
  const made = await bench();
  const { refundCase } = await made.refundOf(hundred);
  const setSerial = (serial: string) =>
    owner.query(`update channel_account set settings = jsonb_set(settings, '{merchantSerial}', to_jsonb($1::text))`, [
      serial,
    ]);
  await setSerial('ABCDEF0123456789ABCDEF');
  await made.quiet(1_800_000);
  // The question is refused as well, so the payout goes on asking.
  expect(await made.payoutOf(refundCase)).toMatchObject({
    status: 'unknown',
    pendingRefusal: { code: 'SIGN_ERROR', leadsTo: 'held', holdReason: 'needs_person' },
  });
  await setSerial(made.sandbox.merchantKeys().serial);
  await made.quiet();
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'held', holdReason: 'needs_person', sends: 1 });
  await release(made, refundCase);
  await made.quiet();
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', sends: 2 });
  await assertWechatAgrees(made, owner);
});

test('closed by WeChat Pay: the money is back, and the case asks for another way', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'ends-closed', seconds: 90 });
  const { refundCase } = await made.refundOf(hundred);
  await made.quiet();
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'failed', lastRefusal: { code: 'returned' } });
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
  await assertWechatAgrees(made, owner);
});

test('two partial refunds of one order are a minute apart', async () => {
  const made = await bench();
  const { order, refundCase } = await made.refundOf(hundred, { cups: 2n, returned: 1 });
  const second = await approveReturn(made.shop, order, { cups: 1 });
  await made.quiet();
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', sends: 1 });
  expect(await made.payoutOf(second)).toMatchObject({ status: 'settled', sends: 1 });
  const times = made.sandbox.truth().movements.flatMap(({ kind, at }) => (kind === 'refund' ? [at] : []));
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(60_000);
  await assertWechatAgrees(made, owner);
});

describe('twelve refunds, two workers and faults of every kind by chance', () => {
  test.each([1, 2, 3, 4])('seed %i: nobody is paid twice, and our books say what customers have', async (seed) => {
    const { next } = seededRandom(`wechat chaos ${seed}`);
    const made = await bench({ verification: 'migrating', random: next });
    const kinds: readonly PlannedWechatPayFault['kind'][] = [
      ...(['timeout-before', 'timeout-after', 'reset-after', 'http-502-before', 'http-502-after'] as const),
      ...(['system-error-before', 'system-error-after', 'frequency-limited-after', 'signtest'] as const),
      ...(['garbage-body', 'unknown-serial', 'processing-long', 'ends-abnormal', 'ends-closed'] as const),
      ...(['lands-in-wallet', 'notice-lost', 'notice-duplicate', 'notice-signtest', 'notice-forged-key'] as const),
      ...(['notice-forged-amount', 'notice-unreadable'] as const),
    ];
    made.sandbox.faults.random(Object.fromEntries(kinds.map((kind) => [kind, 0.05])));
    const refunds = [];
    for (let count = 0; count < 12; count += 1) refunds.push(await made.refundOf(hundred));
    await made.quiet(4 * 3_600_000, [made.worker, made.another()]);
    const payouts = await Promise.all(refunds.map(({ refundCase }) => made.payoutOf(refundCase)));
    expect(payouts.map(({ status }) => status).filter((status) => !ends.includes(status))).toEqual([]);
    expect(payouts.filter(({ status }) => status === 'settled').length).toBeGreaterThan(5);
    await assertWechatAgrees(made, owner);
  });

  const ends = ['settled', 'failed', 'abnormal'];
});

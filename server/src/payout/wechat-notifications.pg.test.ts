import { uuidOf } from '@redress/domain';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { type WechatBench, wechatBench } from '@redress/testing/testkit/wechat-bench.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { NotificationMessage } from '../channels/channel.ts';
import { receiveNotification } from './receive-notification.ts';

const { pool, owner } = await testDatabase();

const bench = async (options: Parameters<typeof wechatBench>[1] = {}): Promise<WechatBench> => {
  const made = await wechatBench(pool, options);
  onTestFinished(() => made.close(owner));
  return made;
};

type Filed = { readonly genuine: boolean; readonly reason: string | null; readonly form: Record<string, string> };

const filed = async ({ accountId }: WechatBench): Promise<Filed[]> => {
  const { rows } = await owner.query<Filed>(
    `select genuine, contents ->> 'reason' as reason, contents -> 'form' as form from channel_notification
      where channel_account_id = $1 order by recorded_at, genuine`,
    [uuidOf(accountId)],
  );
  return rows;
};

/** A refund that has left and is in processing for ten minutes, so that the question about it lies far off. */
const underway = async (options: Parameters<typeof bench>[0] = {}) => {
  const made = await bench(options);
  made.sandbox.faults.next({ kind: 'processing-long', seconds: 20 });
  const { refundCase, trade } = await made.refundOf(10_000n);
  await made.worker.runOnce();
  made.clock.advance(30_000);
  return { ...made, refundCase, trade };
};

test.each(['certificate', 'public-key', 'migrating'] as const)(
  'a notice brings the question forward, and the answer settles (%s)',
  async (verification) => {
    const made = await underway({ verification });
    const before = await made.payoutOf(made.refundCase);
    expect(before.next?.at).toBeGreaterThan(made.clock.now());
    await made.sandbox.tick();
    expect(made.acknowledged).toEqual([200]);
    await made.worker.runOnce();
    expect(await made.payoutOf(made.refundCase)).toMatchObject({ status: 'settled', queries: 1 });
    expect(await filed(made)).toMatchObject([
      {
        genuine: true,
        form: { event_type: 'REFUND.SUCCESS', out_refund_no: before.requestNumber, refund_status: 'SUCCESS' },
      },
    ]);
  },
);

test('the same notice twice is one row', async () => {
  const made = await underway();
  made.sandbox.faults.next({ kind: 'notice-duplicate' });
  await made.sandbox.tick();
  expect(made.acknowledged).toEqual([200, 200]);
  expect(await filed(made)).toHaveLength(1);
});

test('a lost notice is no harm: the question comes by itself', async () => {
  const made = await underway();
  made.sandbox.faults.next({ kind: 'notice-lost' });
  await made.quiet();
  expect(made.acknowledged).toEqual([]);
  expect(await made.payoutOf(made.refundCase)).toMatchObject({ status: 'settled' });
});

describe('a forged notice is refused, counted and moves nothing', () => {
  test.each([
    ['notice-signtest', 'the signature does not verify'],
    ['notice-forged-key', 'the signature does not verify'],
    ['notice-forged-amount', 'the amount is not what we asked for'],
    ['notice-forged-merchant', 'the merchant number is not ours'],
    ['notice-unreadable', 'the resource does not open with our APIv3 key'],
  ] as const)('%s, and the true one beside it is taken', async (kind, reason) => {
    const made = await underway();
    made.sandbox.faults.next({ kind });
    await made.sandbox.tick();
    expect(made.acknowledged).toEqual([400, 200]);
    const [forged] = (await filed(made)).filter(({ genuine }) => !genuine);
    expect(forged?.reason).toBe(reason);
    expect(JSON.stringify(forged)).not.toContain(made.sandbox.merchantKeys().apiV3Key);
  });

  test.each(['forged-key', 'forged-merchant'] as const)('%s about a refund that never was', async (kind) => {
    const made = await underway();
    const payout = await made.payoutOf(made.refundCase);
    made.clock.advance(-30_000);
    made.sandbox.forgeNotice(made.trade, { outRefundNo: payout.requestNumber, amountMinor: 10_000n, kind });
    await made.sandbox.tick();
    expect((await made.payoutOf(made.refundCase)).next).toEqual(payout.next);
  });
});

describe('a true notice that somebody caught', () => {
  const caught = async () => {
    const made = await underway();
    await made.sandbox.tick();
    const [message] = made.notices;
    if (!message) throw new Error('nothing was sent');
    const again = (change: Partial<NotificationMessage>) =>
      receiveNotification(made.house, {
        kind: 'wechat_pay',
        accountId: made.accountId,
        message: { ...message, ...change },
      });
    return { made, message, again };
  };

  test('is filed once, however often it is sent', async () => {
    const { made, again } = await caught();
    expect(await again({})).toMatchObject({ status: 200 });
    expect(await filed(made)).toHaveLength(1);
  });

  test('is refused for its time ten minutes later', async () => {
    const { made, again } = await caught();
    made.clock.advance(600_000);
    expect(await again({})).toMatchObject({ status: 400 });
    expect((await filed(made)).map(({ reason }) => reason)).toEqual([null, 'its time is not now']);
  });

  test('is refused with another time, another body, no signature or an unknown serial', async () => {
    const { made, message, again } = await caught();
    const { headers } = message;
    const changes: Partial<NotificationMessage>[] = [
      { headers: { ...headers, 'wechatpay-timestamp': String(Number(headers['wechatpay-timestamp']) + 1) } },
      { headers: { ...headers, 'wechatpay-timestamp': 'now' } },
      { headers: { ...headers, 'wechatpay-serial': 'constructor' } },
      { headers: {} },
      { body: Buffer.concat([message.body, Buffer.from(' ')]) },
      { body: Buffer.alloc(0) },
    ];
    for (const change of changes) expect(await again(change)).toMatchObject({ status: 400 });
    expect((await filed(made)).filter(({ genuine }) => genuine)).toHaveLength(1);
  });

  test('means nothing to a merchant that never sent such a refund', async () => {
    const { message } = await caught();
    const other = await bench();
    expect(
      await receiveNotification(other.house, { kind: 'wechat_pay', accountId: other.accountId, message }),
    ).toMatchObject({ status: 200 });
    expect(await filed(other)).toMatchObject([{ genuine: true }]);
  });
});

import { uuidOf } from '@redress/domain';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { assertStripeAgrees, type StripeBench, stripeBench } from '@redress/testing/testkit/stripe-bench.ts';
import { caseNow } from '@redress/testing/testkit/trade.ts';
import { describe, expect, onTestFinished, test } from 'vitest';

const { pool, owner } = await testDatabase();

const bench = async (): Promise<StripeBench> => {
  const made = await stripeBench(pool);
  onTestFinished(() => made.close(owner));
  return made;
};

const REFUND = 'POST /v1/refunds';

const filed = async ({
  accountId,
}: StripeBench): Promise<{ genuine: boolean; type: string; reason: string | null }[]> => {
  const { rows } = await owner.query<{ genuine: boolean; type: string; reason: string | null }>(
    `select genuine, contents -> 'form' ->> 'type' as type, contents ->> 'reason' as reason from channel_notification
     where channel_account_id = $1 order by contents -> 'form' ->> 'event', genuine`,
    [uuidOf(accountId)],
  );
  return rows;
};

test('a webhook brings the question forward, and the question settles the payout', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'timeout-after', call: REFUND });
  const { refundCase } = await made.refundOf(10_000n);
  await made.worker.runOnce();
  await made.sandbox.tick();
  expect(made.acknowledged).toEqual([200, 200]);
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'unknown' });
  // No time has passed: without the webhook the question would not be due for ten seconds.
  expect(await made.worker.runOnce()).toBe(1);
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled', queries: 1 });
  expect(await filed(made)).toEqual([
    { genuine: true, type: 'refund.created', reason: null },
    { genuine: true, type: 'charge.refunded', reason: null },
  ]);
  await assertStripeAgrees(made, owner);
});

test('duplicates are one row, and in another order they change nothing', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'hook-reordered' });
  made.sandbox.faults.next({ kind: 'hook-duplicate' });
  const { refundCase } = await made.refundOf(10_000n);
  await made.quiet();
  expect(made.acknowledged).toEqual([200, 200, 200]);
  expect(await filed(made)).toHaveLength(2);
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled' });
});

describe('what is not to be believed is filed, answered 400 and changes nothing', () => {
  test.each([
    ['forged-key', 'the signature does not verify'],
    ['old', 'older than 300 seconds'],
  ] as const)('%s', async (kind, reason) => {
    const made = await bench();
    const { refundCase } = await made.refundOf(10_000n);
    await made.quiet();
    const payout = await made.payoutOf(refundCase);
    const before = made.acknowledged.length;
    made.sandbox.forgeEvent(kind, 'refund.failed', {
      id: payout.settled?.channelNumber,
      object: 'refund',
      amount: 10_000,
      currency: 'cny',
      metadata: { refund_no: payout.requestNumber },
    });
    await made.sandbox.tick();
    expect(made.acknowledged.slice(before)).toEqual([400]);
    expect((await filed(made)).filter((each) => !each.genuine)).toMatchObject([{ genuine: false, reason }]);
    expect(await made.worker.runOnce()).toBe(0);
    expect(await made.payoutOf(refundCase)).toEqual(payout);
  });

  test('a forgery under the id of a true event does not keep the true one out', async () => {
    const made = await bench();
    made.sandbox.faults.next({ kind: 'hook-forged-key' });
    made.sandbox.faults.next({ kind: 'timeout-after', call: REFUND });
    const { refundCase } = await made.refundOf(10_000n);
    await made.worker.runOnce();
    await made.sandbox.tick();
    expect(made.acknowledged).toEqual([400, 200, 200]);
    expect(await made.worker.runOnce()).toBe(1);
    expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled' });
  });

  test('a truly signed amount that is not ours', async () => {
    const made = await bench();
    const { refundCase } = await made.refundOf(10_000n);
    const { requestNumber } = await made.payoutOf(refundCase);
    const { paymentIntentId } = made.sandbox.createCharge({ amountMinor: 500n });
    const body = new URLSearchParams({ payment_intent: paymentIntentId, 'metadata[refund_no]': requestNumber });
    const headers = { authorization: `Bearer ${made.sandbox.keys.secretKey}` };
    const sent = await fetch(`${made.sandbox.apiUrl}/v1/refunds`, { method: 'POST', body, headers });
    expect(sent.status).toBe(200);
    await made.sandbox.tick();
    expect(made.acknowledged).toEqual([400, 200]);
    expect((await filed(made)).find((each) => each.reason !== null)).toMatchObject({
      reason: 'the amount is not what we asked for',
    });
  });
});

test('a refund that fails after its success wakes even the settled payout', async () => {
  const made = await bench();
  const { refundCase } = await made.refundOf(10_000n);
  await made.quiet();
  const { settled } = await made.payoutOf(refundCase);
  made.sandbox.failRefund(settled?.channelNumber ?? '');
  await made.sandbox.tick();
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
  await made.worker.runOnce();
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'bounced' });
  expect(await caseNow(made.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
  await assertStripeAgrees(made, owner);
});

test('a webhook that nobody sends is not needed, and one that is late finds nothing to do', async () => {
  const made = await bench();
  made.sandbox.faults.next({ kind: 'hook-lost' });
  made.sandbox.faults.next({ kind: 'hook-delayed', seconds: 7_200 });
  made.sandbox.faults.next({ kind: 'timeout-after', call: REFUND });
  const { refundCase } = await made.refundOf(10_000n);
  await made.quiet();
  const settled = await made.payoutOf(refundCase);
  expect(settled).toMatchObject({ status: 'settled' });
  made.clock.advance(7_200_000);
  await made.quiet();
  expect(made.acknowledged).toEqual([200]);
  expect(await made.payoutOf(refundCase)).toEqual(settled);
});

test('a late failure whose webhook got lost is found by asking again', async () => {
  const made = await bench();
  const { refundCase } = await made.refundOf(10_000n);
  await made.quiet();
  const { settled } = await made.payoutOf(refundCase);
  made.sandbox.faults.next({ kind: 'hook-lost', times: 2 });
  made.sandbox.failRefund(settled?.channelNumber ?? '');
  await made.quiet(12 * 3_600_000);
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'settled' });
  await made.quiet(48 * 3_600_000);
  expect(await made.payoutOf(refundCase)).toMatchObject({ status: 'bounced' });
  await assertStripeAgrees(made, owner);
});

test('a dispute that ends only frees what was held for it', async () => {
  const made = await bench();
  const disputed = await made.refundOf(10_000n);
  const other = await made.refundOf(5_000n);
  const dispute = made.sandbox.openDispute({ charge: disputed.payment });
  made.sandbox.openDispute({ charge: other.payment });
  await made.quiet();
  made.sandbox.closeDispute(dispute, 'won');
  await made.sandbox.tick();
  expect(await made.payoutOf(disputed.refundCase)).toMatchObject({ status: 'queued' });
  expect(await made.payoutOf(other.refundCase)).toMatchObject({ status: 'held', holdReason: 'disputed' });
});

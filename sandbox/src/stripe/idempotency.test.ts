import { describe, expect, test } from 'vitest';
import type { Bench } from './testing.ts';
import { connect, DAY, refundR1, startBench } from './testing.ts';

async function shop(): Promise<Bench & { readonly payment: string }> {
  const bench = await startBench();
  const { paymentIntentId } = bench.sandbox.createCharge({ amountMinor: 10_000n });
  return { ...bench, payment: paymentIntentId };
}

/** How many refunds moved money. */
function times({ sandbox }: Bench): number {
  return sandbox
    .truth()
    .charges.flatMap((charge) => charge.refunds)
    .filter((refund) => refund.left).length;
}

describe('one key', () => {
  test('has one answer, and says when it repeats it', async () => {
    const bench = await shop();
    const first = await refundR1(bench.stripe, bench.payment);
    expect(first.lastResponse).toMatchObject({ statusCode: 200 });
    const again = await refundR1(bench.stripe, bench.payment);
    expect(again).toEqual(first);
    expect((again as typeof first).lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(times(bench)).toBe(1);
  });

  test('with other parameters is an error, in another order is not', async () => {
    const bench = await shop();
    await refundR1(bench.stripe, bench.payment);
    await expect(refundR1(bench.stripe, bench.payment, 3_001)).rejects.toMatchObject({
      type: 'StripeIdempotencyError',
      statusCode: 400,
    });
    const { payment } = bench;
    const turned = { metadata: { refund_no: 'R1' }, amount: 3_000, payment_intent: payment };
    await bench.stripe.refunds.create(turned, { idempotencyKey: 'R1' });
    expect(times(bench)).toBe(1);
  });

  test('in use by another call is a conflict', async () => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind: 'slow', millis: 300 });
    const both = await Promise.allSettled([
      refundR1(bench.stripe, bench.payment),
      refundR1(bench.stripe, bench.payment),
    ]);
    const rejected = both.filter((each) => each.status === 'rejected');
    expect(rejected).toMatchObject([{ reason: { statusCode: 409, code: 'idempotency_key_in_use' } }]);
    expect(times(bench)).toBe(1);
  });

  test('is forgotten after a day, and then refunds again', async () => {
    const bench = await shop();
    await refundR1(bench.stripe, bench.payment);
    bench.clock.at += DAY;
    await refundR1(bench.stripe, bench.payment);
    expect(times(bench)).toBe(2);
  });

  test('keeps a business refusal, even when its reason is gone', async () => {
    const bench = await shop();
    const dispute = bench.sandbox.openDispute({ charge: bench.payment });
    await expect(refundR1(bench.stripe, bench.payment)).rejects.toMatchObject({ code: 'charge_disputed' });
    bench.sandbox.closeDispute(dispute, 'won');
    await expect(refundR1(bench.stripe, bench.payment)).rejects.toMatchObject({ code: 'charge_disputed' });
    expect(await refundR1(bench.stripe, bench.payment, 3_000, 'R2')).toMatchObject({ status: 'succeeded' });
  });
});

describe('faults', () => {
  test.each([
    ['timeout-before', 0, 1],
    ['timeout-after', 1, 1],
    ['bad-gateway-before', 0, 1],
    ['bad-gateway-after', 1, 1],
    ['garbage-body', 1, 1],
    ['rate-limit', 0, 1],
    ['lock-timeout', 0, 1],
    ['key-in-use', 0, 1],
    ['unauthorized', 0, 1],
  ] as const)('%s: the same key ends the doubt', async (kind, before, after) => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind });
    await expect(refundR1(bench.stripe, bench.payment)).rejects.toThrow();
    expect(times(bench)).toBe(before);
    expect(await refundR1(bench.stripe, bench.payment)).toMatchObject({ status: 'succeeded' });
    expect(times(bench)).toBe(after);
  });

  test.each([
    ['http-500-before', 0],
    ['http-500-after', 1],
  ] as const)('%s is kept for the key and never heals', async (kind, moved) => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind });
    for (const _ of [1, 2])
      await expect(refundR1(bench.stripe, bench.payment)).rejects.toMatchObject({
        type: 'StripeAPIError',
        statusCode: 500,
      });
    expect(times(bench)).toBe(moved);
    const found = await bench.stripe.refunds.list({ payment_intent: bench.payment });
    expect(found.data).toHaveLength(moved);
  });

  test('a reset connection is resent once by the SDK itself, under the same key', async () => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind: 'reset-after' });
    const refund = await refundR1(bench.stripe, bench.payment);
    expect(refund.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(times(bench)).toBe(1);
  });

  test('a time-out can really hang until the client gives up', async () => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind: 'timeout-after', hang: true });
    const hasty = connect(bench.sandbox, bench.sandbox.keys.secretKey, 300);
    await expect(refundR1(hasty, bench.payment)).rejects.toMatchObject({ type: 'StripeConnectionError' });
    expect(times(bench)).toBe(1);
  });

  test('chance strikes by the seed, and the same seed strikes the same', async () => {
    const strikes = async (): Promise<boolean[]> => {
      const bench = await shop();
      bench.sandbox.faults.random({ 'rate-limit': 0.5 });
      const heard: boolean[] = [];
      for (let call = 0; call < 12; call += 1)
        heard.push(
          await bench.stripe.balance.retrieve().then(
            () => true,
            () => false,
          ),
        );
      return heard;
    };
    const first = await strikes();
    expect(new Set(first).size).toBe(2);
    expect(await strikes()).toEqual(first);
  });
});

import { describe, expect, test } from 'vitest';
import { connect, DAY, refundR1, startBench } from './testing.ts';

describe('a refund', () => {
  test('goes back to the payment in parts, never above it, and the charge counts them', async () => {
    const { sandbox, stripe, clock } = await startBench();
    const { id, paymentIntentId } = sandbox.createCharge({ amountMinor: 10_000n, paidAt: clock.at - DAY });
    const first = await refundR1(stripe, paymentIntentId);
    expect(first).toMatchObject({
      amount: 3_000,
      charge: id,
      currency: 'cny',
      status: 'succeeded',
      metadata: { refund_no: 'R1' },
    });
    expect(first.destination_details).toMatchObject({
      type: 'card',
      card: { type: 'refund', reference_status: 'available' },
    });
    await expect(refundR1(stripe, paymentIntentId, 7_001, 'R2')).rejects.toMatchObject({
      statusCode: 400,
      code: undefined,
    });
    const rest = await stripe.refunds.create({ charge: id }, { idempotencyKey: 'R3' });
    expect(rest.amount).toBe(7_000);
    await expect(refundR1(stripe, paymentIntentId, 1, 'R4')).rejects.toMatchObject({ code: 'charge_already_refunded' });
    expect(await stripe.charges.retrieve(id)).toMatchObject({ amount_refunded: 10_000, refunded: true });
    const listed = await stripe.refunds.list({ payment_intent: paymentIntentId, limit: 1 });
    expect(listed).toMatchObject({ has_more: true, data: [{ id: rest.id }] });
    const all = await stripe.refunds.list({ payment_intent: paymentIntentId }).autoPagingToArray({ limit: 100 });
    expect(all.map((refund) => refund.id)).toEqual([rest.id, first.id]);
    expect(sandbox.truth().balances).toMatchObject([{ currency: 'cny', holds: true }]);
  });

  test('soon after the payment is a reversal; yen have no decimals', async () => {
    const { sandbox, stripe } = await startBench({ initialBalances: { jpy: 5_000n } });
    const { paymentIntentId } = sandbox.createCharge({ amountMinor: 1_200n, currency: 'JPY', feeMinor: 0n });
    const refund = await refundR1(stripe, paymentIntentId, 1_200);
    expect(refund).toMatchObject({ currency: 'jpy', destination_details: { card: { type: 'reversal' } } });
    expect(sandbox.balance.minor('jpy')).toBe(5_000n);
    expect(sandbox.report({ from: 0, to: Number.MAX_SAFE_INTEGER })).toContain('"jpy","-1200","0","-1200","refund"');
  });

  test('of a card waits for the balance, of another way fails', async () => {
    const { sandbox, stripe } = await startBench({ initialBalances: {} });
    const card = sandbox.createCharge({ amountMinor: 5_000n });
    const wallet = sandbox.createCharge({ amountMinor: 5_000n, method: 'alipay' });
    sandbox.balance.withdraw(sandbox.balance.minor('cny'), 'cny');
    const waits = await refundR1(stripe, card.paymentIntentId);
    expect(waits).toMatchObject({ status: 'pending', pending_reason: 'insufficient_funds', balance_transaction: null });
    const fails = await refundR1(stripe, wallet.paymentIntentId, 3_000, 'R2');
    expect(fails).toMatchObject({ status: 'failed', failure_reason: 'insufficient_funds' });
    await sandbox.tick();
    expect((await stripe.refunds.retrieve(waits.id)).status).toBe('pending');
    sandbox.balance.topUp(3_000n, 'cny');
    await sandbox.tick();
    expect(await stripe.refunds.retrieve(waits.id)).toMatchObject({ status: 'succeeded' });
    expect(sandbox.balance.minor('cny')).toBe(0n);
  });

  test('that succeeded can fail days later: the money comes back and the charge is open again', async () => {
    const { sandbox, stripe, clock } = await startBench();
    const { id, paymentIntentId } = sandbox.createCharge({ amountMinor: 10_000n });
    const before = sandbox.balance.minor('cny');
    sandbox.faults.next({ kind: 'late-failure' });
    const refund = await refundR1(stripe, paymentIntentId);
    expect(refund.status).toBe('succeeded');
    clock.at += 3 * DAY;
    await sandbox.tick();
    const later = await stripe.refunds.retrieve(refund.id);
    expect(later).toMatchObject({
      status: 'failed',
      failure_reason: 'lost_or_stolen_card',
      failure_balance_transaction: expect.any(String),
    });
    expect(await stripe.charges.retrieve(id)).toMatchObject({ amount_refunded: 0, refunded: false });
    expect(sandbox.balance.minor('cny')).toBe(before);
    expect(sandbox.truth().charges[0]?.refunds).toMatchObject([{ left: false, cameBack: true }]);
    expect(() => sandbox.failRefund(refund.id)).toThrow(/could fail/);
  });

  test('may wait for the customer, and only then be cancelled', async () => {
    const { sandbox, stripe } = await startBench();
    const { paymentIntentId } = sandbox.createCharge({ amountMinor: 10_000n });
    sandbox.faults.next({ kind: 'requires-action', times: 2 });
    const cancelled = await refundR1(stripe, paymentIntentId);
    expect(cancelled.status).toBe('requires_action');
    expect(await stripe.refunds.cancel(cancelled.id)).toMatchObject({ status: 'canceled' });
    const taken = await refundR1(stripe, paymentIntentId, 3_000, 'R2');
    sandbox.finishRefund(taken.id);
    expect(await stripe.refunds.retrieve(taken.id)).toMatchObject({ status: 'succeeded' });
    await expect(stripe.refunds.cancel(taken.id)).rejects.toMatchObject({ statusCode: 400 });
    expect(sandbox.truth().charges[0]).toMatchObject({ refundedMinor: 3_000n });
  });
});

describe('what is asked wrongly', () => {
  test.each([
    ['an unknown payment', { payment_intent: 'pi_unknown' }, { code: 'resource_missing', statusCode: 404 }],
    ['an unknown charge', { charge: 'ch_unknown' }, { code: 'resource_missing', statusCode: 404 }],
    ['no payment', { amount: 5 }, { code: 'parameter_missing', statusCode: 400 }],
    ['an unknown reason', { reason: 'bored' }, { statusCode: 400, param: 'reason' }],
    ['a negative amount', { amount: -5 }, { code: 'parameter_invalid_integer' }],
    ['an unknown parameter', { refund_amount: 5 }, { code: 'parameter_unknown' }],
  ])('%s is told, and nothing is kept for its key', async (name, params, problem) => {
    const { sandbox, stripe } = await startBench();
    const { paymentIntentId } = sandbox.createCharge({ amountMinor: 10_000n });
    const whole =
      'charge' in params || 'payment_intent' in params || name === 'no payment'
        ? params
        : { payment_intent: paymentIntentId, ...params };
    await expect(
      stripe.refunds.create(whole as Parameters<typeof stripe.refunds.create>[0], { idempotencyKey: 'R1' }),
    ).rejects.toMatchObject(problem);
    expect(await refundR1(stripe, paymentIntentId)).toMatchObject({ status: 'succeeded' });
  });

  test('a stranger is turned away, and a restricted key refunds and reads but does not answer disputes', async () => {
    const { sandbox } = await startBench();
    const { paymentIntentId } = sandbox.createCharge({ amountMinor: 10_000n });
    await expect(connect(sandbox, 'sk_test_stranger').balance.retrieve()).rejects.toMatchObject({ statusCode: 401 });
    const restricted = connect(sandbox, sandbox.keys.restrictedKey);
    await refundR1(restricted, paymentIntentId);
    expect(await restricted.balance.retrieve()).toMatchObject({ available: [{ currency: 'cny' }] });
    const dispute = sandbox.openDispute({ charge: paymentIntentId });
    await expect(restricted.disputes.close(dispute)).rejects.toMatchObject({
      statusCode: 403,
      code: 'more_permissions_required',
    });
  });
});

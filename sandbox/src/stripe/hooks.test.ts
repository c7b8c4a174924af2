import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { DAY, refundR1, startBench, startMerchant } from './testing.ts';

async function shop() {
  const merchant = await startMerchant();
  const bench = await startBench({ hookUrl: merchant.url });
  const { id, paymentIntentId } = bench.sandbox.createCharge({ amountMinor: 10_000n });
  const read = ({ body, signature }: { body: string; signature: string }): Stripe.Event =>
    Stripe.webhooks.constructEvent(body, signature, bench.sandbox.keys.hookSecret, 300, undefined, bench.clock.at);
  const types = () => merchant.received.map(({ body }) => (JSON.parse(body) as Stripe.Event).type);
  return { ...bench, merchant, charge: id, payment: paymentIntentId, read, types };
}

test('a refund tells of its beginning and of its late failure, signed so that the SDK believes it', async () => {
  const { sandbox, stripe, merchant, read, types, payment } = await shop();
  const refund = await refundR1(stripe, payment);
  await sandbox.tick();
  expect(types()).toEqual(['refund.created', 'charge.refunded']);
  const [first] = merchant.received;
  expect(first && read(first)).toMatchObject({
    type: 'refund.created',
    data: { object: { id: refund.id, metadata: { refund_no: 'R1' } } },
  });
  sandbox.failRefund(refund.id);
  await sandbox.tick();
  expect(types().slice(2)).toEqual(['refund.updated', 'refund.failed']);
});

test('what is not acknowledged comes again with the same event, for three days', async () => {
  const { sandbox, stripe, merchant, clock, payment } = await shop();
  merchant.status = 500;
  await refundR1(stripe, payment);
  for (let hour = 0; hour < 100; hour += 1) {
    await sandbox.tick();
    clock.at += DAY / 24;
  }
  const ids = merchant.received.map(({ body }) => (JSON.parse(body) as Stripe.Event).id);
  expect(new Set(ids).size).toBe(2);
  expect(ids.filter((id) => id === ids[0]).length).toBe(10);
  expect(sandbox.hooks().every((hook) => hook.nextAt === null)).toBe(true);
});

test('duplicates, delays, another order, loss', async () => {
  const { sandbox, stripe, clock, types, payment, merchant } = await shop();
  sandbox.faults.next({ kind: 'hook-duplicate' });
  sandbox.faults.next({ kind: 'hook-delayed', seconds: 600 });
  await refundR1(stripe, payment);
  await sandbox.tick();
  expect(types()).toEqual(['refund.created', 'refund.created']);
  expect(merchant.received[1]?.body).toBe(merchant.received[0]?.body);
  clock.at += 600_000;
  await sandbox.tick();
  expect(types().slice(2)).toEqual(['charge.refunded']);
  sandbox.faults.next({ kind: 'hook-reordered' });
  await refundR1(stripe, payment, 100, 'R2');
  await sandbox.tick();
  expect(types().slice(3)).toEqual(['charge.refunded', 'refund.created']);
  sandbox.faults.next({ kind: 'hook-lost', times: 2 });
  await refundR1(stripe, payment, 100, 'R3');
  await sandbox.tick();
  expect(types()).toHaveLength(5);
  const events = await stripe.events.list({ type: 'refund.created' });
  expect(events.data).toHaveLength(3);
});

test('a stranger signs with another key, and an old one carries its old time: the SDK refuses both', async () => {
  const { sandbox, stripe, merchant, read, payment } = await shop();
  sandbox.faults.next({ kind: 'hook-forged-key' });
  sandbox.faults.next({ kind: 'hook-old' });
  await refundR1(stripe, payment);
  sandbox.forgeEvent('forged-key', 'refund.failed', { id: 're_never', object: 'refund' });
  await sandbox.tick();
  const believed = merchant.received.map((each) => {
    try {
      return read(each).type;
    } catch (error) {
      return (error as Error).message.includes('tolerance') ? 'old' : 'forged';
    }
  });
  expect(believed).toEqual(['forged', 'refund.created', 'charge.refunded', 'old', 'forged']);
});

test('a dispute takes the money with a fee, blocks refunds until it is won, and its loss is for good', async () => {
  const { sandbox, stripe, types, charge, payment } = await shop();
  const before = sandbox.balance.minor('cny');
  const won = sandbox.openDispute({ charge });
  expect(sandbox.balance.minor('cny')).toBe(before - 10_000n - 1_500n);
  expect(await stripe.disputes.list({ payment_intent: payment })).toMatchObject({
    data: [{ id: won, status: 'needs_response' }],
  });
  expect(await stripe.charges.retrieve(charge)).toMatchObject({ disputed: true });
  const staged = await stripe.disputes.update(won, { evidence: { product_description: '杯' }, submit: false });
  expect(staged).toMatchObject({
    status: 'needs_response',
    evidence_details: { has_evidence: true, submission_count: 0 },
  });
  expect(await stripe.disputes.update(won, { submit: true })).toMatchObject({ status: 'under_review' });
  await expect(refundR1(stripe, payment)).rejects.toMatchObject({ code: 'charge_disputed' });
  sandbox.closeDispute(won, 'won');
  expect(sandbox.balance.minor('cny')).toBe(before - 1_500n);
  expect(await refundR1(stripe, payment, 100, 'R2')).toMatchObject({ status: 'succeeded' });
  const lost = sandbox.openDispute({ charge, amountMinor: 500n, reason: 'product_not_received' });
  expect(await stripe.disputes.close(lost)).toMatchObject({ status: 'lost' });
  await expect(refundR1(stripe, payment, 100, 'R3')).rejects.toMatchObject({ code: 'charge_disputed' });
  await expect(stripe.disputes.close(lost)).rejects.toMatchObject({ statusCode: 400 });
  await sandbox.tick();
  expect(types().filter((type) => type.startsWith('charge.dispute'))).toEqual([
    'charge.dispute.created',
    'charge.dispute.funds_withdrawn',
    'charge.dispute.updated',
    'charge.dispute.updated',
    'charge.dispute.closed',
    'charge.dispute.funds_reinstated',
    'charge.dispute.created',
    'charge.dispute.funds_withdrawn',
    'charge.dispute.closed',
  ]);
  expect(sandbox.truth().balances).toMatchObject([{ holds: true }]);
});

test('an inquiry takes nothing and lets the refund through', async () => {
  const { sandbox, stripe, charge, payment } = await shop();
  const before = sandbox.balance.minor('cny');
  const inquiry = sandbox.openDispute({ charge, inquiry: true });
  expect(sandbox.balance.minor('cny')).toBe(before);
  expect(await refundR1(stripe, payment)).toMatchObject({ status: 'succeeded' });
  sandbox.closeDispute(inquiry, 'warning_closed');
  expect(() => sandbox.closeDispute(inquiry, 'lost')).toThrow(/no open dispute/);
});

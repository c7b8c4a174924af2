import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { classifyRefund, oursAmong } from './classify-refund.ts';
import type { RefundParams } from './request-body.ts';

const params: RefundParams = {
  payment_intent: 'pi_1',
  amount: 3_000,
  reason: 'requested_by_customer',
  metadata: { refund_no: 'R1', case_no: 'RC-1' },
  currency: 'cny',
};

const refund = (changes: Partial<Stripe.Refund> = {}): Stripe.Refund => ({
  id: 're_1',
  object: 'refund',
  amount: 3_000,
  balance_transaction: null,
  charge: 'ch_1',
  created: 1_700_000_000,
  currency: 'cny',
  customer: null,
  customer_account: null,
  metadata: { refund_no: 'R1' },
  payment_intent: 'pi_1',
  payment_method: null,
  reason: null,
  receipt_number: null,
  source_transfer_reversal: null,
  status: 'succeeded',
  transfer_reversal: null,
  ...changes,
});

describe('what a status proves', () => {
  const failed = { status: 'failed', failure_reason: 'declined' };
  test.each([
    ['succeeded', {}, 'send', { class: 'settled', channelNumber: 're_1', landing: null, at: 1_700_000_000_000 }],
    ['pending', { status: 'pending', pending_reason: 'processing' }, 'send', { class: 'accepted' }],
    [
      'pending for funds',
      { status: 'pending', pending_reason: 'insufficient_funds' },
      'send',
      { class: 'accepted', note: { code: 'insufficient_funds' } },
    ],
    ['waiting for the customer', { status: 'requires_action' }, 'query', { class: 'awaiting_payee' }],
    ['failed at once', failed, 'send', { class: 'refused_final', code: 'declined', confirm: false }],
    ['failed when asked', failed, 'query', { class: 'returned', message: 'failed: declined' }],
    ['cancelled when asked', { status: 'canceled' }, 'query', { class: 'returned', message: 'canceled: canceled' }],
    ['a status of tomorrow', { status: 'reversed' }, 'query', { class: 'unknown', reason: 'status reversed' }],
    ['no status', { status: null }, 'send', { class: 'unknown' }],
  ] as const)('%s', (_, changes, asked, answer) => {
    expect(classifyRefund(refund(changes), params, asked)).toMatchObject(answer);
  });
});

describe('an answer about something else is unknown, whatever its status', () => {
  test.each([
    ['another number', { metadata: { refund_no: 'R2' } }],
    ['no number', { metadata: {} }],
    ['no metadata', { metadata: null }],
    ['another payment', { payment_intent: 'pi_2' }],
    ['no payment', { payment_intent: null }],
    ['another amount', { amount: 3_001 }],
    ['another currency', { currency: 'usd' }],
  ] as const)('%s', (_, changes) => {
    expect(classifyRefund(refund(changes), params, 'query')).toMatchObject({ class: 'unknown' });
  });

  test('the payment may be named by its charge, expanded or not', () => {
    const { payment_intent: _, ...rest } = params;
    const byCharge = { ...rest, charge: 'ch_1' };
    expect(classifyRefund(refund(), byCharge, 'query')).toMatchObject({ class: 'settled' });
    expect(classifyRefund(refund({ charge: 'ch_2' }), byCharge, 'query')).toMatchObject({ class: 'unknown' });
  });
});

describe('where the money landed', () => {
  test.each([
    [
      { type: 'card', card: { type: 'refund', reference: '7400', reference_status: 'available' } },
      'card_refund · ARN 7400',
    ],
    [{ type: 'card', card: { type: 'reversal' } }, 'card_reversal'],
    [{ type: 'alipay' }, 'alipay'],
  ] as const)('%o', (details, landing) => {
    expect(classifyRefund(refund({ destination_details: details }), params, 'query')).toMatchObject({ landing });
  });
});

describe('ours among the refunds of a payment', () => {
  const other = refund({ id: 're_9', metadata: {} });
  test('is found by its number; one that is over gives way to one that is not', () => {
    expect(oursAmong([other], 'R1')).toBeNull();
    expect(oursAmong([other, refund()], 'R1')).toMatchObject({ id: 're_1' });
    const over = refund({ id: 're_2', status: 'failed' });
    expect(oursAmong([over], 'R1')).toMatchObject({ id: 're_2' });
    expect(oursAmong([over, refund()], 'R1')).toMatchObject({ id: 're_1' });
    expect(oursAmong([refund(), refund({ id: 're_3', status: 'pending' })], 'R1')).toBe('several');
  });
});

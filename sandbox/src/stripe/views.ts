import type { Book } from './book.ts';
import type { Charge, Dispute, Money, Refund } from './objects.ts';
import { blocksRefunds, isAlive } from './objects.ts';

/** The version whose shapes these views have. */
export const API_VERSION = '2026-10-28.endive';

export type Json = Readonly<Record<string, unknown>>;

/** A refund as the API shows it. */
export function refundView(book: Book, refund: Refund): Json {
  const charge = book.charges.get(refund.chargeId);
  return {
    id: refund.id,
    object: 'refund',
    amount: Number(refund.amountMinor),
    balance_transaction: refund.moneyId,
    charge: refund.chargeId,
    created: seconds(refund.createdAt),
    currency: refund.currency,
    ...(charge !== undefined && { destination_details: destinationOf(charge, refund) }),
    ...(refund.failureMoneyId !== null && { failure_balance_transaction: refund.failureMoneyId }),
    ...(refund.failureReason !== null && { failure_reason: refund.failureReason }),
    metadata: refund.metadata,
    payment_intent: charge?.paymentIntentId ?? null,
    ...(refund.pendingReason !== null && { pending_reason: refund.pendingReason }),
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    transfer_reversal: null,
  };
}

function destinationOf(charge: Charge, refund: Refund): Json {
  if (charge.method !== 'card') return { type: charge.method === 'alipay' ? 'alipay' : 'us_bank_transfer' };
  const isKnown = refund.landing === 'refund' && refund.status === 'succeeded';
  return {
    type: 'card',
    card: {
      type: refund.landing,
      ...(isKnown && { reference: `74${refund.id.slice(-21).replace(/\D/g, '').padStart(21, '0')}` }),
      reference_status: refund.landing === 'refund' ? (isKnown ? 'available' : 'pending') : 'unavailable',
      reference_type: 'acquirer_reference_number',
    },
  };
}

/** What is refunded of a charge, pending ones included: what Stripe shows as `amount_refunded`. */
export function refundedOf(book: Book, charge: Charge): bigint {
  return book.refundsOf(charge.id).reduce((sum, refund) => (isAlive(refund) ? sum + refund.amountMinor : sum), 0n);
}

export function chargeView(book: Book, charge: Charge): Json {
  const refunded = refundedOf(book, charge);
  const disputes = book.disputesOf(charge.id);
  return {
    id: charge.id,
    object: 'charge',
    amount: Number(charge.amountMinor),
    amount_captured: Number(charge.amountMinor),
    amount_refunded: Number(refunded),
    balance_transaction: book.firstMoneyOf.get(charge.id) ?? null,
    captured: true,
    created: seconds(charge.paidAt),
    currency: charge.currency,
    description: charge.description,
    disputed: disputes.some((dispute) => blocksRefunds(dispute) || dispute.status === 'won'),
    livemode: false,
    metadata: charge.metadata,
    paid: true,
    payment_intent: charge.paymentIntentId,
    payment_method_details: {
      type: charge.method,
      ...(charge.method === 'card' && { card: { brand: charge.brand, last4: charge.last4, funding: 'credit' } }),
    },
    refunded: refunded === charge.amountMinor,
    status: 'succeeded',
  };
}

export function intentView(charge: Charge): Json {
  return {
    id: charge.paymentIntentId,
    object: 'payment_intent',
    amount: Number(charge.amountMinor),
    amount_received: Number(charge.amountMinor),
    created: seconds(charge.paidAt),
    currency: charge.currency,
    description: charge.description,
    latest_charge: charge.id,
    livemode: false,
    metadata: charge.metadata,
    payment_method_types: [charge.method],
    status: 'succeeded',
  };
}

export function disputeView(book: Book, dispute: Dispute): Json {
  return {
    id: dispute.id,
    object: 'dispute',
    amount: Number(dispute.amountMinor),
    balance_transactions: dispute.moneyIds.flatMap((id) => book.money.filter((each) => each.id === id)).map(moneyView),
    charge: dispute.chargeId,
    created: seconds(dispute.createdAt),
    currency: dispute.currency,
    evidence: dispute.evidence,
    evidence_details: {
      due_by: seconds(dispute.dueAt),
      has_evidence: Object.keys(dispute.evidence).length > 0,
      past_due: false,
      submission_count: dispute.submissions,
    },
    is_charge_refundable: !blocksRefunds(dispute),
    livemode: false,
    metadata: {},
    payment_intent: book.charges.get(dispute.chargeId)?.paymentIntentId ?? null,
    reason: dispute.reason,
    status: dispute.status,
  };
}

export function moneyView(money: Money): Json {
  return {
    id: money.id,
    object: 'balance_transaction',
    amount: Number(money.amountMinor),
    available_on: seconds(money.at),
    created: seconds(money.at),
    currency: money.currency,
    description: money.description,
    exchange_rate: null,
    fee: Number(money.feeMinor),
    fee_details:
      money.feeMinor === 0n
        ? []
        : [
            {
              amount: Number(money.feeMinor),
              currency: money.currency,
              description: 'Stripe processing fees',
              type: 'stripe_fee',
            },
          ],
    net: Number(money.amountMinor - money.feeMinor),
    reporting_category: reportingCategory(money),
    source: money.sourceId,
    status: 'available',
    type: typeOf(money),
  };
}

/** Stripe's accounting word for a movement; the opening balance is a topup to it. */
export function reportingCategory({ kind }: Money): string {
  return kind === 'opening' ? 'topup' : kind;
}

function typeOf({ kind }: Money): string {
  if (kind === 'dispute' || kind === 'dispute_reversal') return 'adjustment';
  return kind === 'opening' ? 'topup' : kind;
}

function seconds(at: number): number {
  return Math.floor(at / 1000);
}

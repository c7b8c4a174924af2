/** Instants are epoch milliseconds here and seconds on the wire; amounts are the currency's smallest unit. */

/** What the customer paid with, as far as a refund cares: where it goes back to and what happens on the way. */
export type PaymentMethod = 'card' | 'alipay' | 'us_bank_account';

/** A payment that succeeded: the charge, and the payment intent around it. */
export type Charge = {
  readonly id: string;
  readonly paymentIntentId: string;
  readonly amountMinor: bigint;
  /** What Stripe kept of it. A refund does not bring it back. */
  readonly feeMinor: bigint;
  /** Three lower-case letters. */
  readonly currency: string;
  readonly paidAt: number;
  readonly method: PaymentMethod;
  readonly brand: string;
  readonly last4: string;
  readonly description: string | null;
  readonly metadata: Metadata;
  /** Made for the merchant's own number, so that seeding twice changes nothing. */
  readonly reference: string | null;
};

export type Metadata = Readonly<Record<string, string>>;

export type RefundStatus = 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled';

export type Refund = {
  readonly id: string;
  readonly chargeId: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly createdAt: number;
  readonly reason: string | null;
  readonly metadata: Metadata;
  readonly status: RefundStatus;
  readonly pendingReason: 'processing' | 'insufficient_funds' | null;
  readonly failureReason: string | null;
  /** The movement that took the money from the balance; null while it has not left. */
  readonly moneyId: string | null;
  /** The movement that brought it back. */
  readonly failureMoneyId: string | null;
  /** An early refund of a card shows as a reversal: the charge vanishes from the statement. */
  readonly landing: 'refund' | 'reversal' | 'pending';
  /** What becomes of it by itself, and when; null when nothing is planned. */
  readonly next: {
    readonly at: number;
    readonly status: 'succeeded' | 'failed';
    readonly reason: string | null;
  } | null;
};

export type DisputeStatus =
  | 'warning_needs_response'
  | 'warning_under_review'
  | 'warning_closed'
  | 'needs_response'
  | 'under_review'
  | 'won'
  | 'lost';

export type Dispute = {
  readonly id: string;
  readonly chargeId: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly reason: string;
  readonly status: DisputeStatus;
  readonly createdAt: number;
  readonly dueAt: number;
  readonly evidence: Metadata;
  readonly submissions: number;
  /** The movements that took the money and gave it back. */
  readonly moneyIds: readonly string[];
};

/** One movement of the merchant's balance (a balance transaction). Positive comes in. */
export type Money = {
  readonly id: string;
  readonly kind: MoneyKind;
  readonly amountMinor: bigint;
  readonly feeMinor: bigint;
  readonly currency: string;
  readonly at: number;
  /** The charge, refund or dispute that it is about. */
  readonly sourceId: string | null;
  readonly description: string | null;
};

export type MoneyKind =
  | 'opening'
  | 'charge'
  | 'refund'
  | 'refund_failure'
  | 'dispute'
  | 'dispute_reversal'
  | 'topup'
  | 'payout';

/** The first answer that was given under an Idempotency-Key, replayed to everybody who comes with it. */
export type StoredAnswer = {
  readonly key: string;
  /** Method, path and parameters: another request under the key is an error. */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
  readonly requestId: string;
  readonly at: number;
};

/** Whether a dispute keeps its charge from being refunded: inquiries and what was won do not. */
export function blocksRefunds({ status }: Dispute): boolean {
  return status === 'needs_response' || status === 'under_review' || status === 'lost';
}

/** Whether the refund still counts against its charge. */
export function isAlive({ status }: Refund): boolean {
  return status !== 'failed' && status !== 'canceled';
}

/** Whether the refund's money is gone from the merchant and has not come back. */
export function hasLeft({ moneyId, failureMoneyId }: Refund): boolean {
  return moneyId !== null && failureMoneyId === null;
}

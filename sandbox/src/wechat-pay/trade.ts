/** Where the payer's money came from: change wallet, debit card or credit card. */
export const payerFunds = ['WALLET', 'DEBIT_CARD', 'CREDIT_CARD'] as const;
export type PayerFunds = (typeof payerFunds)[number];

/** A paid order as it was created. Amounts are fen, instants are epoch milliseconds. */
export type PaidTrade = {
  readonly mchid: string;
  readonly transactionId: string;
  readonly outTradeNo: string;
  /** What the order costs. */
  readonly totalMinor: bigint;
  /** What the payer paid of it; the rest were coupons. */
  readonly payerTotalMinor: bigint;
  /** WeChat Pay's service fee, taken from the merchant when the money came in. */
  readonly feeMinor: bigint;
  readonly paidAt: number;
  readonly description: string;
  readonly openid: string;
  /** The payer's name by WeChat's own knowledge; transfers compare it. */
  readonly payerName: string | null;
  readonly payerFunds: PayerFunds;
  /** The payer's account is closed: refunds of this order are refused. */
  readonly payerIsGone: boolean;
};

/** By which way a refund reached its receiver. */
export type RefundChannel = 'ORIGINAL' | 'BALANCE' | 'OTHER_BALANCE' | 'OTHER_BANKCARD';

/** Where the money of a finished refund is: `channel` and `user_received_account` of the protocol. */
export type Landing = {
  readonly channel: RefundChannel;
  readonly account: string;
  /** Who holds it now. A merchant's own card is a success in WeChat's words and nothing to the customer. */
  readonly receiver: 'user' | 'merchant';
};

/** How a refund that was taken ends. */
export type RefundEnd =
  | { readonly status: 'SUCCESS'; readonly landing: Landing }
  | { readonly status: 'CLOSED' }
  | { readonly status: 'ABNORMAL' };

/** What has become of one refund number. */
export type RefundState =
  | { readonly status: 'refused'; readonly code: string }
  | { readonly status: 'PROCESSING'; readonly endsAt: number; readonly end: RefundEnd }
  | { readonly status: 'SUCCESS'; readonly at: number; readonly landing: Landing }
  | { readonly status: 'CLOSED'; readonly at: number }
  | { readonly status: 'ABNORMAL'; readonly at: number };

/** One `out_refund_no` of one merchant. */
export type Refund = {
  readonly mchid: string;
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly transactionId: string;
  amountMinor: bigint;
  notifyUrl: string | null;
  createdAt: number;
  /** How many calls with this number reached the refund rules (lost ones never did). */
  calls: number;
  /** What it has come to; undefined only between a call and its outcome inside one journal entry. */
  state: RefundState | undefined;
};

/** An order with all that has happened to it. */
export type Trade = PaidTrade & {
  readonly refunds: Refund[];
  /** Fen of refunds which were taken and were not closed again. */
  refundedMinor: bigint;
  /** When the last refund was taken, for the spacing rule. */
  lastRefundAt: number | undefined;
};

/** The refunds of an order that count against its limit of partials: what was refused never began. */
export function takenRefunds(trade: Trade): Refund[] {
  return trade.refunds.filter(({ state }) => state !== undefined && state.status !== 'refused');
}

import type { TradeRefusalCode } from './refusal-code.ts';

/** Where the buyer's money came from: balance, Huabei credit, or a bank card. */
export type FundChannel = 'ALIPAYACCOUNT' | 'PCREDIT' | 'BANKCARD';

/** A paid trade as it was created. Amounts are fen, instants are epoch milliseconds. */
export type PaidTrade = {
  readonly appId: string;
  readonly tradeNo: string;
  readonly outTradeNo: string;
  readonly totalMinor: bigint;
  readonly paidAt: number;
  readonly subject: string;
  readonly buyerId: string;
  readonly buyerLogonId: string;
  readonly fundChannel: FundChannel;
  /** Where notices about this trade go; null sends none. */
  readonly notifyUrl: string | null;
};

/** What has become of one refund request number. Only `settled` has moved money and kept it moved. */
export type RefundState =
  | { readonly status: 'refused'; readonly subCode: TradeRefusalCode }
  | { readonly status: 'accepted'; readonly settlesAt: number; readonly thenFails: boolean }
  | { readonly status: 'settled'; readonly settledAt: number }
  | {
      readonly status: 'bounced';
      readonly settledAt: number;
      readonly bouncedAt: number;
      readonly landsAt: BounceLanding;
    };

/** Where the money of a bounced refund ended: back at the merchant, or in the buyer's Alipay balance. */
export type BounceLanding = 'merchant' | 'buyer-balance';

/** One refund request number of one trade. */
export type Refund = {
  readonly outRequestNo: string;
  amountMinor: bigint;
  /** How many calls with this number reached the refund rules (lost ones never did). */
  calls: number;
  /** What it has come to; undefined only between a call and its outcome inside one journal entry. */
  state: RefundState | undefined;
};

/** A trade with all that has happened to it. */
export type Trade = PaidTrade & {
  readonly refunds: Map<string, Refund>;
  /** Every fen ever refunded, which is what `refund_fee` shows. A bounce does not lower it. */
  refundedMinor: bigint;
  /** Fen of accepted refunds which have not settled yet. */
  pendingMinor: bigint;
  /** When the last refund was taken on, for the spacing rule; undefined before the first. */
  lastRefundAt: number | undefined;
};

/** The trade's state in Alipay's words. */
export type TradeStatus = 'TRADE_SUCCESS' | 'TRADE_CLOSED' | 'TRADE_FINISHED';

/** Closed when all is refunded, finished when the refund window is over, successful otherwise. */
export function tradeStatus(trade: Trade, now: number, refundWindowDays: number): TradeStatus {
  if (trade.refundedMinor === trade.totalMinor) return 'TRADE_CLOSED';
  return windowIsOver(trade, now, refundWindowDays) ? 'TRADE_FINISHED' : 'TRADE_SUCCESS';
}

/** Whether the time in which the contract lets this trade be refunded has passed. */
export function windowIsOver(trade: PaidTrade, now: number, refundWindowDays: number): boolean {
  return now > trade.paidAt + refundWindowDays * 86_400_000;
}

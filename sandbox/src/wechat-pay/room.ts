import type { FaultBox } from './fault-box.ts';
import type { PayBook } from './pay-book.ts';

/** What every part of a running sandbox is handed: the book, the rules, the faults, the time and chance. */
export type Room = {
  readonly book: PayBook;
  readonly faults: FaultBox;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly rules: Rules;
};

export type Rules = {
  /** Days after payment in which WeChat Pay refunds. */
  readonly refundWindowDays: number;
  /** At least so long between refunds of one order. */
  readonly minSecondsBetweenRefunds: number;
  readonly mostRefundsOfOneOrder: number;
  /** From acceptance to the end; a refund is never done within the call that orders it. */
  readonly secondsToRefund: number;
  /** The service fee in parts of 10,000 of the amount: 60 is 0.60 %. */
  readonly feePerTenThousand: bigint;
  /** How far a request's timestamp may be off; null does not look, since simulations bring a clock of their own. */
  readonly mostSecondsOff: number | null;
};

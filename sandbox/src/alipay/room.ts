import type { KeyObject } from 'node:crypto';
import type { FaultBox } from './fault-box.ts';
import type { TradeBook } from './trade-book.ts';

/** What every part of a running sandbox is handed: the book, the rules, the faults, the time and the key. */
export type Room = {
  readonly book: TradeBook;
  readonly faults: FaultBox;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly alipayKey: KeyObject;
  readonly rules: {
    /** Days after payment in which the contract allows refunds. */
    readonly refundWindowDays: number;
    /** Alipay wants three seconds between refunds of one trade. */
    readonly minSecondsBetweenRefunds: number;
  };
};

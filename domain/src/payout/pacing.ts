import { DAY, MINUTE, SECOND } from '../time/instant.ts';

/** How a channel wants to be called. Durations in milliseconds. */
export type Pacing = {
  /** Between two money calls on one original payment. */
  readonly betweenCalls: number;
  /** A query sooner than this after a request proves nothing by its silence. */
  readonly beforeFirstQuery: number;
  /** The query that is to confirm a refusal waits this long after it, so that an earlier try which got lost cannot still arrive. */
  readonly beforeConfirming: number;
  /** Asking again: the n-th wait, the last one repeats. */
  readonly queryBackoff: readonly number[];
  /** Sending again, after a refusal that time heals or after silence: the wait after the n-th try, the last one repeats. */
  readonly sendBackoff: readonly number[];
  /**
   * When a transfer that settled is asked about again, counted from its success: banks give transfers back (退票) days later, and
   * the notice of it may get lost. None where success is final, or where the channel is sure to tell.
   */
  readonly afterTransfer?: readonly number[];
  /** The same for a refund, where a channel lets refunds fail after their success. */
  readonly afterRefund?: readonly number[];
};

/** Alipay: at least 3 s between refunds of one trade, query later than 10 s (the older and longer text); the rest is ours. */
export const alipayPacing: Pacing = {
  betweenCalls: 3 * SECOND + 100,
  beforeFirstQuery: 10 * SECOND + 100,
  beforeConfirming: MINUTE,
  queryBackoff: [10 * SECOND, 20 * SECOND, 40 * SECOND, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE],
  sendBackoff: [5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE],
  afterTransfer: [DAY, 2 * DAY, 4 * DAY, 8 * DAY],
};

/** The n-th wait of a list (from zero); the last one repeats for ever. */
export const waitAt = (waits: readonly number[], n: number): number => waits[Math.min(n, waits.length - 1)] ?? MINUTE;

/** Our own books: nothing is asked twice and nothing has to rest in between. */
export const inHousePacing: Pacing = {
  betweenCalls: 0,
  beforeFirstQuery: 0,
  beforeConfirming: 0,
  queryBackoff: [SECOND],
  sendBackoff: [SECOND],
};

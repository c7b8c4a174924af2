import type { Instant, Text } from '@redress/domain';

/** What moved. `payout` is money that we sent to a customer by another way than a refund; `return` is such money that came back. */
export type BillLineKind = 'payment' | 'refund' | 'payout' | 'return' | 'fee' | 'other';

/** One movement as a channel's own bill tells it, whatever the form of the file. Amounts in minor units, never below zero. */
export type BillLine = {
  readonly kind: BillLineKind;
  /** Our request number, where the channel repeats it. */
  readonly requestNumber: string | null;
  /** The channel's number of this very movement. */
  readonly channelNumber: string | null;
  /** The channel's and our number of the original payment. */
  readonly tradeNumber: string | null;
  readonly merchantTradeNumber: string | null;
  /** The merchant's own code of the store, where the bill tells it. */
  readonly storeCode?: string | null;
  readonly amountMinor: bigint;
  /** What the channel took for it; below zero when it gave a fee back. */
  readonly feeMinor: bigint;
  readonly currency: string;
  readonly occurredAt: Instant | null;
  /** The channel's word for the state, as it stands in the file. */
  readonly state: string | null;
};

/** A line as it was read, or why it could not be: it is kept either way. `row` counts from 1 within the file. */
export type ReadLine = { readonly row: number; readonly raw: string } & (
  | { readonly line: BillLine }
  | { readonly problem: Text }
);

/** What the file says about itself at its end; null where it says nothing. Compared with what was read. */
export type BillTotals = { readonly refunds: number | null; readonly refundMinor: bigint | null };

export type BillItem =
  | ({ readonly kind: 'line' } & ReadLine)
  | { readonly kind: 'totals'; readonly totals: BillTotals }
  /** The file is a bill of funds; one that says nothing is a bill of trade. Told before its lines. */
  | { readonly kind: 'funds' };

/** How a kind of channel writes its bills: bytes as they were given, read one line at a time. */
export type BillReader = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<BillItem>;

/** One change of a merchant's balance. The amount is positive; the kind says which way it went. */
export type Movement = {
  readonly kind: 'payment' | 'refund' | 'bounce' | 'transfer' | 'transfer-return' | 'top-up' | 'withdrawal';
  readonly at: number;
  readonly appId: string;
  readonly amountMinor: bigint;
  readonly tradeNo: string | null;
  /** The number of the refund or the transfer. */
  readonly outRequestNo: string | null;
};

/** What leaves the merchant's balance; everything else comes into it. */
export const outgoing: ReadonlySet<Movement['kind']> = new Set(['refund', 'transfer', 'withdrawal']);

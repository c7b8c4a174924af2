/** A fault of a bill: what it says differs from what happened. The truth stays as it is. */
export type BillSpoil = {
  /** `drop`: the line is missing. `duplicate`: it is there twice. `amount`: a fen more. `phantom`: a line that never was. */
  readonly kind: 'drop' | 'duplicate' | 'amount' | 'phantom';
  /** The refund (or transfer) number that is meant, or that the phantom bears. */
  readonly outRequestNo: string;
  /** A phantom's day `yyyy-MM-dd` and amount; the others take those of what they spoil. */
  readonly day?: string;
  readonly amountMinor?: bigint;
};

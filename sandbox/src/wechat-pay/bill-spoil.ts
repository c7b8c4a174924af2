/** A fault of a trade bill: what it says differs from what happened. The truth and the fund flow stay as they are. */
export type WechatPayBillSpoil = {
  /** `drop`: the line is missing. `duplicate`: it is there twice. `amount`: a fen more. `phantom`: a line that never was. */
  readonly kind: 'drop' | 'duplicate' | 'amount' | 'phantom';
  /** The refund that is meant, or the number that the phantom bears. */
  readonly outRefundNo: string;
  /** A phantom's day `yyyy-MM-dd` and amount in fen; the others take those of what they spoil. */
  readonly day?: string;
  readonly amountMinor?: bigint;
};

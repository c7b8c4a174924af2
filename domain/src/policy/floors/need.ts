import type { UsedPrice } from '../outcome.ts';

/**
 * The least that the law asks of an answer. `refund`: it must pay, or leave the case to a person, who applies the law; a plain "no"
 * is below it. Parts that are null are left to the merchant.
 */
export type Need = {
  readonly basisPoints: number | null;
  /** The worst price at which the used part may count. */
  readonly usedAt: UsedPrice | null;
  /** Nothing may be kept. Where it is false a fee is held against its provable loss instead (`fee_above_cap`). */
  readonly noFee: boolean;
  /** The merchant bears the freight of goods that come back. */
  readonly merchantPaysFreight: boolean;
};

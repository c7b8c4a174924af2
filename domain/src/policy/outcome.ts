import type { Money } from '../money/money.ts';
import type { Text } from '../text.ts';

/**
 * At what price the used part of a card counts, from the best for the customer to the worst: not at all, gifts first, the price after
 * discount (法释〔2025〕4号 art 18), the price before discount (art 19).
 */
export const usedPrices = ['free', 'bonus_first', 'discounted', 'list'] as const;
export type UsedPrice = (typeof usedPrices)[number];

/** What the operator keeps. `provableLoss` is the itemised loss that it stands for; without one there is nothing to keep (reference 7(d)). */
export type Fee =
  | { readonly kind: 'none' }
  | { readonly kind: 'fixed'; readonly amount: Money; readonly provableLoss: Money | null }
  | {
      readonly kind: 'percent';
      readonly basisPoints: number;
      readonly most: Money | null;
      readonly provableLoss: Money | null;
    };

export type Step = {
  /** The last day, or the last basis point of usage, of the step; null for the rest. */
  readonly upTo: number | null;
  readonly basisPoints: number;
};

/** Which share of the amount is given back: the same always, or by steps over time or use. */
export type Share =
  | { readonly by: 'all'; readonly basisPoints: number }
  | { readonly by: 'days' | 'usage'; readonly steps: readonly Step[] };

export const payers = ['merchant', 'customer'] as const;
export type Payer = (typeof payers)[number];

export type Refund = {
  readonly kind: 'refund';
  readonly share: Share;
  /** Null for goods and single services, which have no used part. */
  readonly usedAt: UsedPrice | null;
  readonly fee: Fee;
  /** Who bears the freight of the goods on their way back. */
  readonly freight: Payer;
  readonly goodsComeBack: boolean;
};

/** What a clause does with the cases that it fits: pays, hands them to a person, or says no with a reason. */
export type Outcome = Refund | { readonly kind: 'review' } | { readonly kind: 'decline'; readonly reason: Text };

/** The same at one point of time and use: steps are resolved. */
export type Answer =
  | (Omit<Refund, 'share'> & { readonly basisPoints: number })
  | { readonly kind: 'review' }
  | { readonly kind: 'decline'; readonly reason: Text };

import type { Money } from '../money/money.ts';
import type { Text } from '../text.ts';
import type { Arithmetic } from './arithmetic.ts';

/** Where a rule comes from: an article of law, a clause of the merchant's policy in a version, or a convention of ours that is neither. */
export type Citation =
  | {
      readonly kind: 'law';
      readonly statute: Text;
      readonly article: string;
      readonly status: 'verified' | 'from_memory';
    }
  | { readonly kind: 'policy'; readonly clause: string; readonly version: number; readonly title: Text }
  | { readonly kind: 'convention'; readonly rule: Text };

/**
 * A receipt that explains itself: one tree that the API, the command line, the screens and the PDF all show.
 * `amount` is signed (a deduction is negative). `total` says how the parts make the amount, and `checkExplanation` proves it:
 * - `leaf`: the amount comes from the arithmetic alone;
 * - `sum`: the amount is the sum of the parts;
 * - `sum_not_below_zero`: the same, but never less than zero.
 */
export type Explanation = {
  readonly code: string;
  readonly label: Text;
  readonly amount: Money;
  readonly total: 'leaf' | 'sum' | 'sum_not_below_zero';
  /** The calculation in its own terms; `arithmeticText` writes it as a person would: `50.00 × 150.00 ÷ 350.00 = 21.4286 → 21.43`. */
  readonly arithmetic: Arithmetic | null;
  readonly because: Text | null;
  readonly cites: readonly Citation[];
  readonly parts: readonly Explanation[];
  /** Shown beside the amount and never counted into it: where the money goes, what is paid outside it, other bases for comparison. */
  readonly beside: readonly Explanation[];
};

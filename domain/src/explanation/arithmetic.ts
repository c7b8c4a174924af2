import type { Money } from '../money/money.ts';

/**
 * How an amount was calculated, in its own terms. Kept as values and written out only when somebody reads it
 * (`arithmeticText`), so that explaining costs next to nothing; and worked out again by `checkExplanation`, so that it cannot lie.
 * It gives the size of the node's amount; the sign belongs to the node.
 */
export type Arithmetic =
  /** `unit × quantity − less`. */
  | { readonly kind: 'product'; readonly unit: Money; readonly quantity: number; readonly less: Money }
  /** `of × weight ÷ whole`, the part that largest remainder gave: rounded down, or one minor unit more. */
  | { readonly kind: 'share'; readonly of: Money; readonly weight: Money; readonly whole: Money }
  /** The part of `of` that falls on units `before + 1 … before + now` of `units`: the difference of two rounded cumulative shares. */
  | {
      readonly kind: 'units';
      readonly of: Money;
      readonly before: number;
      readonly now: number;
      readonly units: number;
    }
  /** The part of `of` that falls on the value between `before` and `through` of `whole`, rounded the same way. */
  | {
      readonly kind: 'value';
      readonly of: Money;
      readonly before: Money;
      readonly through: Money;
      readonly whole: Money;
    }
  /** A hundredth part or a multiple, rounded down: `200.00 × 130%`. */
  | { readonly kind: 'percent'; readonly of: Money; readonly basisPoints: number }
  /** What is left of an amount that includes tax: `gross ÷ (1 + rate)`, rounded half up. */
  | { readonly kind: 'net_of_tax'; readonly gross: Money; readonly rateBasisPoints: number }
  /** Simple interest: `principal × rate × days ÷ basis`, rounded half up. The rate is in parts per million a year. */
  | {
      readonly kind: 'interest';
      readonly principal: Money;
      readonly ratePpm: number;
      readonly days: number;
      readonly basisDays: number;
    }
  /** A test of a value against a threshold: `200.00 < 300.00`. The node's amount is the value. */
  | { readonly kind: 'threshold'; readonly value: Money; readonly threshold: Money };

import type { Explanation } from '../../../explanation/explanation.ts';
import { type Money, money } from '../../../money/money.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { assert, ok, type Result, refused } from '../../../result.ts';
import { explainStoredValue } from './explain-stored-value.ts';
import { type StoredValueInput, validateStoredValue } from './stored-value-input.ts';
import {
  consumedPrice,
  lawMethodFor,
  type StoredValueMethod,
  storedValueMethods,
  totalPaid,
} from './stored-value-methods.ts';

/** What each method would give. A method that gives the consumer less than the law's may not be used against the consumer. */
export type MethodComparison = {
  readonly method: StoredValueMethod;
  readonly consumedPrice: Money;
  readonly refund: Money;
  readonly lawful: boolean;
};

export type StoredValueRefund = {
  readonly method: StoredValueMethod;
  readonly lawMethod: StoredValueMethod;
  /** False when the chosen method gives less than the law does. */
  readonly lawful: boolean;
  readonly consumedPrice: Money;
  readonly refundPrincipal: Money;
  /** The better of the chosen method and the law's: what may be promised. */
  readonly best: StoredValueMethod;
  readonly comparison: readonly MethodComparison[];
  /** Its root is the principal by the chosen method, with every other method beside it. */
  readonly explanation: Explanation;
};

/**
 * The principal of a stored-value card or an account balance (reference 7(b)): `refund = Σ paid − price of the used part`.
 * `art18`: `Σ rhu(cₖ × paidₖ, paidₖ + bonusₖ)` over lots, first in first out; `art19`: `min(Σ paid, list)`, never more (art 20);
 * `principal_first`: `min(Σ paid, C)`; `bonus_first`: `max(0, C − Σ bonus)`; `proportional_pool`: `rhu(C × Σ paid, Σ paid + Σ bonus)`.
 * Source: 法释〔2025〕4号 arts 15, 18, 19, 20. Refused: negative amounts, repeated lots, more used than was on the card.
 */
export const storedValueRefund = (input: StoredValueInput): Result<StoredValueRefund, Refusal> => {
  const invalid = validateStoredValue(input);
  if (invalid) return refused(invalid);
  const lawMethod = lawMethodFor(input.fault);
  const method = input.method ?? lawMethod;
  const paid = totalPaid(input);
  const amount = (minor: bigint): Money => money(input.currency, minor);
  const byLaw = paid - consumedPrice[lawMethod](input);
  const comparison = storedValueMethods.map((each) => {
    const price = consumedPrice[each](input);
    const refund = paid - price;
    return { method: each, consumedPrice: amount(price), refund: amount(refund), lawful: refund >= byLaw };
  });
  const chosen = comparison.find((each) => each.method === method);
  assert(chosen !== undefined, `${method} is one of the methods`);
  return ok({
    method,
    lawMethod,
    lawful: chosen.lawful,
    consumedPrice: chosen.consumedPrice,
    refundPrincipal: chosen.refund,
    best: chosen.lawful ? method : lawMethod,
    comparison,
    explanation: explainStoredValue(input, method, lawMethod, comparison),
  });
};

import type { Explanation } from '../explanation/explanation.ts';
import { leaf } from '../explanation/node.ts';
import type { Money } from '../money/money.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result } from '../result.ts';
import { text } from '../text.ts';
import type { CompensationFacts } from './assess-compensation.ts';
import { foodCompensation } from './calculators/compensation/food.ts';
import { fraudCompensation } from './calculators/compensation/fraud.ts';
import type { Compensation } from './calculators/compensation/multiple-with-minimum.ts';
import { promisedMultiple } from './promised-compensation.ts';

export type Owed = { readonly amount: Money; readonly explanation: Explanation };

/**
 * What a rule gives on top of the price, worked out as if its facts were established: the law’s, or the merchant's own promise where
 * that is better; the other stands beside it.
 */
export const compensationOwed = (facts: CompensationFacts, paid: Money): Result<Owed, Refusal> => {
  const { claim, judgement } = facts;
  switch (claim.rule) {
    case 'fraud':
      return better(fraudCompensation({ base: paid }), promisedMultiple(facts, paid));
    case 'food':
      return better(
        foodCompensation({
          price: paid,
          loss: claim.loss,
          choose: 'max',
          knowingBuyer: knowingBuyer(facts),
          harmlessLabelFlaw: judgement?.harmlessLabelFlaw ?? false,
        }),
        judgement?.harmlessLabelFlaw ? null : promisedMultiple(facts, paid),
      );
    default:
      return ok({
        amount: claim.loss,
        explanation: leaf('promised', text('承诺或协商的补偿', 'What was promised or agreed'), claim.loss),
      });
  }
};

function better(law: Result<Compensation, Refusal>, promised: Compensation | null): Result<Owed, Refusal> {
  if (!law.ok) return law;
  const [best, other] =
    promised !== null && promised.punitive.minor > law.value.punitive.minor ? [promised, law.value] : [law.value, null];
  const beside = other ? [...best.explanation.beside, other.explanation] : best.explanation.beside;
  return ok({ amount: best.punitive, explanation: { ...best.explanation, beside } });
}

function knowingBuyer({ claim, judgement }: CompensationFacts) {
  const reasonableQuantity = judgement?.reasonableQuantity ?? null;
  if (reasonableQuantity === null) return null;
  return { quantity: claim.lines.reduce((sum, line) => sum + line.quantity, 0), reasonableQuantity };
}

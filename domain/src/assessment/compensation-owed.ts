import type { Explanation } from '../explanation/explanation.ts';
import { leaf } from '../explanation/node.ts';
import type { Money } from '../money/money.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result } from '../result.ts';
import { text } from '../text.ts';
import type { CompensationFacts } from './assess-compensation.ts';
import { foodCompensation } from './calculators/compensation/food.ts';
import { fraudCompensation } from './calculators/compensation/fraud.ts';

export type Owed = { readonly amount: Money; readonly explanation: Explanation };

/** What a rule gives on top of the price, worked out as if its facts were established. */
export const compensationOwed = (facts: CompensationFacts, paid: Money): Result<Owed, Refusal> => {
  const { claim, judgement } = facts;
  switch (claim.rule) {
    case 'fraud':
      return owed(fraudCompensation({ base: paid }));
    case 'food':
      return owed(
        foodCompensation({
          price: paid,
          loss: claim.loss,
          choose: 'max',
          knowingBuyer: knowingBuyer(facts),
          harmlessLabelFlaw: judgement?.harmlessLabelFlaw ?? false,
        }),
      );
    default:
      return ok({
        amount: claim.loss,
        explanation: leaf('promised', text('承诺或协商的补偿', 'What was promised or agreed'), claim.loss),
      });
  }
};

const owed = (made: ReturnType<typeof fraudCompensation>): Result<Owed, Refusal> =>
  made.ok ? ok({ amount: made.value.punitive, explanation: made.value.explanation }) : made;

function knowingBuyer({ claim, judgement }: CompensationFacts) {
  const reasonableQuantity = judgement?.reasonableQuantity ?? null;
  if (reasonableQuantity === null) return null;
  return { quantity: claim.lines.reduce((sum, line) => sum + line.quantity, 0), reasonableQuantity };
}

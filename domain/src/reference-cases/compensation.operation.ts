import { foodChoices, foodCompensation } from '../assessment/calculators/compensation/food.ts';
import { badFaithClosingCompensation, fraudCompensation } from '../assessment/calculators/compensation/fraud.ts';
import { injuryCompensation } from '../assessment/calculators/compensation/injury.ts';
import type { Compensation } from '../assessment/calculators/compensation/multiple-with-minimum.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import type { FieldReader } from './field-reader.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

const kinds = ['fraud_55', 'closing_23', 'food_148', 'injury_55_2'] as const;

/** `compensation`: statutory multiples and minimums (reference 7(f)). */
export const compensationOperation: Operation = (input) => {
  const kind = input.oneOf('kind', kinds);
  const calculate = readers[kind](input);
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = calculate();
  return result.ok ? ok({ punitive_fen: fen(result.value.punitive) }) : result;
};

/** Reads the fields of its kind first, and calculates only when they were fine. */
type Reader = (input: FieldReader) => () => Result<Compensation, Refusal>;

const readers: Record<(typeof kinds)[number], Reader> = {
  fraud_55: (input) => {
    const base = input.fen('base_fen');
    return () => fraudCompensation({ base });
  },
  closing_23: (input) => {
    const base = input.fen('base_fen');
    return () => badFaithClosingCompensation({ base });
  },
  food_148: (input) => {
    const facts = {
      price: input.fen('price_fen', 0n),
      loss: input.fen('loss_fen', 0n),
      choose: input.has('choose') ? input.oneOf('choose', foodChoices) : ('max' as const),
      knowingBuyer: input.has('reasonable_qty')
        ? { quantity: input.count('qty'), reasonableQuantity: input.count('reasonable_qty') }
        : null,
      harmlessLabelFlaw: input.flag('harmless_label_defect', false),
    };
    return () => foodCompensation(facts);
  },
  injury_55_2: (input) => {
    const facts = { loss: input.fen('loss_fen'), claimed: input.fen('claimed_fen') };
    return () => injuryCompensation(facts);
  },
};

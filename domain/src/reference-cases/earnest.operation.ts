import { earnest, earnestBreaches } from '../assessment/calculators/earnest.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `earnest`: 定金 and what only looks like it (reference 7(f)). */
export const earnestOperation: Operation = (input) => {
  const calculation = {
    amount: input.fen('amount_fen'),
    contractTotal: input.fen('contract_total_fen'),
    isEarnest: input.flag('is_earnest', true),
    breachBy: input.oneOf('breach_by', earnestBreaches),
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = earnest(calculation);
  if (!result.ok) return result;
  return ok({ effective_fen: fen(result.value.effective), return_fen: fen(result.value.returned) });
};

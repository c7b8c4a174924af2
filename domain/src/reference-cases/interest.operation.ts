import { interest } from '../assessment/calculators/interest.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `interest`: simple interest between two dates (reference 2.5). */
export const interestOperation: Operation = (input) => {
  const calculation = {
    principal: input.fen('principal_fen'),
    ratePpm: input.count('rate_ppm'),
    from: input.date('from'),
    to: input.date('to'),
    stopOn: input.dateOrNull('stop_on'),
    basisDays: input.count('basis_days', 365),
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = interest(calculation);
  return result.ok ? ok({ days: result.value.days, interest_fen: fen(result.value.interest) }) : result;
};

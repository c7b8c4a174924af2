import { vatSplit } from '../assessment/calculators/vat-split.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `vat_split`: an amount with tax into net and tax (reference 5.1). */
export const vatSplitOperation: Operation = (input) => {
  const calculation = { gross: input.fen('gross_fen'), rateBasisPoints: input.count('rate_bp') };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = vatSplit(calculation);
  return result.ok ? ok({ net_fen: fen(result.value.net), tax_fen: fen(result.value.tax) }) : result;
};

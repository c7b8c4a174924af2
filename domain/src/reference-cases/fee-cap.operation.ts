import { feeCap } from '../assessment/calculators/fee-cap.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `fee_cap`: what may be kept of an agreed fee (reference 7(d)). */
export const feeCapOperation: Operation = (input) => {
  const calculation = {
    agreedFee: input.fen('agreed_fee_fen'),
    provableLoss: input.fen('provable_loss_fen'),
    clauseEffective: input.flag('clause_effective', true),
    fault: 'consumer' as const,
    fraud: false,
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = feeCap(calculation);
  return result.ok ? ok({ fee_fen: fen(result.value.fee) }) : result;
};

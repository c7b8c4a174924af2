import { minorPrepaid } from '../assessment/calculators/prepaid/minor-prepaid.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `minor_prepaid`: a prepayment made by a child (reference 7(f)). */
export const minorPrepaidOperation: Operation = (input) => {
  const calculation = {
    age: input.count('age'),
    paid: input.fen('paid_fen'),
    deliveredPrice: input.fen('delivered_price_fen', 0n),
    guardianConsent: input.flag('guardian_consent', false),
    ageAppropriate: input.flag('age_appropriate', false),
    illegalOnlineGame: input.flag('illegal_online_game', false),
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = minorPrepaid(calculation);
  if (!result.ok) return result;
  return ok({ void: result.value.void, refund_principal_fen: fen(result.value.refundPrincipal) });
};

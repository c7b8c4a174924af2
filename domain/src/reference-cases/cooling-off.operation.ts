import { coolingOff, coolingOffRules } from '../assessment/calculators/prepaid/cooling-off.ts';
import { ok, refused } from '../result.ts';
import { listedRestDays } from '../time/rest-days.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `cooling_off`: the seven days after a prepayment, national or by a local rule. */
export const coolingOffOperation: Operation = (input) => {
  const localRule = input.has('local_rule') ? input.oneOf('local_rule', coolingOffRules) : null;
  const calculation = {
    paidOn: input.date('paid_on'),
    requestedOn: input.date('requested_on'),
    paid: input.fen('paid_fen'),
    priorSameService: input.flag('prior_same_service', false),
    consumedList: input.fen('consumed_list_fen', 0n),
    consumedFace: input.fen('consumed_face_fen', 0n),
    restDays: listedRestDays(input.dates('rest_days')),
    localRule,
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = coolingOff(calculation);
  if (!result.ok) return result;
  const { deadline, eligible, refundPrincipal, payBy } = result.value;
  return ok({
    deadline,
    eligible,
    refund_principal_fen: refundPrincipal && fen(refundPrincipal),
    ...(localRule === null ? {} : { pay_by: payBy }),
  });
};

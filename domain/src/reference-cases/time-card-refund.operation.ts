import { timeCardRefund } from '../assessment/calculators/prepaid/time-card-refund.ts';
import { faults } from '../claim/claim.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `time_card_refund`: a card for unlimited use during a term (reference 7(c)). */
export const timeCardRefundOperation: Operation = (input) => {
  const frozenDays = input.count('frozen_days', 0);
  const calculation = {
    fault: input.oneOf('fault', faults),
    paid: input.fen('paid_fen'),
    startOn: input.date('start_on'),
    endOn: input.date('end_on'),
    lastServiceOn: input.date('last_service_on'),
    bonusDays: input.count('bonus_days', 0),
    frozenDays,
    frozenDaysBeforeStop: input.count('frozen_days_before_stop', frozenDays),
    expiredUnusedByConsumer: input.flag('expired_unused_by_consumer', false),
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = timeCardRefund(calculation);
  if (!result.ok) return result;
  const { totalDays, remainingDays, refundPrincipal } = result.value;
  return ok({ total_days: totalDays, remaining_days: remainingDays, refund_principal_fen: fen(refundPrincipal) });
};

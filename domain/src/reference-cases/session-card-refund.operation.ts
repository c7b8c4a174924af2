import { sessionCardRefund } from '../assessment/calculators/prepaid/session-card-refund.ts';
import { faults } from '../claim/claim.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `session_card_refund`: a card of sessions (reference 7(c)). */
export const sessionCardRefundOperation: Operation = (input) => {
  const calculation = {
    fault: input.oneOf('fault', faults),
    paid: input.fen('paid_fen'),
    sessions: input.count('sessions'),
    bonusSessions: input.count('bonus_sessions', 0),
    used: input.count('used'),
    listPrice: input.fenOrNull('list_price_fen'),
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = sessionCardRefund(calculation);
  if (!result.ok) return result;
  const { consumedPrice, refundPrincipal } = result.value;
  return ok({ consumed_price_fen: fen(consumedPrice), refund_principal_fen: fen(refundPrincipal) });
};

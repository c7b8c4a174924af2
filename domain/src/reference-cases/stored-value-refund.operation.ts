import { type StoredValueMethod, storedValueMethods } from '../assessment/calculators/prepaid/stored-value-methods.ts';
import { storedValueRefund } from '../assessment/calculators/prepaid/stored-value-refund.ts';
import { faults } from '../claim/claim.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `stored_value_refund`: the principal of a stored-value card (reference 7(b)). */
export const storedValueRefundOperation: Operation = (input) => {
  const method: StoredValueMethod | null = input.has('method') ? input.oneOf('method', storedValueMethods) : null;
  const calculation = {
    currency: 'CNY' as const,
    fault: input.oneOf('fault', faults),
    lots: input
      .list('lots', 'required')
      .map((lot) => ({ id: lot.word('id'), paid: lot.fen('paid_fen'), bonus: lot.fen('bonus_fen', 0n) })),
    consumedFace: input.fen('consumed_face_fen'),
    consumedList: input.fenOrNull('consumed_list_fen'),
    marketPrice: input.fenOrNull('market_price_fen'),
    method,
  };
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = storedValueRefund(calculation);
  if (!result.ok) return result;
  const { value } = result;
  return ok({
    method: value.method,
    consumed_price_fen: fen(value.consumedPrice),
    refund_principal_fen: fen(value.refundPrincipal),
  });
};

import { smaller } from '../../../money/extremes.ts';
import { type Money, money } from '../../../money/money.ts';
import type { StoredValueInput } from './stored-value-input.ts';

export type LotRefund = { readonly lotId: string; readonly amount: Money };

/**
 * Which payments a refund of stored value goes back to: the newest top-up first, no lot above what was paid for it (reference 7(b), policy).
 * The newest is the least used under first in, first out, and the most likely to be inside its channel's time limit.
 * `refund` is never above what all lots were paid; the parts sum to it.
 */
export const refundByLot = (lots: StoredValueInput['lots'], refund: Money): readonly LotRefund[] => {
  let left = refund.minor;
  const parts: LotRefund[] = [];
  for (const { id, paid } of lots.toReversed()) {
    const share = smaller(left, paid.minor);
    left -= share;
    if (share > 0n) parts.push({ lotId: id, amount: money(refund.currency, share) });
  }
  return parts;
};

import { allocateInOrder } from '../../money/allocate.ts';
import { type Money, money, toDecimal } from '../../money/money.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { RefundableTender } from './order-refund-input.ts';

/**
 * Divides a refund over the tenders in proportion to what is still refundable on each (暂行办法 art 14), in the tenders' order.
 * Weighted by what is left, largest remainder never gives a tender more than that, as long as the total fits; a total that does
 * not fit is refused (`refundable_exceeded`). Leftover minor units go by remainder, then by what is left, then by id.
 */
export const tenderShares = (total: Money, tenders: readonly RefundableTender[]): Result<readonly Money[], Refusal> => {
  const weights = tenders.map((tender) => tender.refundable.minor);
  let most = 0n;
  for (const weight of weights) most += weight;
  if (total.minor > most)
    return refused(
      refusal('refundable_exceeded', {
        tender: tenders.map((tender) => tender.id),
        maximum: toDecimal(money(total.currency, most)),
      }),
    );
  const shares = allocateInOrder(total.minor, weights, (i) => tenders[i]?.id ?? '');
  return ok(shares.map((share) => money(total.currency, share)));
};

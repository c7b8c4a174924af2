import type { GoodsClaim } from '../claim/claim.ts';
import type { Order } from '../commerce/order.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { text } from '../text.ts';
import { invalid } from './calculators/validate-order-refund.ts';

/** Units claimed by the place of the line in the order; refused when the claim does not fit the order. */
export const claimedQuantities = (order: Order, claim: GoodsClaim): Result<readonly number[], Refusal> => {
  if (claim.lines.length === 0) return refused(refusal('claim_empty', {}, '/lines'));
  const quantities: number[] = order.lines.map(() => 0);
  for (const [i, { lineId, quantity }] of claim.lines.entries()) {
    const place = order.lines.findIndex((line) => line.id === lineId);
    const line = order.lines[place];
    if (line === undefined) return refused(refusal('claim_line_unknown', { line: lineId }, `/lines/${i}/lineId`));
    if (quantities[place] !== 0) return refused(refusal('claim_line_repeated', { line: lineId }, `/lines/${i}/lineId`));
    if (!Number.isSafeInteger(quantity) || quantity < 1)
      return refused(
        invalid(text(`退货件数有误：${quantity}`, `not a number of units: ${quantity}`), `/lines/${i}/quantity`),
      );
    const maximum = line.quantity - line.returnedQuantity;
    if (quantity > maximum)
      return refused(refusal('quantity_exceeds_refundable', { line: line.title, maximum }, `/lines/${i}/quantity`));
    quantities[place] = quantity;
  }
  return unknownGift(order, claim) ?? ok(quantities);
};

function unknownGift(order: Order, claim: GoodsClaim): Result<never, Refusal> | null {
  const i = claim.giftsReturned.findIndex((id) => !order.gifts.some((gift) => gift.id === id && !gift.settled));
  if (i < 0) return null;
  const id = claim.giftsReturned[i];
  return refused(
    invalid(text(`没有待退的赠品：${id}`, `there is no gift to come back under this id: ${id}`), `/giftsReturned/${i}`),
  );
}

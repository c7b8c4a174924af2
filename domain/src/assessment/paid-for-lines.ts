import type { ClaimedLine } from '../claim/claim.ts';
import type { Order } from '../commerce/order.ts';
import { type Money, money } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { lineShares, upTo } from './calculators/line-shares.ts';

export type PaidForLines = {
  readonly total: Money;
  readonly units: number;
  readonly lines: readonly PaidForLine[];
};

/** One claimed line: what was really paid for its claimed units, and what of the whole line has not been given back yet. */
export type PaidForLine = { readonly lineId: string; readonly paid: Money; readonly left: Money };

/** What was really paid for the claimed units, after every discount. Refused: a line that the order does not have, or too many units. */
export const paidForLines = (order: Order, claimed: readonly ClaimedLine[]): Result<PaidForLines, Refusal> => {
  const shares = lineShares(
    order.lines.map((line) => ({ ...line, returnedBefore: line.returnedQuantity, returningNow: 0 })),
    order.discounts,
  );
  const lines: PaidForLine[] = [];
  let [total, units] = [0n, 0];
  for (const [i, { lineId, quantity }] of claimed.entries()) {
    const place = order.lines.findIndex(({ id }) => id === lineId);
    const line = order.lines[place];
    if (!line) return refused(refusal('claim_line_unknown', { line: lineId }, `/lines/${i}/lineId`));
    if (quantity < 1 || quantity > line.quantity) {
      const details = { line: line.title, maximum: line.quantity };
      return refused(refusal('quantity_exceeds_refundable', details, `/lines/${i}/quantity`));
    }
    const ofLine = shares.paid[place] ?? 0n;
    const paid = upTo(ofLine, quantity, line.quantity);
    const left = ofLine - line.refunded.minor;
    lines.push({ lineId, paid: money(order.currency, paid), left: money(order.currency, left < 0n ? 0n : left) });
    total += paid;
    units += quantity;
  }
  return ok({ total: money(order.currency, total), units, lines });
};

import type { Citation, Explanation } from '../../../explanation/explanation.ts';
import { leaf, summed } from '../../../explanation/node.ts';
import { type Money, negate, subtract } from '../../../money/money.ts';
import { type Text, text } from '../../../text.ts';

const label = text('应退本金', 'Principal to return');
const paidLabel = text('预付款', 'Prepaid');

/** Prepaid less the price of what was delivered (法释〔2025〕4号 art 15): the receipt that all cards share. `consumed` is a negative node. */
export const explainPrincipal = (
  paid: Money,
  consumed: Explanation,
  refund: Money,
  more: { readonly because: Text; readonly cites: readonly Citation[]; readonly beside?: readonly Explanation[] },
): Explanation => summed('sum', 'refund_principal', label, refund, [leaf('paid', paidLabel, paid), consumed], more);

const consumedLabel = text('已消费部分的价款', 'Price of what was used');
const waivedLabel = text('超出预付款的部分不得追收', 'Above the prepayment: not claimed');

/** A price before discount that stops at the prepayment; what lies above it is shown and not claimed (法释〔2025〕4号 art 20). */
export const explainCapped = (
  price: Money,
  charged: Money,
  makePrice: (negative: Money) => Explanation,
  cites: readonly Citation[],
): Explanation => {
  const waived = subtract(price, charged);
  const parts = [makePrice(negate(price))];
  if (waived.minor > 0n) parts.push(leaf('waived', waivedLabel, waived, { cites }));
  return summed('sum', 'consumed', consumedLabel, negate(charged), parts);
};

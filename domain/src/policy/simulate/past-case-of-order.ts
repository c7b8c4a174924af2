import { groundOf } from '../../assessment/basis-of-cause.ts';
import { withinWindow } from '../../assessment/return-window.ts';
import { linesOfClaim } from '../../claim/claim.ts';
import type { Order, OrderLine } from '../../commerce/order.ts';
import { type Money, money, zero } from '../../money/money.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import type { RefundCase } from '../../refund-case/refund-case.ts';
import { daysBetween, shanghaiDate } from '../../time/local-date.ts';
import type { RestDays } from '../../time/rest-days.ts';
import type { GoodsClass } from '../condition.ts';
import type { PastCase } from './past-case.ts';

/**
 * A refund case of an order as a past case. Amounts are what was paid for the claimed units: their price less their share of the
 * discounts, and the outbound shipping when the claim empties the order. Orders do not say how they were sold; they count as bought
 * online, which is where customers have the most rights.
 */
export const pastCaseOfOrder = (
  refundCase: RefundCase,
  order: Order,
  refundsInYear: number,
  restDays: RestDays,
): PastCase => {
  const { claim, number } = refundCase;
  const { currency } = order;
  const giftsReturned = 'giftsReturned' in claim ? claim.giftsReturned : [];
  const claimed = order.lines.flatMap((line) => {
    const quantity = linesOfClaim(claim).find(({ lineId }) => lineId === line.id)?.quantity ?? 0;
    return quantity > 0 ? [{ line, quantity }] : [];
  });
  const goods = total(order.lines.map((line) => net(line, line.quantity)));
  const asked = total(claimed.map(({ line, quantity }) => net(line, quantity)));
  const discount = total(order.discounts.map(({ amount }) => amount.minor));
  const share = goods === 0n ? 0n : roundHalfUp(discount * asked, goods);
  const emptied = asked === goods;
  const left = goods - asked;
  const { freeShipping } = order;
  const lost =
    freeShipping !== null && !emptied && goods >= freeShipping.threshold.minor && left < freeShipping.threshold.minor;
  const kept = order.gifts.filter(({ id, settled }) => !settled && !giftsReturned.includes(id));
  const main = claimed.toSorted((a, b) => compareBig(net(b.line, b.quantity), net(a.line, a.quantity)))[0]?.line;
  const goodsClass: GoodsClass = main?.noReasonExclusion ?? 'ordinary';
  const nothing = zero(currency);
  const of = (minor: bigint): Money => money(currency, minor < 0n ? 0n : minor);
  return {
    id: number,
    facts: {
      cause: claim.cause,
      fault: groundOf(claim.cause).fault,
      subject: 'goods',
      goodsClass,
      exclusionConfirmed: main?.exclusionConfirmed ?? false,
      sale: 'online',
      tier: 'none',
      hadServiceBefore: false,
      days: countedDays(order, refundCase, restDays),
      usage: 0,
      amount: of(asked - share),
      refundsInYear,
    },
    shipping: emptied ? order.shippingPaid : nothing,
    keptGifts: of(total(kept.map(({ price }) => price.minor))),
    lostFreeShipping: lost ? freeShipping.standardFee : nothing,
    used: { bonusFirst: nothing, discounted: nothing, list: nothing },
  };
};

/** Days since receipt; a notice that rest days kept in time counts as the seventh day (民法典 art 203). */
function countedDays({ receivedOn }: Order, { claim }: RefundCase, restDays: RestDays): number {
  if (receivedOn === null) return 0;
  const on = shanghaiDate(claim.claimedAt);
  const days = Math.max(0, daysBetween(receivedOn, on));
  if (days <= 7) return days;
  const verdict = withinWindow({ startOn: receivedOn, days: 7, restDays }, on);
  return verdict.ok && verdict.value.inTime ? 7 : days;
}

const net = (line: OrderLine, quantity: number): bigint =>
  line.unitPrice.minor * BigInt(quantity) -
  roundHalfUp(line.lineDiscount.minor * BigInt(quantity), BigInt(line.quantity));

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

const compareBig = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Cause, Fault } from '../claim/claim.ts';
import type { Order, OrderLine } from '../commerce/order.ts';
import { type Money, money } from '../money/money.ts';
import type { PolicyFacts } from '../policy/condition.ts';
import type { GoodsFacts } from './assess-goods.ts';
import { lineShares, upTo } from './calculators/line-shares.ts';

/** What was really paid for the claimed units of all lines together, after every discount. */
export const paidForUnits = ({ lines, discounts, currency }: Order, units: readonly number[]): Money => {
  const shares = lineShares(
    lines.map((line) => ({ ...line, returnedBefore: line.returnedQuantity, returningNow: 0 })),
    discounts,
  );
  let paid = 0n;
  for (const [i, line] of lines.entries()) {
    const whole = shares.paid[i] ?? 0n;
    const through = line.returnedQuantity + (units[i] ?? 0);
    paid += upTo(whole, through, line.quantity) - upTo(whole, line.returnedQuantity, line.quantity);
  }
  return money(currency, paid < 0n ? 0n : paid);
};

type Asked = { readonly cause: Cause; readonly fault: Fault; readonly days: number; readonly amount: Money };

/** A line of an order as a clause of a policy sees it. */
export const policyFactsOfLine = (
  { order: { agreed }, refundsInYear }: GoodsFacts,
  line: OrderLine,
  asked: Asked,
): PolicyFacts => ({
  ...asked,
  subject: 'goods',
  goodsClass: line.noReasonExclusion ?? 'ordinary',
  exclusionConfirmed: line.exclusionConfirmed,
  sale: agreed.sale ?? 'online',
  tier: agreed.tier ?? 'none',
  hadServiceBefore: false,
  usage: 0,
  refundsInYear,
});

import type { Assessment, CreditGrant } from '../assessment/assessment.ts';
import type { Order } from '../commerce/order.ts';
import type { Id } from '../ids/id.ts';
import type { Currency } from '../money/currency.ts';
import { isPositive, type Money, sum, zero } from '../money/money.ts';
import { routeFor } from '../payout/new-payout.ts';
import { assert } from '../result.ts';
import type { Leg, LegPurpose, Settlement } from './settlement.ts';

type Plan = {
  readonly id: Id<'settlement'>;
  readonly currency: Currency;
  readonly assessment: Assessment;
  /** All orders whose money goes back; the first is the one that the claim is about. */
  readonly orders: readonly [Order, ...Order[]];
  readonly newPayoutId: () => Id<'payout'>;
};

/**
 * Divides what was assessed into legs: one for each tender that gives something back, in the order of the tenders, and one by hand
 * for each sum outside the tenders (freight, 消费者权益保护法 art 24; statutory compensation; interest on a prepayment).
 */
export const planSettlement = ({ id, currency, assessment, orders, newPayoutId }: Plan): Settlement => {
  const refunds = assessment.tenders
    .filter((share) => isPositive(share.amount))
    .map((share): Leg => {
      const tender = orders.flatMap((order) => order.tenders).find((candidate) => candidate.id === share.tenderId);
      assert(tender, 'an assessment shares only over the tenders of its orders');
      return {
        payoutId: newPayoutId(),
        purpose: 'refund',
        route: routeFor(tender.kind),
        orderId: share.orderId,
        tenderId: tender.id,
        tenderKind: tender.kind,
        amount: share.amount,
      };
    });
  const besides: readonly [LegPurpose, Money][] = [
    ['freight', assessment.freight],
    ['compensation', assessment.compensation],
    ['interest', assessment.interest],
  ];
  const outside = besides
    .filter(([, amount]) => isPositive(amount))
    .map(([purpose, amount]): Leg => {
      const payoutId = newPayoutId();
      const orderId = orders[0].id;
      return { payoutId, purpose, route: 'offline', orderId, tenderId: null, tenderKind: null, amount };
    });
  const legs = asCredit([...refunds, ...outside], assessment.credit ?? null);
  const total = sum(
    currency,
    legs.map((leg) => leg.amount),
  );
  return { id, total, legs };
};

/**
 * The customer takes it as store credit: what would leave the house goes to the balance instead, what goes back to a balance anyway goes
 * there as ever. The tenders stay those that it is taken from, so that none of them is refunded twice. The bonus comes with the first of them.
 */
function asCredit(legs: readonly Leg[], credit: CreditGrant | null): readonly Leg[] {
  if (credit === null) return legs;
  const leaving = legs.filter(({ route }) => route !== 'in_house');
  const turned = leaving.length > 0 ? leaving : legs.slice(0, 1);
  return legs.map((leg) => {
    if (!turned.includes(leg)) return leg;
    const bonus = leg === turned[0] ? credit.bonus : zero(leg.amount.currency);
    return { ...leg, route: 'in_house', tenderKind: 'stored_value', credit: { bonus } };
  });
}

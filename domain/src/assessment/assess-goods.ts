import type { GoodsClaim } from '../claim/claim.ts';
import type { Order } from '../commerce/order.ts';
import { type Money, toDecimal, zero } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { type LocalDate, shanghaiDate } from '../time/local-date.ts';
import type { AssessmentFacts } from './assess.ts';
import { type Ground, groundOf } from './basis-of-cause.ts';
import { type OrderRefund, orderRefund } from './calculators/order-refund.ts';
import { claimedQuantities } from './claimed-quantities.ts';
import { type Entitlement, entitlement } from './entitlement.ts';
import { explainNotEntitled } from './explain-not-entitled.ts';
import { lineRefunds } from './line-refunds.ts';
import { nothingOwed, type Reckoning } from './reckoning.ts';
import { refundInput } from './refund-input.ts';

/** The facts of a claim on goods. */
export type GoodsFacts = AssessmentFacts & { readonly claim: GoodsClaim };

/**
 * What a claim on goods entitles to and why: the rules that passed, the amounts, how they fall on lines and tenders, and the receipt.
 * Refused: a claim that does not fit the order, facts that do not add up, a deadline without a calendar, and an amount above what is
 * still refundable (`refundable_exceeded`) or creditable (`creditable_exceeded`).
 */
export const assessGoods = (facts: GoodsFacts): Result<Reckoning, Refusal> => {
  const { order, claim } = facts;
  const claimed = claimedQuantities(order, claim);
  if (!claimed.ok) return claimed;
  const ground = groundOf(claim.cause);
  const entitled = entitlement(facts, ground, claimed.value, claimedOn(facts));
  if (!entitled.ok) return entitled;
  if (entitled.value.granted.every((units) => units === 0)) return ok(notEntitled(facts, ground, entitled.value));

  const refund = orderRefund(refundInput(facts, ground.reason, entitled.value.granted));
  if (!refund.ok) return refund;
  return creditable(order, refund.value.refund) ?? ok(granted(facts, ground, entitled.value, refund.value));
};

/** The day of the notice decides, not the day on which somebody looks at it; a notice from the future counts as today's. */
const claimedOn = ({ claim, now, today }: GoodsFacts): LocalDate =>
  claim.claimedAt > now ? today : shanghaiDate(claim.claimedAt);

/** The second ceiling: what was invoiced can be credited once (reference: refundable and creditable are kept apart). */
function creditable(order: Order, refund: Money): Result<never, Refusal> | null {
  const left = order.invoiced.minor - order.credited.minor;
  if (refund.minor <= left) return null;
  const maximum = toDecimal({ currency: order.currency, minor: left < 0n ? 0n : left });
  return refused(refusal('creditable_exceeded', { maximum }));
}

function granted(facts: GoodsFacts, ground: Ground, entitled: Entitlement, refund: OrderRefund): Reckoning {
  const { order } = facts;
  const { lines, shipping, deducted } = lineRefunds(order, entitled.granted, refund);
  return {
    ...frame(facts, ground, entitled),
    entitled: true,
    refund: refund.refund,
    freight: refund.returnFreight,
    consumerOwes: refund.consumerOwes,
    goods: refund.goods,
    shipping,
    deducted,
    giftsSettled: giftsSettled(facts, ground),
    lines,
    tenders: order.tenders.map(({ id, reference, amount }, i) => ({
      orderId: order.id,
      tenderId: id,
      reference,
      amount: refund.tenders[i] ?? zero(amount.currency),
    })),
    orders: [{ orderId: order.id, version: order.version, credited: refund.refund }],
    explanation: refund.explanation,
  };
}

/** Gifts that came back, and those that were charged for. */
function giftsSettled({ order, claim, policy }: GoodsFacts, ground: Ground): readonly string[] {
  const open = order.gifts.filter((gift) => !gift.settled).map((gift) => gift.id);
  return ground.reason === 'no_reason' && policy.terms.deductKeptGifts
    ? open
    : open.filter((id) => claim.giftsReturned.includes(id));
}

function notEntitled(facts: GoodsFacts, ground: Ground, entitled: Entitlement): Reckoning {
  const nothing = zero(facts.order.currency);
  return {
    ...frame(facts, ground, entitled),
    explanation: explainNotEntitled(nothing, ground, entitled.findings),
  };
}

const frame = ({ order }: GoodsFacts, { basis, fault }: Ground, { findings, windowDeadline }: Entitlement) => ({
  ...nothingOwed(order),
  basis,
  fault,
  findings,
  windowDeadline,
});

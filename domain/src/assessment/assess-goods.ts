import type { GoodsClaim } from '../claim/claim.ts';
import type { Order } from '../commerce/order.ts';
import { add, type Money, toDecimal, zero } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { windowDeadline } from '../time/deadline.ts';
import { type LocalDate, shanghaiDate } from '../time/local-date.ts';
import { reckonAgreed } from './agreed/agreed-goods.ts';
import type { AssessmentFacts } from './assess.ts';
import { type Ground, groundOf } from './basis-of-cause.ts';
import { claimedQuantities } from './claimed-quantities.ts';
import { type CountedDays, countedDays } from './counted-days.ts';
import { type Entitlement, entitlement } from './entitlement.ts';
import { explainNotEntitled } from './explain-not-entitled.ts';
import { alternatives } from './findings.ts';
import { goodsBases } from './goods-bases.ts';
import { clauseFindings, grantFindings, notInTheWay } from './goods-findings.ts';
import { goodsGround } from './goods-ground.ts';
import { type ReckonedOffer, reckonOffer } from './goods-offer.ts';
import { type GoodsOffers, goodsOffers, type LawGrants } from './goods-offers.ts';
import { nothingOwed, type Reckoning } from './reckoning.ts';

/** The facts of a claim on goods. */
export type GoodsFacts = AssessmentFacts & { readonly claim: GoodsClaim };

/**
 * What a claim on goods entitles to and why: what the law gives and what the shop promised, whichever is better for the customer, or an
 * amount that was agreed above it; how it falls on lines and tenders, and the receipt.
 * Refused: a claim that does not fit the order, facts that do not add up, a deadline without a calendar, a chosen ground that does not
 * fit, and an amount above what is still refundable (`refundable_exceeded`) or creditable (`creditable_exceeded`).
 */
export const assessGoods = (facts: GoodsFacts): Result<Reckoning, Refusal> => {
  const { order, claim, established } = facts;
  const claimed = claimedQuantities(order, claim);
  if (!claimed.ok) return claimed;
  const ground = goodsGround(claim, established, facts.actor);
  if (!ground.ok) return ground;
  const when = { claimedOn: claimedOn(facts), ...counted(facts) };
  const entitled = entitlement(facts, ground.value, claimed.value, { ...when, days: when.days.days });
  if (!entitled.ok) return entitled;
  const law = lawGrants(facts, ground.value, entitled.value, claimed.value, when);
  const made = goodsOffers(facts, { claimed: claimed.value, ground: ground.value, days: when.days, law });
  if (!made.ok) return made;

  const due = bestOf(facts, made.value);
  if (!due.ok) return due;
  const { promises } = made.value;
  const agreed = reckonAgreed(facts, { ground: ground.value, claimed: claimed.value, promises, due: due.value });
  if (!agreed.ok) return agreed;
  const best = agreed.value ?? due.value;
  const looked = { ground: ground.value, claimed: claimed.value, claimedOn: when.claimedOn, best };
  const side = { bases: () => goodsBases(facts, looked) };
  if (best === null) return ok({ ...notEntitled(facts, ground.value, entitled.value, made.value), ...side });
  return creditable(order, best.refund) ?? ok({ ...granted(facts, entitled.value, made.value, best), ...side });
};

/** The day of the notice decides, not the day on which somebody looks at it; a notice from the future counts as today's. */
const claimedOn = ({ claim, now, today }: GoodsFacts): LocalDate =>
  claim.claimedAt > now ? today : shanghaiDate(claim.claimedAt);

/** Only clauses ask how many days have passed; the law's own windows are looked at by themselves. */
function counted(facts: GoodsFacts): { readonly days: CountedDays } {
  const { receivedOn } = facts.order;
  if (receivedOn === null || facts.policy.document === null) return { days: { days: 0, certain: true } };
  return { days: countedDays(receivedOn, claimedOn(facts), facts.restDays) };
}

/** The claim's own ground, and the statutory return without reason beside it where a person or clauses may choose. */
function lawGrants(
  facts: GoodsFacts,
  ground: Ground,
  { granted: own }: Entitlement,
  claimed: readonly number[],
  when: { readonly claimedOn: LocalDate; readonly days: CountedDays },
): readonly LawGrants[] {
  const { policy, established } = facts;
  const alone = policy.document === null && established.fault === null && established.basis === null;
  if (ground.reason === 'no_reason' || alone) return [{ ground, granted: own }];
  const noReason = groundOf('no_reason');
  const other = entitlement(facts, noReason, claimed, { ...when, days: when.days.days });
  return [{ ground, granted: own }, ...(other.ok ? [{ ground: noReason, granted: other.value.granted }] : [])];
}

/** The best offer for the customer, or the best on the ground that was chosen. Null: nothing is offered. */
function bestOf(facts: GoodsFacts, { offers }: GoodsOffers): Result<ReckonedOffer | null, Refusal> {
  const { basis } = facts.established;
  const fitting = basis === null ? offers : offers.filter(({ ground }) => ground.basis === basis);
  if (basis !== null && fitting.length === 0) return refused(refusal('basis_not_fitting', { basis }, '/basis'));
  let best: ReckonedOffer | null = null;
  let no: Result<never, Refusal> | null = null;
  for (const offer of fitting) {
    const reckoned = reckonOffer(facts, offer);
    if (!reckoned.ok) no ??= reckoned;
    else if (best === null || inAll(reckoned.value) > inAll(best)) best = reckoned.value;
  }
  return best === null && no !== null ? no : ok(best);
}

const inAll = ({ refund, freight }: ReckonedOffer): bigint => add(refund, freight).minor;

/** The second ceiling: what was invoiced can be credited once (reference: refundable and creditable are kept apart). */
function creditable(order: Order, refund: Money): Result<never, Refusal> | null {
  const left = order.invoiced.minor - order.credited.minor;
  if (refund.minor <= left) return null;
  const maximum = toDecimal({ currency: order.currency, minor: left < 0n ? 0n : left });
  return refused(refusal('creditable_exceeded', { maximum }));
}

function granted(
  facts: GoodsFacts,
  entitled: Entitlement,
  { promises }: GoodsOffers,
  chosen: ReckonedOffer,
): Reckoning {
  const { order } = facts;
  const { ground, lines: offered } = chosen.offer;
  const beyondLaw = offered.some(({ units }, i) => units > (entitled.granted[i] ?? 0));
  return {
    ...nothingOwed(order),
    basis: ground.basis,
    fault: ground.fault,
    findings: [
      ...(beyondLaw ? notInTheWay(entitled.findings) : entitled.findings),
      ...clauseFindings(facts, promises),
      ...grantFindings(facts, chosen),
    ],
    windowDeadline: lastDay(facts, entitled, chosen),
    entitled: true,
    refund: chosen.refund,
    freight: chosen.freight,
    consumerOwes: chosen.whole.consumerOwes,
    goods: chosen.goods,
    shipping: chosen.shipping,
    deducted: chosen.deducted,
    giftsSettled: giftsSettled(facts, ground),
    lines: chosen.lines,
    tenders: order.tenders.map(({ id, reference, amount }, i) => ({
      orderId: order.id,
      tenderId: id,
      reference,
      amount: chosen.tenders[i] ?? zero(amount.currency),
    })),
    orders: [{ orderId: order.id, version: order.version, credited: chosen.refund }],
    explanation: chosen.explanation,
  };
}

/** The last day of the window that was relied on: the law's, or that of the clause. */
function lastDay({ order, restDays }: GoodsFacts, entitled: Entitlement, { offer }: ReckonedOffer): LocalDate | null {
  const { evaluation } = offer.lines.find(({ promise }) => promise !== null)?.promise ?? {};
  const days = evaluation?.kind === 'applied' ? (evaluation.reading.clause.when.days?.to ?? null) : null;
  if (days === null || order.receivedOn === null) return entitled.windowDeadline;
  const last = windowDeadline({ startOn: order.receivedOn, days, restDays });
  return last.ok ? last.value : entitled.windowDeadline;
}

/** Gifts that came back, and those that were charged for. */
function giftsSettled({ order, claim, policy }: GoodsFacts, ground: Ground): readonly string[] {
  const open = order.gifts.filter((gift) => !gift.settled).map((gift) => gift.id);
  return ground.reason === 'no_reason' && policy.terms.deductKeptGifts
    ? open
    : open.filter((id) => claim.giftsReturned.includes(id));
}

function notEntitled(facts: GoodsFacts, ground: Ground, entitled: Entitlement, { promises }: GoodsOffers): Reckoning {
  const nothing = zero(facts.order.currency);
  const clauses = clauseFindings(facts, promises);
  const waits = clauses.some(({ code }) => code === 'clause_review');
  // A case that a clause hands to a person is not refused by the rules: they only give nothing by themselves.
  const law = waits ? notInTheWay(entitled.findings) : entitled.findings;
  const findings = [...law, ...clauses, alternatives(facts.policy)];
  return {
    ...nothingOwed(facts.order),
    basis: ground.basis,
    fault: ground.fault,
    findings,
    windowDeadline: entitled.windowDeadline,
    explanation: explainNotEntitled(nothing, ground, findings, waits),
  };
}

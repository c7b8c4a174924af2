import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { larger, smaller } from '../../money/extremes.ts';
import { add, type Money, money, sum, zero } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { GoodsFacts } from '../assess-goods.ts';
import type { LineRefund } from '../assessment.ts';
import type { Ground } from '../basis-of-cause.ts';
import { explainTenders } from '../calculators/explain-order-refund.ts';
import { type OrderRefund, orderRefund } from '../calculators/order-refund.ts';
import type { RefundReason } from '../calculators/order-refund-input.ts';
import { tenderShares } from '../calculators/tender-shares.ts';
import type { Agreed } from '../established.ts';
import type { Offer, ReckonedOffer } from '../goods-offer.ts';
import { lineRefunds } from '../line-refunds.ts';
import type { Promised } from '../promise.ts';
import { refundInput } from '../refund-input.ts';
import { agreedBecause, agreedOnTop, notReachable } from './agreed.ts';
import { explainAgreedGoods } from './explain-agreed-goods.ts';
import { divideOnTop, type Room } from './room.ts';

type Looked = {
  readonly ground: Ground;
  readonly claimed: readonly number[];
  readonly promises: readonly (Promised | null)[];
  /** The best by law and clauses; null where they give nothing. */
  readonly due: ReckonedOffer | null;
};

/**
 * An exact amount that both sides agreed on: what is due stays as it is, and the rest of the amount is spread over what was paid for the claimed
 * goods and their shipping and is not due already, by largest remainder; the freight of the way back comes last. Null: there is no agreement,
 * or law and policy give as much. Refused: more than that (`offer_not_reachable`).
 */
export const reckonAgreed = (facts: GoodsFacts, looked: Looked): Result<ReckonedOffer | null, Refusal> => {
  const { order, claim, established } = facts;
  const { due, claimed } = looked;
  const nothing = zero(order.currency);
  const [refundDue, freightDue] = [due?.refund ?? nothing, due?.freight ?? nothing];
  const onTop = agreedOnTop(established, add(refundDue, freightDue));
  if (!onTop.ok) return onTop;
  if (onTop.value === null || !established.agreed) return ok(null);
  const own = wholeAt(facts, looked.ground.reason, claimed);
  if (!own.ok) return own;
  const atFault = wholeAt(facts, 'seller_fault', claimed);
  if (!atFault.ok) return atFault;

  const room = roomOf(facts, due, [own.value, atFault.value]);
  const most = smaller(room.total, leftOf(facts) - refundDue.minor);
  const toRefund = smaller(onTop.value.minor, larger(most, 0n));
  const toFreight = onTop.value.minor - toRefund;
  const freightRoom = larger(claim.returnFreight.minor - freightDue.minor, 0n);
  if (toFreight > freightRoom) {
    const maximum = refundDue.minor + freightDue.minor + larger(most, 0n) + freightRoom;
    return refused(notReachable(money(order.currency, maximum), established.agreed.amount));
  }
  return put(facts, looked, {
    agreed: established.agreed,
    whole: own.value.whole,
    ownLines: own.value.lines,
    room,
    refundOnTop: money(order.currency, toRefund),
    freight: money(order.currency, freightDue.minor + toFreight),
    onTop: onTop.value,
  });
};

type Whole = { readonly whole: OrderRefund; readonly lines: readonly LineRefund[]; readonly shipping: Money };

/** All that was claimed, reckoned on a ground, whatever the tenders have left: they are looked at once, at the end. */
function wholeAt(facts: GoodsFacts, reason: RefundReason, claimed: readonly number[]): Result<Whole, Refusal> {
  const input = refundInput(facts, reason, claimed);
  const whole = orderRefund({ ...input, tenders: [{ id: 'all', refundable: input.tendered }] });
  if (!whole.ok) return whole;
  return ok({ whole: whole.value, ...lineRefunds(facts.order, claimed, whole.value) });
}

/** What each line, and the shipping, could still give: all that was paid for it, as at the seller's fault, less what is due already. */
function roomOf({ order }: GoodsFacts, due: ReckonedOffer | null, wholes: readonly Whole[]): Room {
  const amountIn = (lines: readonly LineRefund[], id: string): bigint =>
    lines.find(({ lineId }) => lineId === id)?.amount.minor ?? 0n;
  const most = (amounts: readonly bigint[], had: bigint): bigint =>
    larger(amounts.reduce((a, b) => larger(a, b), 0n) - had, 0n);
  const lines = order.lines.map(({ id }) =>
    most(
      wholes.map((whole) => amountIn(whole.lines, id)),
      amountIn(due?.lines ?? [], id),
    ),
  );
  const shipping = most(
    wholes.map((whole) => whole.shipping.minor),
    due?.shipping.minor ?? 0n,
  );
  return { lines, shipping, total: lines.reduce((a, b) => a + b, shipping) };
}

/** The tenders give back what came in, and an invoice is credited once. */
function leftOf({ order }: GoodsFacts): bigint {
  const onTenders = order.tenders.reduce(
    (left, { amount, refunded, reserved }) => left + amount.minor - refunded.minor - reserved.minor,
    0n,
  );
  return smaller(onTenders, order.invoiced.minor - order.credited.minor);
}

type Agreement = {
  readonly agreed: Agreed;
  readonly whole: OrderRefund;
  readonly ownLines: readonly LineRefund[];
  readonly room: Room;
  readonly refundOnTop: Money;
  readonly freight: Money;
  readonly onTop: Money;
};

function put(facts: GoodsFacts, looked: Looked, agreement: Agreement): Result<ReckonedOffer, Refusal> {
  const { order } = facts;
  const { due, claimed } = looked;
  const { whole, room, refundOnTop } = agreement;
  const amount = (minor: bigint): Money => money(order.currency, minor);
  const refund = amount((due?.refund.minor ?? 0n) + refundOnTop.minor);
  const divided = divideOnTop(refundOnTop.minor, room, (i) => order.lines[i]?.id ?? '');
  const lines = linesOf(facts, looked, agreement, divided.lines);
  const shipping = amount((due?.shipping.minor ?? 0n) + divided.shipping);
  const goods = sum(
    order.currency,
    lines.map((line) => line.goods),
  );
  const input = refundInput(facts, looked.ground.reason, claimed);
  const tenders = tenderShares(refund, input.tenders);
  if (!tenders.ok) return tenders;
  return ok({
    offer: offerOf(looked, agreement.agreed),
    refund,
    freight: agreement.freight,
    whole,
    goods,
    lines,
    shipping,
    deducted: amount(goods.minor + larger(shipping.minor, whole.shippingRefund.minor) - refund.minor),
    tenders: tenders.value,
    onTop: agreement.onTop,
    explanation: explainAgreedGoods(facts, {
      ground: looked.ground,
      due: due?.explanation ?? null,
      ...{ agreed: agreement.agreed, refund, refundOnTop, freight: agreement.freight, room, divided },
      tenders: explainTenders(input, refund, tenders.value),
    }),
  });
}

/**
 * What was claimed comes back and counts as given back, as far as its own ground reckons it, also where less is paid: a later return of the rest
 * must not make up for what was settled here.
 */
function linesOf(
  { order }: GoodsFacts,
  { due, claimed }: Looked,
  { ownLines }: Agreement,
  onTop: readonly bigint[],
): readonly LineRefund[] {
  return order.lines.flatMap(({ id: lineId }, i) => {
    const had = due?.lines.find((line) => line.lineId === lineId);
    const own = ownLines.find((line) => line.lineId === lineId);
    const [quantity, given] = [claimed[i] ?? 0, (had?.amount.minor ?? 0n) + (onTop[i] ?? 0n)];
    const goods = [had?.goods.minor ?? 0n, own?.goods.minor ?? 0n].reduce(larger, given);
    if (quantity === 0 && goods === 0n) return [];
    return { lineId, quantity, goods: money(order.currency, goods), amount: money(order.currency, given) };
  });
}

const offerOf = ({ ground, claimed, promises, due }: Looked, agreed: Agreed): Offer => ({
  ground: {
    ...ground,
    basis: promises.some((one) => one?.answer.kind === 'review') ? 'CONTRACT' : 'GOODWILL',
    because: agreedBecause(agreed),
    cites: [consumerRightsLaw.betterPromise],
  },
  lines: claimed.map((units, i) => ({
    units,
    basisPoints: units > 0 ? 10_000 : 0,
    promise: due?.offer.lines[i]?.promise ?? null,
  })),
  freightPromised: due?.offer.freightPromised ?? null,
});

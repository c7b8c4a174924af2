import type { Order } from '../commerce/order.ts';
import { leaf, summed } from '../explanation/node.ts';
import { consumerLawRegulations } from '../law/consumer-law-regulations.ts';
import { allocateInOrder } from '../money/allocate.ts';
import { larger, smaller } from '../money/extremes.ts';
import { add, type Money, money, zero } from '../money/money.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { text } from '../text.ts';
import { agreedFindings, agreedOnTop, notReachable } from './agreed/agreed.ts';
import type { CompensationFacts } from './assess-compensation.ts';
import { lineShares } from './calculators/line-shares.ts';
import { tenderShares } from './calculators/tender-shares.ts';
import { flagged } from './findings.ts';
import type { PaidForLines } from './paid-for-lines.ts';
import type { Reckoning } from './reckoning.ts';

/**
 * An earlier refund was too little, and the rest follows (补退). It goes back the way it was paid, out of what earlier refunds kept back: never out of
 * what goods that the customer still has may give back one day. Its tax follows the lines that it is claimed for; they count as given back
 * already. Whoever approves decides whether it was too little.
 */
export const madeUp = (
  { claim, order, established }: CompensationFacts,
  { lines: claimed }: PaidForLines,
  frame: Omit<Reckoning, 'explanation'>,
): Result<Reckoning, Refusal> => {
  const keptBack = keptBackOf(order);
  const due = money(order.currency, smaller(claim.loss.minor, keptBack));
  const onTop = agreedOnTop(established, due);
  if (!onTop.ok) return onTop;
  const refund = onTop.value ? add(due, onTop.value) : due;
  if (refund.minor > keptBack) return refused(notReachable(money(order.currency, keptBack), refund));
  const tenders = tenderShares(
    refund,
    order.tenders.map(({ reference, kind, amount, refunded, reserved }) => ({
      id: reference,
      label: text(kind, kind),
      refundable: money(amount.currency, amount.minor - refunded.minor - reserved.minor),
    })),
  );
  if (!tenders.ok) return tenders;
  const byLine = allocateInOrder(
    refund.minor,
    claimed.map((line) => line.paid.minor),
    (i) => claimed[i]?.lineId ?? '',
  );
  const amount = (minor: bigint): Money => money(order.currency, minor);
  return ok({
    ...frame,
    entitled: refund.minor > 0n,
    refund,
    lines: claimed.map(({ lineId }, i) => ({
      ...{ lineId, quantity: 0, goods: zero(order.currency), amount: amount(byLine[i] ?? 0n) },
    })),
    tenders: order.tenders.map(({ id, reference, amount: { currency } }, i) => ({
      ...{ orderId: order.id, tenderId: id, reference, amount: tenders.value[i] ?? zero(currency) },
    })),
    orders: [{ orderId: order.id, version: order.version, credited: refund }],
    findings: [
      ...frame.findings,
      ...(claim.loss.minor > keptBack ? [tooMuch] : []),
      ...agreedFindings(established, onTop.value !== null),
    ],
    explanation: summed(
      'sum',
      'refund',
      text('补退差额', 'Made up'),
      refund,
      [leaf('shortfall', text('此前少退', 'Refunded too little before'), refund)],
      {
        cites: [consumerLawRegulations.amountPaid],
        beside: [leaf('kept_back', text('此前退款中留下、尚可补退', 'Kept back by earlier refunds'), amount(keptBack))],
      },
    ),
  });
};

const tooMuch = flagged(
  'shortfall_above_kept',
  text('补退上限', 'The most that can be made up'),
  text(
    '要求的差额超过此前退款中留下的部分；超出的按承诺或赔偿另行申请',
    'More is asked than earlier refunds kept back; what is above it is a claim on a promise or for compensation',
  ),
);

/** What earlier refunds of goods left on the tenders: neither given back nor still to be given back with goods that are out. */
function keptBackOf(order: Order): bigint {
  const left = order.tenders.reduce(
    (sum, { amount, refunded, reserved }) => sum + amount.minor - refunded.minor - reserved.minor,
    0n,
  );
  const { paid } = lineShares(
    order.lines.map((line) => ({ ...line, returnedBefore: line.returnedQuantity, returningNow: 0 })),
    order.discounts,
  );
  const goodsOut = order.lines.reduce((sum, line, i) => sum + larger((paid[i] ?? 0n) - line.refunded.minor, 0n), 0n);
  const shippingOut = order.lines.some((line) => line.returnedQuantity < line.quantity) ? order.shippingPaid.minor : 0n;
  const creditable = order.invoiced.minor - order.credited.minor;
  return larger(smaller(left - goodsOut - shippingOut, creditable), 0n);
}

import type { Order } from '../../commerce/order.ts';
import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { sevenDayReturnMeasures } from '../../law/seven-day-return-measures.ts';
import { smaller } from '../../money/extremes.ts';
import { money, sum } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result } from '../../result.ts';
import { text } from '../../text.ts';
import type { AssessedOrder, TenderShare } from '../assessment.ts';
import { splitByLargestRemainder } from '../calculators/conventions.ts';
import { tenderShares } from '../calculators/tender-shares.ts';
import { orderOfLot, type PrepaidFacts } from './card-facts.ts';
import { tenderLabel } from './card-findings.ts';
import type { CardPrincipal } from './card-principal.ts';

export type CardShares = {
  readonly tenders: readonly TenderShare[];
  /** Every order whose money goes back, with what that takes of its creditable ceiling: never more than was invoiced. */
  readonly orders: readonly AssessedOrder[];
  /** One node a lot, for the explanation. */
  readonly explanations: readonly Explanation[];
};

/** How the refund of each lot falls on the tenders of the order that paid it. Refused: more than is still refundable there. */
export const cardShares = (prepaid: PrepaidFacts, { lots }: CardPrincipal): Result<CardShares, Refusal> => {
  const [tenders, orders, explanations]: [TenderShare[], AssessedOrder[], Explanation[]] = [[], [], []];
  for (const { lotId, amount } of lots) {
    const lot = prepaid.card.lots.find(({ id }) => id === lotId);
    if (!lot) continue;
    const order = orderOfLot(prepaid, lot.orderId);
    const refundable = refundableOf(order);
    const shares = tenderShares(amount, refundable);
    if (!shares.ok) return shares;
    const whole = sum(
      amount.currency,
      refundable.map((tender) => tender.refundable),
    );
    const parts = order.tenders.flatMap(({ id, reference }, i) => {
      const share = shares.value[i] ?? money(amount.currency, 0n);
      tenders.push({ orderId: order.id, tenderId: id, reference, amount: share });
      return leaf(`tender:${reference}`, refundable[i]?.label ?? text(reference, reference), share, {
        arithmetic: { kind: 'share', of: amount, weight: refundable[i]?.refundable ?? share, whole },
      });
    });
    const label = text(`「${lotId}」退回原支付方式`, `“${lotId}” back to its tenders`);
    explanations.push(
      summed('sum', `tenders:${lotId}`, label, amount, parts, {
        cites: [sevenDayReturnMeasures.formPaid, splitByLargestRemainder],
      }),
    );
    const creditable = order.invoiced.minor - order.credited.minor;
    const credited = money(amount.currency, smaller(amount.minor, creditable < 0n ? 0n : creditable));
    orders.push({ orderId: order.id, version: order.version, credited });
  }
  return ok({ tenders, orders, explanations });
};

const refundableOf = ({ tenders }: Order) =>
  tenders.map(({ reference, kind, amount, refunded, reserved }) => ({
    id: reference,
    label: tenderLabel(kind, reference),
    refundable: money(amount.currency, amount.minor - refunded.minor - reserved.minor),
  }));

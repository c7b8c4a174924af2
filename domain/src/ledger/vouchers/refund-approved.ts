import type { Assessment } from '../../assessment/assessment.ts';
import type { Order } from '../../commerce/order.ts';
import type { Id } from '../../ids/id.ts';
import { add, type Money, money, zero } from '../../money/money.ts';
import { text } from '../../text.ts';
import type { Instant } from '../../time/instant.ts';
import { adjustsEarlierYear, type Books, usualBooks } from '../books.ts';
import { credit, debit, type Entry, entry, type Posting } from '../entry.ts';
import { splitVat } from '../vat.ts';
import { merged, postingsOf } from './post.ts';
import { acrossTheYear } from './sale-returned.ts';

type Approved = {
  readonly id: Id<'entry'>;
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly order: Order;
  readonly assessment: Assessment;
  readonly at: Instant;
  /** How the merchant keeps its books; enterprise standards unless told. */
  readonly books?: Books;
};

/**
 * Refund approved: the debt to the customer is booked when it is decided, the cash when the channel reports success (two steps, reference 4.2).
 * Dr revenue net, Dr output VAT, Dr return freight · Cr refunds owed to customers. Tax follows the rate of each line that was sold.
 * A sale of an earlier year whose report is not approved goes through 以前年度损益调整 instead of revenue (J4).
 */
export const refundApproved = (approved: Approved): Entry => {
  const { id, caseId, caseNumber, order, assessment, at, books = usualBooks } = approved;
  const owed = add(assessment.refund, assessment.freight);
  const undone = adjustsEarlierYear(order.placedAt, at, books)
    ? earlierSale(order, assessment, books)
    : saleOfThisYear(order, assessment);
  return entry(
    {
      id,
      kind: 'refund_approved',
      description: text(
        `退款批准 ${caseNumber}（订单 ${order.number}）`,
        `Refund approved ${caseNumber} (order ${order.number})`,
      ),
      occurredAt: at,
      storeId: order.storeId,
      caseId,
      payoutId: null,
    },
    [...undone, debit('6601.return_freight', assessment.freight), credit('2241.refunds', owed, order.customerId)],
  );
};

function saleOfThisYear(order: Order, assessment: Assessment): readonly Posting[] {
  const goods = goodsSplit(order, assessment);
  return [debit('6001', goods.net), debit('6051.shipping', assessment.shipping), debit('2221.output_vat', goods.tax)];
}

/** Everything but the debt, which is booked once for the whole case. Shipping carries no tax of its own here, as in this year's. */
function earlierSale(order: Order, assessment: Assessment, books: Books): readonly Posting[] {
  const rates = new Map(order.lines.map((line) => [line.id, line.taxRateBasisPoints]));
  const none = zero(order.currency);
  const lines = [
    ...assessment.lines.map(({ lineId, amount }) => ({ gross: amount, rateBasisPoints: rates.get(lineId) ?? 0 })),
    { gross: assessment.shipping, rateBasisPoints: 0 },
  ];
  return merged(lines.flatMap((line) => postingsOf(acrossTheYear({ ...line, cost: none }, books)))).filter(
    (posting) => posting.account !== '2241.refunds',
  );
}

/** Net and tax of the goods part, by line, so that mixed rates stay apart. */
function goodsSplit(order: Order, assessment: Assessment): { net: Money; tax: Money } {
  const rates = new Map(order.lines.map((line) => [line.id, line.taxRateBasisPoints]));
  return assessment.lines.reduce(
    (total, { lineId, amount }) => {
      const { net, tax } = splitVat(amount.minor, rates.get(lineId) ?? 0);
      return { net: add(total.net, money(order.currency, net)), tax: add(total.tax, money(order.currency, tax)) };
    },
    { net: zero(order.currency), tax: zero(order.currency) },
  );
}

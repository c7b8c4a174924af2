import type { Assessment } from '../../assessment/assessment.ts';
import type { Order } from '../../commerce/order.ts';
import type { Id } from '../../ids/id.ts';
import { add, type Money, money, zero } from '../../money/money.ts';
import { text } from '../../text.ts';
import type { Instant } from '../../time/instant.ts';
import { credit, debit, type Entry, entry } from '../entry.ts';
import { splitVat } from '../vat.ts';

type Approved = {
  readonly id: Id<'entry'>;
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly order: Order;
  readonly assessment: Assessment;
  readonly at: Instant;
};

/**
 * Refund approved: the debt to the customer is booked when it is decided, the cash when the channel reports success (two steps, reference 4.2).
 * Dr revenue net, Dr output VAT, Dr return freight · Cr refunds owed to customers. Tax follows the rate of each line that was sold.
 */
export const refundApproved = ({ id, caseId, caseNumber, order, assessment, at }: Approved): Entry => {
  const goods = goodsSplit(order, assessment);
  const owed = add(assessment.refund, assessment.freight);
  return entry(
    {
      id,
      kind: 'refund_approved',
      description: text(
        `退款批准 ${caseNumber}(订单 ${order.number})`,
        `Refund approved ${caseNumber} (order ${order.number})`,
      ),
      occurredAt: at,
      storeId: order.storeId,
      caseId,
      payoutId: null,
    },
    [
      debit('6001', goods.net),
      debit('6051.shipping', assessment.shipping),
      debit('2221.output_vat', goods.tax),
      debit('6601.return_freight', assessment.freight),
      credit('2241.refunds', owed, order.customerId),
    ],
  );
};

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

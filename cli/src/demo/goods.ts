import { addDays, DAY, type Instant, later, type Money, money, type Order, shanghaiDate, zero } from '@redress/domain';
import type { NewOrder } from '@redress/server/commerce/record-order.ts';

export const yuan = (amount: number): Money => money('CNY', BigInt(amount) * 100n);

type Bought = { readonly title: string; readonly price: number; readonly cost: number; readonly quantity: number };
type Paid = { readonly alipay?: number; readonly storedValue?: number };

/** An order of five days ago that was signed for yesterday. Amounts in whole yuan. */
export const orderOf = (
  number: string,
  now: Instant,
  bought: readonly Bought[],
  paid: Paid,
  discounts: Order['discounts'] = [],
): Omit<NewOrder, 'storeId' | 'customerId'> => {
  const placedAt = later(now, -5 * DAY);
  const tender = { paidAt: placedAt, channelTradeNumber: null };
  return {
    number,
    currency: 'CNY',
    placedAt,
    receivedOn: addDays(shanghaiDate(now), -1),
    lines: bought.map(({ title, price, cost, quantity }, index) => ({
      id: `L${index + 1}`,
      sku: `DEMO-${index + 1}`,
      title,
      unitPrice: yuan(price),
      quantity,
      lineDiscount: zero('CNY'),
      taxRateBasisPoints: 1_300,
      unitCost: yuan(cost),
      noReasonExclusion: null,
      exclusionConfirmed: false,
    })),
    discounts,
    gifts: [],
    shippingPaid: zero('CNY'),
    freeShipping: null,
    tenders: [
      ...(paid.alipay
        ? [
            {
              ...tender,
              reference: 'P1',
              kind: 'alipay' as const,
              amount: yuan(paid.alipay),
              merchantTradeNumber: `${number}A`,
            },
          ]
        : []),
      ...(paid.storedValue
        ? [
            {
              ...tender,
              reference: 'P2',
              kind: 'stored_value' as const,
              amount: yuan(paid.storedValue),
              merchantTradeNumber: null,
            },
          ]
        : []),
    ],
    invoiced: null,
  };
};

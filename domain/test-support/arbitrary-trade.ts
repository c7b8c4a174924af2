import fc from 'fast-check';
import type { Cause } from '../src/claim/claim.ts';
import type { Order } from '../src/commerce/order.ts';
import { cny } from '../src/money/money.ts';
import { dividedOver, orderRefundInputs } from './arbitrary-order-refund.ts';
import { aLine, anOrder, aTender } from './case-facts.ts';

/** A step of a customer's: a part of what is left, for a cause. Numbers are taken modulo what is possible at that moment. */
export type Step = {
  readonly cause: Cause;
  readonly units: readonly number[];
  readonly giftsBack: boolean;
  readonly freight: number;
};

/** A fresh paid order, and any sequence of returns of it. */
export const trades: fc.Arbitrary<{ readonly order: Order; readonly steps: readonly Step[] }> = fc.record({
  order: fc
    .record({ input: orderRefundInputs, weights: fc.array(fc.nat(100), { minLength: 1, maxLength: 3 }) })
    .map(({ input, weights }) =>
      anOrder({
        lines: input.lines.map(({ id, unitPrice, quantity, lineDiscount }) =>
          aLine(id, unitPrice.minor, { quantity, lineDiscount }),
        ),
        discounts: input.discounts,
        gifts: input.gifts.map(({ id, title, price }) => ({ id, title, price, settled: false })),
        shippingPaid: input.shippingPaid,
        freeShipping: input.freeShipping,
        tenders: dividedOver(input.tendered.minor, weights).map((amount, i) => aTender(i + 1, amount)),
      }),
    ),
  steps: fc.array(
    fc.record({
      cause: fc.constantFrom<Cause>('no_reason', 'misunderstanding', 'quality', 'logistics', 'system_error'),
      units: fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
      giftsBack: fc.boolean(),
      freight: fc.nat(1_500),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

/** The units of a step that the order still has, by line; empty when the step asks for nothing. */
export const claimedIn = (order: Order, step: Step): { lineId: string; quantity: number }[] =>
  order.lines
    .map((line, i) => ({
      lineId: line.id,
      quantity: (step.units[i] ?? 0) % (line.quantity - line.returnedQuantity + 1),
    }))
    .filter(({ quantity }) => quantity > 0);

/** Everything that is left. */
export const theRest = (order: Order): Step => ({
  cause: 'quality',
  units: order.lines.map((line) => line.quantity - line.returnedQuantity),
  giftsBack: false,
  freight: 0,
});

export const freightOf = (step: Step) => cny(BigInt(step.freight));

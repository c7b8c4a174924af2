import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderRefundInputs } from '../../../test-support/arbitrary-order-refund.ts';
import { orderRefundOracle } from '../../../test-support/order-refund-oracle.ts';
import { checkExplanation } from '../../explanation/check.ts';
import { renderExplanation } from '../../explanation/render.ts';
import { orderRefund } from './order-refund.ts';
import type { OrderRefundInput } from './order-refund-input.ts';

const calculated = (input: OrderRefundInput) => {
  const result = orderRefund(input);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

describe('the order refund', () => {
  it('agrees with the plain oracle on every number', () => {
    let compared = 0;
    let resettled = 0;
    fc.assert(
      fc.property(orderRefundInputs, (input) => {
        const expected = orderRefundOracle(input);
        if (expected === null) return;
        compared += 1;
        if (expected.method === 'resettle') resettled += 1;
        const found = calculated(input);
        expect({
          method: found.method,
          goods: found.goods.minor,
          shippingRefund: found.shippingRefund.minor,
          shippingDeduction: found.shippingDeduction.minor,
          giftDeduction: found.giftDeduction.minor,
          refund: found.refund.minor,
          consumerOwes: found.consumerOwes.minor,
          returnFreight: found.returnFreight.minor,
          tenders: found.tenders.map((share) => share.minor),
        }).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
    expect(compared).toBeGreaterThan(1_500);
    expect(resettled).toBeGreaterThan(100);
  });

  it('proves its own receipt, in both languages, and its root is the refund', () => {
    fc.assert(
      fc.property(orderRefundInputs, (input) => {
        const { explanation, refund } = calculated(input);
        expect(checkExplanation(explanation)).toEqual([]);
        expect(explanation.amount).toEqual(refund);
        for (const language of ['zh', 'en'] as const)
          expect(renderExplanation(explanation, language)).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 500 },
    );
  });

  it('splits discounts so that no line costs less than nothing and the parts sum to the whole', () => {
    fc.assert(
      fc.property(orderRefundInputs, (input) => {
        const { shares } = calculated(input);
        for (const [d, discount] of input.discounts.entries())
          expect(shares.discounts[d]?.reduce((sum, share) => sum + share, 0n)).toBe(discount.amount.minor);
        for (const paid of shares.paid) expect(paid).toBeGreaterThanOrEqual(0n);
        expect(shares.paid.reduce((sum, paid) => sum + paid, 0n)).toBe(shares.paidTotal);
      }),
    );
  });

  it('never gives less at the seller’s fault than without a reason, rounding of a re-settlement apart', () => {
    fc.assert(
      fc.property(orderRefundInputs, (input) => {
        const without = calculated({ ...input, reason: 'no_reason' });
        const fault = calculated({ ...input, reason: 'seller_fault' });
        const rounding = BigInt(input.lines.length * (input.discounts.length + 2));
        expect(fault.refund.minor + rounding).toBeGreaterThanOrEqual(without.refund.minor);
      }),
    );
  });

  it('closes on what was paid with the last unit, whatever was settled before', () => {
    fc.assert(
      fc.property(orderRefundInputs, (input) => {
        const first = calculated(input);
        const before = (input.goodsRefundedBefore?.minor ?? 0n) + first.goods.minor;
        fc.pre(input.goodsRefundedBefore !== null);
        const rest = input.lines.map((line) => ({
          ...line,
          returnedBefore: line.returnedBefore + line.returningNow,
          returningNow: line.quantity - line.returnedBefore - line.returningNow,
        }));
        const last = calculated({
          ...input,
          lines: rest,
          goodsRefundedBefore: { currency: 'CNY', minor: before },
        });
        expect(before + last.goods.minor).toBe(first.shares.paidTotal);
      }),
    );
  });
});

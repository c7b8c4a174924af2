import { expect, it } from 'vitest';
import { aClaim, aLine, anOrder, aTender, idNumber, receivedAt } from '../../../test-support/case-facts.ts';
import type { GoodsClaim } from '../../claim/claim.ts';
import type { Order } from '../../commerce/order.ts';
import { cny } from '../../money/money.ts';
import type { RefundCase } from '../../refund-case/refund-case.ts';
import { DAY, later } from '../../time/instant.ts';
import { dateOf } from '../../time/local-date.ts';
import { chinaRestDays } from '../../time/rest-days-of-china.ts';
import { pastCaseOfOrder } from './past-case-of-order.ts';

const order = anOrder({
  lines: [
    aLine('cup', 10_000n, { quantity: 2, noReasonExclusion: 'custom', exclusionConfirmed: true }),
    aLine('pot', 15_000n),
  ],
  discounts: [{ id: 'D', label: '减', amount: cny(3_500n), threshold: null }],
  gifts: [
    { id: 'G1', title: '袋', price: cny(500n), settled: false },
    { id: 'G2', title: '卡', price: cny(700n), settled: true },
  ],
  shippingPaid: cny(800n),
  freeShipping: { threshold: cny(30_000n), standardFee: cny(1_000n) },
  tenders: [aTender(1, 32_300n)],
});

const past = (claim: Partial<GoodsClaim>, of: Order = order) => {
  const refundCase: RefundCase = {
    status: 'claimed',
    id: idNumber('refundCase', 1),
    number: 'RF-1',
    orderId: of.id,
    cardId: null,
    currency: of.currency,
    storeId: of.storeId,
    customerId: null,
    claim: aClaim(claim),
    version: 1,
  };
  return pastCaseOfOrder(refundCase, of, 2, chinaRestDays);
};

it('takes what was paid for the claimed units, less their share of the discounts', () => {
  const one = past({ lines: [{ lineId: 'pot', quantity: 1 }] });
  // 15,000 − 3,500 × 15,000 ÷ 35,000
  expect(one.facts).toMatchObject({
    amount: cny(13_500n),
    days: 3,
    goodsClass: 'ordinary',
    fault: 'neither',
    refundsInYear: 2,
  });
  expect(one).toMatchObject({ id: 'RF-1', shipping: cny(0n), keptGifts: cny(500n), lostFreeShipping: cny(1_000n) });
});

it('gives the shipping back when the order is emptied, and then loses no free shipping', () => {
  const all = past({
    cause: 'quality',
    lines: [
      { lineId: 'cup', quantity: 2 },
      { lineId: 'pot', quantity: 1 },
    ],
    giftsReturned: ['G1'],
  });
  expect(all).toMatchObject({ shipping: cny(800n), lostFreeShipping: cny(0n), keptGifts: cny(0n) });
  expect(all.facts).toMatchObject({
    amount: cny(31_500n),
    fault: 'operator',
    goodsClass: 'custom',
    exclusionConfirmed: true,
  });
});

it('counts a notice that rest days kept in time as the seventh day, and a later one as late', () => {
  // Signed for on 2026-03-01: the seventh day, 2026-03-08, is a Sunday.
  const sunday = { ...order, receivedOn: dateOf('2026-03-01') };
  const lines = [{ lineId: 'pot', quantity: 1 }];
  expect(past({ lines, claimedAt: later(receivedAt, 7 * DAY) }, sunday).facts.days).toBe(7);
  expect(past({ lines, claimedAt: later(receivedAt, 8 * DAY) }, sunday).facts.days).toBe(9);
  expect(past({ lines }, { ...order, receivedOn: null }).facts.days).toBe(0);
});

import { add, equals, sum, toIso } from '@redress/domain';
import { describe, expect, it } from 'vitest';
import { maskedName, maskedPhone } from './mask.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import { declinedFacts, refundFacts } from './testing.ts';

const facts = refundFacts();
const receipt = receiptOf(facts) as Receipt;

describe('receiptOf', () => {
  it('explains the amount that was decided, and its payouts make the total', () => {
    expect(equals(receipt.explanation.amount, receipt.refund)).toBe(true);
    expect(equals(receipt.total, add(receipt.refund, receipt.freight))).toBe(true);
    const paid = sum(
      'CNY',
      receipt.payouts.map((payout) => ({ currency: 'CNY' as const, minor: payout.amount.minor })),
    );
    expect(paid).toEqual(receipt.total);
  });

  it('is dated by the last thing that happened, not by the clock', () => {
    expect(toIso(receipt.issuedAt)).toBe('2026-03-10T01:32:00.000Z');
  });

  it('names each tender that was paid back, with the number of the channel', () => {
    expect(receipt.payouts.map(({ tenderKind, status }) => `${tenderKind} ${status}`)).toEqual([
      'alipay settled',
      'stored_value settled',
    ]);
    expect(receipt.payouts[0]?.settled?.channelNumber).toBe('2026031022001400000000000001');
  });

  it('does not exist before an assessment', () => {
    const { id, number, orderId, cardId, currency, storeId, customerId, claim } = facts.refundCase;
    const claimed = {
      id,
      number,
      orderId,
      cardId,
      currency,
      storeId,
      customerId,
      claim,
      version: 1,
      status: 'claimed' as const,
    };
    expect(receiptOf({ ...facts, refundCase: claimed })).toBeNull();
  });

  it('of a declined claim gives zero with the reason', () => {
    const declined = receiptOf(declinedFacts()) as Receipt;
    expect(declined.entitled).toBe(false);
    expect(declined.total.minor).toBe(0n);
    expect(declined.decline?.reason).toBe('超过七日无理由退货期限');
  });
});

describe('masks', () => {
  it.each([
    ['王芳', '王*'],
    ['王小芳', '王*芳'],
    ['欧阳小芳', '欧**芳'],
    ['王', '王'],
    ['Anna Schmidt', 'A****t'],
  ])('%s is shown as %s', (name, masked) => expect(maskedName(name)).toBe(masked));

  it.each([
    ['13812345678', '138****5678'],
    ['+86 138 1234 5678', '861****5678'],
    ['62345678', '****5678'],
  ])('%s is shown as %s', (phone, masked) => expect(maskedPhone(phone)).toBe(masked));
});

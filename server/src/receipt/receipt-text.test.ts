import { amountText, textWidth } from '@redress/domain';
import { describe, expect, it } from 'vitest';
import { type Receipt, receiptOf } from './receipt.ts';
import { receiptText } from './receipt-text.ts';
import { declinedFacts, refundFacts } from './testing.ts';

const receipt = receiptOf(refundFacts()) as Receipt;

describe('a receipt in plain text', () => {
  it('tells the case, the amount in figures and in capitals, and who decided', () => {
    const text = receiptText(receipt, 'zh');
    for (const words of [receipt.caseNumber, '跃动生活 · 上海静安店', '欧**芳 138****5678', '小林', '王店长', '已完成'])
      expect(text).toContain(words);
    expect(text).toContain(amountText(receipt.total));
    expect(text).toContain('元');
  });

  it('fits 78 columns, Chinese counted double', () => {
    for (const language of ['zh', 'en'] as const)
      for (const line of receiptText(receipt, language).split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(78);
  });

  it('never shows a name or a telephone number in full', () => {
    for (const language of ['zh', 'en'] as const)
      expect(receiptText(receipt, language)).not.toMatch(/欧阳小芳|13800005678/);
  });

  it('tells why a claim was declined and which ways stay open', () => {
    const declined = receiptText(receiptOf(declinedFacts()) as Receipt, 'zh');
    expect(declined).toContain('超过七日无理由退货期限');
    expect(declined).toContain('申诉');
    expect(declined).toContain('12315');
    expect(declined).toContain('零元整');
  });

  it('has no Chinese words of ours in the English one', () => {
    const english = receiptText(receipt, 'en');
    expect(english).toContain('Refund receipt');
    expect(english).not.toMatch(/退款|凭证|审核|支付宝 ·/);
  });
});

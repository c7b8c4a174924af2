import { expect, it } from 'vitest';
import { landingText } from './landing-text.ts';

it('says the places of a channel in words, and leaves what it does not know', () => {
  expect(landingText('ALIPAYACCOUNT 20.00, PCREDIT 10.00')).toEqual({
    zh: '支付宝余额 20.00, 花呗 10.00',
    en: 'Alipay balance 20.00, Huabei 10.00',
  });
  expect(landingText('ORIGINAL 20.01 (招商银行借记卡0403), WECHAT_COUPON 9.99')).toEqual({
    zh: '原路 20.01 (招商银行借记卡0403), 微信代金券（不退现金） 9.99',
    en: 'the way it was paid 20.01 (招商银行借记卡0403), WeChat coupon (no cash) 9.99',
  });
  expect(landingText('card_reversal').en).toBe('card, the charge vanishes');
  expect(landingText('MYSTERYFUND 1.00')).toEqual({ zh: 'MYSTERYFUND 1.00', en: 'MYSTERYFUND 1.00' });
});

import { expect, it } from 'vitest';
import { landingText } from './landing-text.ts';

it('says the places of a channel in words, and leaves what it does not know', () => {
  expect(landingText('ALIPAYACCOUNT 20.00, PCREDIT 10.00')).toEqual({
    zh: '支付宝余额 20.00, 花呗 10.00',
    en: 'Alipay balance 20.00, Huabei 10.00',
  });
  expect(landingText('MYSTERYFUND 1.00')).toEqual({ zh: 'MYSTERYFUND 1.00', en: 'MYSTERYFUND 1.00' });
});

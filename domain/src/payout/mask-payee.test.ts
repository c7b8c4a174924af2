import { expect, test } from 'vitest';
import { maskPayee, sameName } from './mask-payee.ts';

const alipay = { kind: 'alipay_account', identityType: 'logon_id', name: '李雷' } as const;

test.each([
  ['13800001234', '138****1234'],
  ['li.lei@example.com', 'l***@example.com'],
  ['2088123412341234', '****1234'],
])('an account %s is shown as %s', (identity, shown) => {
  expect(maskPayee({ ...alipay, identity })).toEqual({
    kind: 'alipay_account',
    account: shown,
    name: '*雷',
    bankName: null,
  });
});

test('of a bank account the bank and the last four digits are shown', () => {
  const masked = maskPayee({
    kind: 'bank_account',
    account: '6222021234567890123',
    name: '欧阳娜娜',
    bankName: '中国工商银行',
    cnaps: null,
    bic: null,
    province: null,
    city: null,
  });
  expect(masked).toEqual({ kind: 'bank_account', account: '****0123', name: '***娜', bankName: '中国工商银行' });
  expect(JSON.stringify(masked)).not.toContain('622202');
});

test('names are compared without their spaces, dots and case', () => {
  expect(sameName('买买提·艾力', '买买提 艾力')).toBe(true);
  expect(sameName('LI Lei', 'li lei')).toBe(true);
  expect(sameName('李雷', '李蕾')).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenUpTo } from '../../../test-support/arbitrary-cards.ts';
import { voucherLines } from '../../../test-support/voucher-lines.ts';
import { idOf } from '../../ids/id.ts';
import { cny } from '../../money/money.ts';
import { fromIso, type Instant, instantOf } from '../../time/instant.ts';
import { type Books, usualBooks } from '../books.ts';
import { expectedReturnsAdjusted, expectReturns } from '../expected-returns.ts';
import { compensationGranted, depositReturned, earnestDoubled, freightOwed, interestOwed } from './beside-the-price.ts';
import { channelFeeCharged, channelFeeCredited, channelFeeGivenBack } from './channel-fee.ts';
import { closureInterest, closurePaid, closureProvided, closureReclassified } from './closure.ts';
import { goodsRepaired, goodsScrapped, goodsWrittenDown, recourseTaken } from './goods-after-return.ts';
import { leftAtListPrice, membershipLeft, prepaidReturned, prepaidSold, prepaidUsed } from './prepaid.ts';
import { priceReduced, saleReturned } from './sale-returned.ts';
import { unclaimedRefund } from './unclaimed.ts';

const uuid = '01930000-0000-7000-8000-00000000000';
const at = (iso: string): Instant => fromIso(iso) ?? instantOf(0);
const facts = {
  id: idOf('entry', `${uuid}1`),
  at: at('2026-03-02T10:00:00+08:00'),
  storeId: idOf('store', `${uuid}2`),
  caseId: idOf('refundCase', `${uuid}3`),
  customerId: idOf('customer', `${uuid}4`),
  reference: 'RC-1',
};
const small: Books = { ...usualBooks, standard: 'SBE' };
const yuan = (text: string) => cny(BigInt(text.replace('.', '')));
const thisYear = at('2026-02-01T10:00:00+08:00');
const lastYear = at('2025-12-20T10:00:00+08:00');
const open2025: Books = { ...usualBooks, reportsApprovedThrough: 2024 };

/** The worked entries of the accounting reference, the debt in the place of the cash (two steps). */
const worked: [string, ReturnType<typeof voucherLines>, string[]][] = [
  [
    'J1 a return of this year',
    voucherLines(
      saleReturned({ ...facts, books: usualBooks, soldAt: thisYear, lines: [line('1130.00', 1300, '600.00')] }),
    ),
    ['Dr 6001 1000.00', 'Dr 2221.output_vat 130.00', 'Cr 2241.refunds 1130.00', 'Dr 1405 600.00', 'Cr 6401 600.00'],
  ],
  [
    'J2 small enterprises, whatever year it was sold in',
    voucherLines(saleReturned({ ...facts, books: small, soldAt: lastYear, lines: [line('1130.00', 1300, '600.00')] })),
    ['Dr 6001 1000.00', 'Dr 2221.output_vat 130.00', 'Cr 2241.refunds 1130.00', 'Dr 1405 600.00', 'Cr 6401 600.00'],
  ],
  [
    'J4 across the year end, before the report is approved',
    voucherLines(
      saleReturned({ ...facts, books: open2025, soldAt: lastYear, lines: [line('1130.00', 1300, '600.00')] }),
    ),
    [
      'Dr 6901 1000.00',
      'Dr 2221.output_vat 130.00',
      'Cr 2241.refunds 1130.00',
      'Dr 1405 600.00',
      'Cr 6901 1000.00',
      'Dr 2221.income_tax 100.00',
      'Dr 4104 300.00',
      'Dr 4101 30.00',
      'Cr 4104 30.00',
    ],
  ],
  [
    'J5 an allowance',
    voucherLines(priceReduced({ ...facts, books: usualBooks, lines: [line('113.00', 1300)] })),
    ['Dr 6001 100.00', 'Dr 2221.output_vat 13.00', 'Cr 2241.refunds 113.00'],
  ],
  [
    'J6 a prepaid balance',
    voucherLines(prepaidReturned({ ...prepaid('stored_value'), gross: yuan('1060.00') })),
    ['Dr 2204.stored_value 1000.00', 'Dr 2221.pending_vat 60.00', 'Cr 2241.refunds 1060.00'],
  ],
  [
    'J6 where VAT was due with the money',
    voucherLines(prepaidReturned({ ...prepaid('membership'), vatPoint: 'on_topup', gross: yuan('1060.00') })),
    ['Dr 2204.membership 1000.00', 'Dr 2221.output_vat 60.00', 'Cr 2241.refunds 1060.00'],
  ],
  [
    'J6 of a small enterprise, gross',
    voucherLines(prepaidReturned({ ...prepaid('stored_value'), books: small, gross: yuan('1060.00') })),
    ['Dr 2204.stored_value 1060.00', 'Cr 2241.refunds 1060.00'],
  ],
  [
    'J7 a session card sold',
    voucherLines(prepaidSold({ ...prepaid('membership'), gross: yuan('2000.00'), paidInto: '1012.alipay' })),
    ['Dr 1012.alipay 2000.00', 'Cr 2204.membership 1886.79', 'Cr 2221.pending_vat 113.21'],
  ],
  [
    'J7 seven sessions used',
    voucherLines(prepaidUsed({ ...prepaid('membership'), gross: yuan('700.00') })),
    ['Dr 2204.membership 660.38', 'Dr 2221.pending_vat 39.62', 'Cr 6001 660.38', 'Cr 2221.output_vat 39.62'],
  ],
  [
    'J7 the consumer leaves at list price',
    voucherLines(leftAtListPrice({ ...prepaid('membership'), rest: j7Rest(), refund: yuan('950.00') })),
    [
      'Dr 2204.membership 1226.41',
      'Dr 2221.pending_vat 73.59',
      'Cr 2241.refunds 950.00',
      'Cr 6001 330.19',
      'Cr 2221.output_vat 19.81',
    ],
  ],
  [
    'J8 a membership with a fee kept',
    voucherLines(membershipLeft({ ...prepaid('membership'), balance: yuan('1855.00'), fee: yuan('100.00') })),
    [
      'Dr 2204.membership 1750.00',
      'Dr 2221.pending_vat 105.00',
      'Cr 2241.refunds 1755.00',
      'Cr 6301.retained_fee 94.34',
      'Cr 2221.output_vat 5.66',
    ],
  ],
  [
    'J8 without a fee',
    voucherLines(membershipLeft({ ...prepaid('membership'), balance: yuan('1855.00'), fee: yuan('0.00') })),
    ['Dr 2204.membership 1750.00', 'Dr 2221.pending_vat 105.00', 'Cr 2241.refunds 1855.00'],
  ],
  [
    'J9 the multiple of a fraud',
    voucherLines(compensationGranted({ ...facts, books: usualBooks, amount: yuan('500.00') })),
    ['Dr 6711.compensation 500.00', 'Cr 2241.refunds 500.00'],
  ],
  [
    'J10 a channel gives its fee back',
    voucherLines(
      channelFeeGivenBack({ ...facts, moneyAccount: '1012.wechat_pay', refund: yuan('1130.00'), feeRatePpm: 6_000 }),
    ),
    ['Dr 1012.wechat_pay 6.78', 'Cr 6603.channel_fee 6.78'],
  ],
  [
    'J11 an allowance of a small-scale taxpayer',
    voucherLines(priceReduced({ ...facts, books: { ...small, taxpayer: 'small' }, lines: [line('101.00', 100)] })),
    ['Dr 6001 100.00', 'Dr 2221.output_vat 1.00', 'Cr 2241.refunds 101.00'],
  ],
  [
    'J12 goods worth less',
    voucherLines(goodsWrittenDown({ ...facts, books: usualBooks, cost: yuan('600.00'), worth: yuan('420.00') })),
    ['Dr 6701 180.00', 'Cr 1471 180.00'],
  ],
  [
    'J12 goods scrapped by normal wear',
    voucherLines(goodsScrapped({ ...facts, cost: yuan('600.00'), abnormal: false, inputVat: yuan('0.00') })),
    ['Dr 1901 600.00', 'Cr 1405 600.00', 'Dr 6602.stock_loss 600.00', 'Cr 1901 600.00'],
  ],
  [
    'goods lost abnormally lose their input VAT too',
    voucherLines(goodsScrapped({ ...facts, cost: yuan('600.00'), abnormal: true, inputVat: yuan('78.00') })),
    [
      'Dr 1901 678.00',
      'Cr 1405 600.00',
      'Cr 2221.input_vat_out 78.00',
      'Dr 6711.abnormal_loss 678.00',
      'Cr 1901 678.00',
    ],
  ],
  [
    'J13 a closure: the rest becomes a debt',
    voucherLines(closureReclassified({ ...facts, liability: '2204.membership', rest: j7Rest() })),
    ['Dr 2204.membership 1226.41', 'Dr 2221.pending_vat 73.59', 'Cr 2241.prepayments 1300.00'],
  ],
  [
    'J13 with interest',
    voucherLines(closureInterest({ ...facts, amount: yuan('19.96') })),
    ['Dr 6603.interest 19.96', 'Cr 2241.prepayments 19.96'],
  ],
  [
    'J13 half of it paid',
    voucherLines(closurePaid({ ...facts, amount: yuan('659.98') })),
    ['Dr 2241.prepayments 659.98', 'Cr 1002 659.98'],
  ],
  [
    'J14 a service at nine per cent',
    voucherLines(saleReturned({ ...facts, books: usualBooks, soldAt: thisYear, lines: [line('1090.00', 900)] })),
    ['Dr 6001 1000.00', 'Dr 2221.output_vat 90.00', 'Cr 2241.refunds 1090.00'],
  ],
  [
    'two rates in one return stay apart line by line',
    voucherLines(
      saleReturned({
        ...facts,
        books: usualBooks,
        soldAt: thisYear,
        lines: [line('113.00', 1300), line('106.00', 600)],
      }),
    ),
    ['Dr 6001 200.00', 'Dr 2221.output_vat 19.00', 'Cr 2241.refunds 219.00'],
  ],
  [
    'interest, freight, deposit',
    [
      ...voucherLines(interestOwed({ ...facts, amount: yuan('1.00') })),
      ...voucherLines(freightOwed({ ...facts, amount: yuan('2.00') })),
      ...voucherLines(depositReturned({ ...facts, amount: yuan('3.00') })),
    ],
    [
      'Dr 6603.interest 1.00',
      'Cr 2241.refunds 1.00',
      'Dr 6601.return_freight 2.00',
      'Cr 2241.refunds 2.00',
      'Dr 2241.deposits 3.00',
      'Cr 2241.refunds 3.00',
    ],
  ],
  [
    'earnest money twice over',
    voucherLines(
      earnestDoubled({
        ...facts,
        liability: '2204.membership',
        principal: yuan('200.00'),
        penalty: yuan('200.00'),
      }),
    ),
    ['Dr 2204.membership 200.00', 'Dr 6711.compensation 200.00', 'Cr 2241.refunds 400.00'],
  ],
  [
    'fees of a bill, a repair, recourse, unclaimed, provided for',
    [
      ...voucherLines(channelFeeCharged({ ...facts, moneyAccount: '1012.stripe', fee: yuan('1.50') })),
      ...voucherLines(channelFeeCredited({ ...facts, moneyAccount: '1012.stripe', fee: yuan('0.50') })),
      ...voucherLines(goodsRepaired({ ...facts, cost: yuan('30.00') })),
      ...voucherLines(recourseTaken({ ...facts, against: '6601.repair', amount: yuan('30.00') })),
      ...voucherLines(unclaimedRefund({ ...facts, amount: yuan('8.00') })),
      ...voucherLines(closureProvided({ ...facts, what: 'litigation', amount: yuan('9.00') })),
    ],
    [
      'Dr 6603.channel_fee 1.50',
      'Cr 1012.stripe 1.50',
      'Dr 1012.stripe 0.50',
      'Cr 6603.channel_fee 0.50',
      'Dr 6601.repair 30.00',
      'Cr 1002 30.00',
      'Dr 1221 30.00',
      'Cr 6601.repair 30.00',
      'Dr 2241.refunds 8.00',
      'Cr 6301.unclaimed 8.00',
      'Dr 6711.compensation 9.00',
      'Cr 2801.litigation 9.00',
    ],
  ],
];

describe('the worked entries of the accounting reference', () => {
  it.each(worked)('%s', (_, lines, expected) => {
    // Lines of one account and side are shown as one.
    expect(lines).toEqual(expected);
  });
});

describe('expected returns', () => {
  const sales = [{ gross: yuan('11300.00'), rateBasisPoints: 1_300, cost: yuan('6000.00') }];
  const none = { liability: yuan('0.00'), asset: yuan('0.00') };
  const wanted = expectReturns(sales, 100_000, 'CNY');

  it('J3: a tenth of the sales net of tax, and of their cost', () => {
    expect(wanted).toEqual({ liability: yuan('1000.00'), asset: yuan('600.00') });
    expect(voucherLines(expectedReturnsAdjusted({ ...facts, books: usualBooks, held: none, wanted }))).toEqual([
      'Dr 6001 1000.00',
      'Cr 2801.expected_returns 1000.00',
      'Dr 1476 600.00',
      'Cr 6401 600.00',
    ]);
  });

  it('a lower estimate is taken back, the same one books nothing, small enterprises never do', () => {
    expect(voucherLines(expectedReturnsAdjusted({ ...facts, books: usualBooks, held: wanted, wanted: none }))).toEqual([
      'Dr 2801.expected_returns 1000.00',
      'Cr 6001 1000.00',
      'Dr 6401 600.00',
      'Cr 1476 600.00',
    ]);
    expect(expectedReturnsAdjusted({ ...facts, books: usualBooks, held: wanted, wanted })).toBeNull();
    expect(expectedReturnsAdjusted({ ...facts, books: small, held: none, wanted })).toBeNull();
  });
});

it('goods worth their cost, and goods of a small enterprise, need no write-down', () => {
  expect(goodsWrittenDown({ ...facts, books: usualBooks, cost: yuan('6.00'), worth: yuan('6.00') })).toBeNull();
  expect(goodsWrittenDown({ ...facts, books: small, cost: yuan('6.00'), worth: yuan('4.00') })).toBeNull();
});

it('a card sold, used in parts and left closes its liability and its tax to the fen', () => {
  fc.assert(
    fc.property(fenUpTo(1_000_000), fc.nat(100), fc.constantFrom(100, 600, 900, 1_300), (gross, percent, rate) => {
      const used = cny((gross.minor * BigInt(percent)) / 100n);
      if (gross.minor < 100n || used.minor < 100n) return;
      const card = { ...prepaid('membership'), rateBasisPoints: rate };
      const entries = [prepaidSold({ ...card, gross, paidInto: '1002' }), prepaidUsed({ ...card, gross: used })];
      const held = (account: string): bigint =>
        entries
          .flatMap((each) => each.postings)
          .filter((posting) => posting.account === account)
          .reduce((sum, { side, amount }) => sum + (side === 'credit' ? amount.minor : -amount.minor), 0n);
      const rest = { net: cny(held('2204.membership')), tax: cny(held('2221.pending_vat')) };
      expect(rest.net.minor + rest.tax.minor).toBe(gross.minor - used.minor);
      if (rest.net.minor <= 0n || rest.tax.minor < 0n) return;
      entries.push(leftAtListPrice({ ...card, rest, refund: cny((gross.minor - used.minor) / 2n) }));
      expect([held('2204.membership'), held('2221.pending_vat')]).toEqual([0n, 0n]);
    }),
  );
});

function line(gross: string, rateBasisPoints: number, cost = '0.00') {
  return { gross: yuan(gross), rateBasisPoints, cost: yuan(cost) };
}
function prepaid(of: 'stored_value' | 'membership') {
  return { ...facts, books: usualBooks, liability: `2204.${of}` as const, rateBasisPoints: 600 };
}
function j7Rest() {
  return { net: yuan('1226.41'), tax: yuan('73.59') };
}

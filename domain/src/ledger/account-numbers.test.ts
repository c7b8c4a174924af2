import { describe, expect, it } from 'vitest';
import { text } from '../text.ts';
import { fromIso, instantOf } from '../time/instant.ts';
import { isInStandard, shownChart, standardAccount } from './account-numbers.ts';
import { adjustsEarlierYear, usualBooks } from './books.ts';
import { accountCodes, accountNumber, chart } from './chart.ts';

const cas = usualBooks;
const sbe = { ...usualBooks, standard: 'SBE', taxpayer: 'small' } as const;

describe('the chart as documents show it', () => {
  it.each([
    ['6001', '6001', '5001'],
    ['6401', '6401', '5401'],
    ['6051.shipping', '6051.01', '5051.01'],
    ['6301.retained_fee', '6301.01', '5301.01'],
    ['6601.goodwill', '6601.02', '5601.02'],
    ['6602.stock_loss', '6602.01', '5602.01'],
    ['6603.interest', '6603.02', '5603.02'],
    ['6711.compensation', '6711.01', '5711.01'],
    ['6801', '6801', '5801'],
    ['4101', '4101', '3101'],
    ['4104', '4104', '3104'],
    ['2204.membership', '2204.04', '2203.04'],
    ['2221.output_vat', '2221.01.02', '2221.01.02'],
    ['1012.alipay', '1012.01', '1012.01'],
  ] as const)('%s is %s under the enterprise standards and %s under those of small enterprises', (code, big, small) => {
    expect([standardAccount(code, cas).number, standardAccount(code, sbe).number]).toEqual([big, small]);
  });

  it('gives every account a number of its own, under either standard', () => {
    for (const books of [cas, sbe]) {
      const numbers = [...shownChart(books, []).values()].map(({ number }) => number);
      expect(new Set(numbers).size).toBe(accountCodes.length);
      for (const number of numbers) expect(number).toMatch(/^\d{4}(\.\d{2}){0,2}$/);
    }
  });

  it('names liabilities and VAT as the standard and the taxpayer do', () => {
    expect(standardAccount('2204.stored_value', sbe).name.zh).toBe('预收账款-储值余额');
    expect(standardAccount('2221.output_vat', sbe).name.zh).toBe('应交税费-应交增值税');
    expect(standardAccount('2204.stored_value', cas).name).toEqual(chart['2204.stored_value'].name);
  });

  it('prefers what the merchant said, and knows what a standard lacks', () => {
    const own = { code: '6001', number: '6001.88', name: text('线上收入', 'Online revenue') } as const;
    expect(shownChart(cas, [own]).get('6001')).toEqual({ number: own.number, name: own.name });
    const lacking = accountCodes.filter((code) => !isInStandard(code, 'SBE'));
    expect(new Set(lacking.map(accountNumber))).toEqual(new Set(['1471', '1476', '2801', '6701', '6901']));
  });
});

it.each([
  ['sold this year', '2026-01-02', 2024, false],
  ['sold last year, its report not approved', '2025-12-31', 2024, true],
  ['sold last year, its report approved', '2025-12-31', 2025, false],
  ['sold last year, and nobody says', '2025-12-31', null, false],
] as const)('a return %s', (_, day, reportsApprovedThrough, expected) => {
  const sold = fromIso(`${day}T10:00:00+08:00`) ?? instantOf(0);
  const returned = fromIso('2026-03-02T10:00:00+08:00') ?? instantOf(0);
  expect(adjustsEarlierYear(sold, returned, { ...cas, reportsApprovedThrough })).toBe(expected);
  expect(adjustsEarlierYear(sold, returned, { ...sbe, reportsApprovedThrough })).toBe(false);
});

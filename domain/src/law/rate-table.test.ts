import { describe, expect, it } from 'vitest';
import { dateOf } from '../time/local-date.ts';
import { deposit1y, lpr1y } from './interest-rates.ts';
import { rateInForce } from './rate-table.ts';
import { smallScaleVat } from './vat-rates.ts';

describe('a table of rates', () => {
  it.each([
    [lpr1y, '2024-07-22', 33_500],
    [lpr1y, '2024-10-20', 33_500],
    [lpr1y, '2024-10-21', 31_000],
    [lpr1y, '2025-05-20', 30_000],
    [deposit1y, '2015-10-24', 15_000],
    [smallScaleVat, '2027-12-31', 10_000],
  ])('%o knows %s', (table, on, ratePpm) => {
    expect(rateInForce(table, dateOf(on))).toMatchObject({ ok: true, value: { ratePpm } });
  });

  it.each([
    [lpr1y, '2024-07-21'],
    [lpr1y, '2025-06-20'],
    [smallScaleVat, '2025-12-31'],
    [smallScaleVat, '2028-01-01'],
  ])('%o refuses %s instead of guessing', (table, on) => {
    expect(rateInForce(table, dateOf(on))).toEqual({
      ok: false,
      refusal: { code: 'rate_missing', pointer: null, details: { series: table.series, date: on } },
    });
  });

  it.each([lpr1y, deposit1y, smallScaleVat])(
    '$series is in order, has sources, and vouches for its last entry',
    (table) => {
      const days = table.entries.map(({ from }) => from);
      expect(days).toEqual(days.toSorted());
      expect((days.at(-1) ?? '') <= table.through).toBe(true);
      for (const { source } of table.entries) expect(source).not.toBe('');
    },
  );
});

import { type ReplyBodyOf, toWire } from '@redress/contract';
import { firstDayOf, fromPeriodText, isAfter, lastDayOf, ok, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { readShownChart, shownAs } from './books-reader.ts';
import { ageing } from './statements/ageing.ts';
import { profitEffect } from './statements/profit-effect.ts';
import { type ReportRow, refundReport } from './statements/refund-report.ts';
import { subLedger } from './statements/sub-ledger.ts';
import { type TaxRow, taxWorksheet } from './statements/tax-worksheet.ts';
import { periodTrialBalance, type Span } from './statements/trial-balance.ts';
import { workOutTax } from './work-out-tax.ts';

type Operations =
  | 'getPeriodTrialBalance'
  | 'getRefundReport'
  | 'getProfitEffect'
  | 'getAgeing'
  | 'getSubLedger'
  | 'getTaxWorksheet';

export const statementHandlers = (house: House): Pick<Handlers, Operations> => ({
  getPeriodTrialBalance: async ({ merchantId }, { query: { storeId, ...span } }) => {
    const [rows, shown] = await Promise.all([
      periodTrialBalance(house.db, merchantId, span, storeId),
      readShownChart(house.db, merchantId),
    ]);
    const sums = Map.groupBy(rows, ({ debit }) => debit.currency);
    const balanced = [...sums.values()].every(
      (own) => own.reduce((sum, { debit, credit }) => sum + debit.minor - credit.minor, 0n) === 0n,
    );
    const data = rows.map((row) => ({
      account: row.account,
      ...shownAs(shown, row.account),
      opening: toWire(row.opening),
      debit: toWire(row.debit),
      credit: toWire(row.credit),
      closing: toWire(row.closing),
    }));
    return ok({ body: { balanced, data } });
  },
  getRefundReport: async ({ merchantId }, { query: { by, ...span } }) => {
    const rows = await refundReport(house.db, merchantId, span, by);
    return ok({ body: { data: rows.map((row) => reportToWire(row, span)) } });
  },
  getProfitEffect: async ({ merchantId }, { query: { storeId, ...span } }) => {
    const [effect, shown] = await Promise.all([
      profitEffect(house.db, merchantId, span, storeId),
      readShownChart(house.db, merchantId),
    ]);
    return ok({
      body: {
        lines: effect.lines.map((line) => ({
          account: line.account,
          ...shownAs(shown, line.account),
          effect: toWire(line.effect),
        })),
        totals: effect.totals.map(toWire),
        earlierYears: effect.earlierYears.map(toWire),
      },
    });
  },
  getAgeing: async ({ merchantId }) => {
    const found = await ageing(house.db, merchantId, house.clock.now());
    return ok({
      body: {
        buckets: found.buckets.map((bucket) => ({ ...bucket, owed: bucket.owed.map(toWire) })),
        total: found.total.map(toWire),
        oldest: found.oldest.map((row) => ({ ...row, since: toIso(row.since), owed: toWire(row.owed) })),
      },
    });
  },
  getSubLedger: async ({ merchantId }, { query: { account, by, open, limit } }) => {
    const rows = await subLedger(house.db, merchantId, account, by, { open, limit });
    return ok({
      body: {
        data: rows.map((row) => ({
          key: row.key,
          name: row.name,
          debit: toWire(row.debit),
          credit: toWire(row.credit),
          balance: toWire(row.balance),
        })),
      },
    });
  },
  getTaxWorksheet: async ({ merchantId }, { query: { period } }) => {
    await workOutTax(house, merchantId);
    const sheet = await taxWorksheet(house.db, merchantId, period);
    return ok({
      body: {
        period,
        booked: sheet.booked.map(taxToWire),
        deductible: sheet.deductible.map(taxToWire),
        open: sheet.open.map(taxToWire),
      },
    });
  },
});

const taxToWire = ({ rateBasisPoints, entries, net, tax }: TaxRow) => ({
  rateBasisPoints,
  entries,
  net: toWire(net),
  tax: toWire(tax),
});

/** A figure with the address of its entries: the same values as filters. */
const reportToWire = (row: ReportRow, span: Span): ReplyBodyOf<'getRefundReport'>['data'][number] => ({
  ...row,
  debit: toWire(row.debit),
  credit: toWire(row.credit),
  drill: `/v1/ledger/entries?${new URLSearchParams(filtersOf(row, span))}`,
});

const filtersOf = (row: ReportRow, span: Span): Record<string, string> => {
  const month = row.period === null ? null : fromPeriodText(row.period);
  const within = month === null ? span : { from: firstDayOf(month), to: lastDayOf(month) };
  return {
    from: isAfter(span.from, within.from) ? span.from : within.from,
    to: isAfter(within.to, span.to) ? span.to : within.to,
    ...(row.account !== null && { account: row.account }),
    ...(row.store !== null && { storeId: row.store.id }),
    ...(row.cause !== null && { cause: row.cause }),
    ...(row.kind !== null && { kind: row.kind }),
  };
};

import { type Text, text } from '../text.ts';
import { deposit1y, lpr1y } from './interest-rates.ts';
import type { RateTable } from './rate-table.ts';
import { smallScaleVat } from './vat-rates.ts';

/** The published series of rates that calculations ask for. */
export const rateSeries = ['LPR_1Y', 'DEPOSIT_1Y', 'VAT_SMALL_SCALE'] as const;
export type RateSeries = (typeof rateSeries)[number];

export const rateSeriesText: Record<RateSeries, Text> = {
  LPR_1Y: text('一年期贷款市场报价利率（LPR）', 'One-year loan prime rate'),
  DEPOSIT_1Y: text('一年期存款基准利率', 'One-year deposit benchmark rate'),
  VAT_SMALL_SCALE: text('小规模纳税人增值税征收率', 'VAT rate of small-scale taxpayers'),
};

/** A table for every series: built in, or built in and loaded. */
export type Rates = Readonly<Record<RateSeries, RateTable>>;

/** What this release knows by itself. */
export const builtInRates: Rates = { LPR_1Y: lpr1y, DEPOSIT_1Y: deposit1y, VAT_SMALL_SCALE: smallScaleVat };

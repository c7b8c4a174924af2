import { dateOf } from '../time/local-date.ts';
import type { RateTable } from './rate-table.ts';

/** The reduced rate of small-scale taxpayers: 1% instead of 3%, by announcement and for a time. In parts per million, as every rate table. */
export const smallScaleVat: RateTable = {
  series: 'VAT_SMALL_SCALE',
  entries: [
    {
      from: dateOf('2026-01-01'),
      ratePpm: 10_000,
      source: '财政部 税务总局公告2026年第10号',
      status: 'verified',
    },
  ],
  through: dateOf('2027-12-31'),
};

/** Rates of the VAT law from 2026-01-01 (增值税法 arts 10, 11), in basis points. */
export const vatRatesBasisPoints = {
  goods: 1_300,
  transportAndListedGoods: 900,
  services: 600,
  simplified: 300,
} as const;

import { articleOf } from './citation.ts';
import { vatLawStatute } from './library/vat-law.ts';

const article = articleOf(vatLawStatute);

/** 增值税法 (effective 2026-01-01). The text was read; it says nothing on returns and allowances. */
export const vatLaw = {
  /** 13%, 9%, 6% and zero. */
  rates: article('10'),
  /** 3% for the simplified method. */
  simplified: article('11'),
  /** Sales are the price without the tax. */
  taxablePrice: article('17'),
} as const;

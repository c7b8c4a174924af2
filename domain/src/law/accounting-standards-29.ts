import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(
  text('企业会计准则第29号——资产负债表日后事项', 'Accounting Standard 29: Events after the Balance Sheet Date'),
);

/** CAS 29, from memory. */
export const accountingStandard29 = {
  /** A return of last year’s sale before the report is approved adjusts last year. */
  adjusting: article('5', 'from_memory'),
} as const;

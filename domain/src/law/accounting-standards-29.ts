import { articleOf } from './citation.ts';
import { accountingStandard29Statute } from './library/accounting-standard-29.ts';

const article = articleOf(accountingStandard29Statute);

/** CAS 29, from memory. */
export const accountingStandard29 = {
  /** A return of last year’s sale before the report is approved adjusts last year. */
  adjusting: article('5'),
} as const;

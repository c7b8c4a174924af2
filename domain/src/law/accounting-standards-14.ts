import { articleOf } from './citation.ts';
import { accountingStandard14Statute } from './library/accounting-standard-14.ts';

const article = articleOf(accountingStandard14Statute);

/** CAS 14 (2017), from memory. */
export const accountingStandard14 = {
  /** What is paid to a customer for nothing distinct reduces revenue. */
  payToCustomer: article('19'),
  /** Sales with a right of return. */
  returns: article('32'),
  /** Prepayments are a contract liability until performed. */
  breakage: article('39'),
} as const;

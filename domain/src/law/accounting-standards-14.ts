import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(text('企业会计准则第14号——收入', 'Accounting Standard 14: Revenue'));

/** CAS 14 (2017), from memory. */
export const accountingStandard14 = {
  /** What is paid to a customer for nothing distinct reduces revenue. */
  payToCustomer: article('19', 'from_memory'),
  /** Sales with a right of return. */
  returns: article('32', 'from_memory'),
  /** Prepayments are a contract liability until performed. */
  breakage: article('39', 'from_memory'),
} as const;

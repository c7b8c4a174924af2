import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(text('小企业会计准则', 'Accounting Standards for Small Enterprises'));

/** 小企业会计准则, from memory. */
export const smallEnterpriseStandards = {
  /** Every return and allowance reduces revenue of the current period. */
  returns: article('61', 'from_memory'),
} as const;

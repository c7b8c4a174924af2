import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(text('会计档案管理办法', 'Measures for Accounting Archives'));

/** 会计档案管理办法 (Order 79 of 2015). */
export const accountingArchivesMeasures = {
  /** Vouchers and ledgers 30 years, bank statements and tax returns 10, from the end of the fiscal year. */
  terms: article('14', 'from_memory'),
} as const;

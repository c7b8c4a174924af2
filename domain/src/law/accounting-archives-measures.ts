import { articleOf } from './citation.ts';
import { accountingArchivesMeasuresStatute } from './library/accounting-archives-measures.ts';

const article = articleOf(accountingArchivesMeasuresStatute);

/** 会计档案管理办法 (Order 79 of 2015). */
export const accountingArchivesMeasures = {
  /** Vouchers and ledgers 30 years, bank statements and tax returns 10, from the end of the fiscal year. */
  terms: article('14'),
} as const;

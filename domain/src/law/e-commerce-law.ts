import { articleOf } from './citation.ts';
import { eCommerceLawStatute } from './library/e-commerce-law.ts';

const article = articleOf(eCommerceLawStatute);

/** 电子商务法 (effective 2019-01-01). */
export const eCommerceLaw = {
  /** Platforms keep goods, service and transaction data for at least 3 years from completion. */
  keepsTransactions: article('31'),
  /** Payment instructions carried out wrongly are corrected. */
  paymentErrors: article('55'),
  /** The operator produces original contracts and records; one that loses or forges them bears the consequences. */
  producesRecords: article('62'),
} as const;

import { articleOf } from './citation.ts';
import { companyLawStatute } from './library/company-law.ts';

const article = articleOf(companyLawStatute);

/** 公司法 (effective 2024-07-01). The text was read. */
export const companyLaw = {
  /** The cause of dissolution is published within 10 days. */
  publishCause: article('229'),
  /** A liquidation group is formed within 15 days; directors who do not answer for the loss. */
  formGroup: article('232'),
  /** Creditors notified in 10 days, announcement in 60; claims within 30 and 45; nobody is paid while claims can be filed. */
  creditors: article('235'),
  /** Costs, wages and insurance, taxes, debts, then shareholders. */
  orderOfPayment: article('236'),
  /** Assets below debts: the group applies for bankruptcy. */
  mustGoBankrupt: article('237'),
} as const;

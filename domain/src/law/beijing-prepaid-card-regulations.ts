import { articleOf } from './citation.ts';
import { beijingPrepaidCardRegulationsStatute } from './library/beijing-prepaid-card-regulations.ts';

const article = articleOf(beijingPrepaidCardRegulationsStatute);

/** 北京市单用途预付卡管理条例 (effective 2022-06-01). The text was read. */
export const beijingPrepaidCardRegulations = {
  /** Within 7 days and unused: all comes back, paid within 5 days of the request. */
  sevenDaysUnused: article('16'),
  /** Refund as agreed, else within 15 days; at the operator’s cause by the original discount. */
  refund: article('17'),
  /** Records of card transactions are kept for 3 years. */
  records: article('19'),
} as const;

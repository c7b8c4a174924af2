import { articleOf } from './citation.ts';
import { smallEnterpriseStandardsStatute } from './library/small-enterprise-standards.ts';

const article = articleOf(smallEnterpriseStandardsStatute);

/** 小企业会计准则, from memory. */
export const smallEnterpriseStandards = {
  /** Every return and allowance reduces revenue of the current period. */
  returns: article('61'),
} as const;

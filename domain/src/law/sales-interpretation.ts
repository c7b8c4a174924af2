import { articleOf } from './citation.ts';
import { salesInterpretationStatute } from './library/sales-interpretation.ts';

const article = articleOf(salesInterpretationStatute);

/** 买卖合同解释. The text was read. */
export const salesInterpretation = {
  /** The reduction is the difference of market value at delivery between conforming and actual goods. */
  priceReduction: article('17'),
} as const;

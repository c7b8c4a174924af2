import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(
  text(
    '最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释',
    'Supreme People’s Court Interpretation on Sales Contracts',
  ),
);

/** 买卖合同解释. The text was read. */
export const salesInterpretation = {
  /** The reduction is the difference of market value at delivery between conforming and actual goods. */
  priceReduction: article('17'),
} as const;

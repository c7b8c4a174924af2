import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(
  text(
    '最高人民法院关于审理食品药品惩罚性赔偿纠纷案件适用法律若干问题的解释',
    'Supreme People’s Court Interpretation on Punitive Damages for Food and Drugs (Fashi 2024 No 9)',
  ),
);

/** 法释〔2024〕9号. The text was read. */
export const foodDrugInterpretation = {
  /** An ordinary buyer is paid on the price actually paid. */
  ordinaryBuyer: article('1'),
  /** Claims for fraud and for unsafe food are in the alternative, not added. */
  alternatives: article('9'),
  /** One who buys knowingly is paid on what a household reasonably uses. */
  reasonableQuantity: article('12'),
} as const;

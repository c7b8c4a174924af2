import { articleOf } from './citation.ts';
import { foodCompensationInterpretationStatute } from './library/food-compensation-interpretation.ts';

const article = articleOf(foodCompensationInterpretationStatute);

/** 法释〔2024〕9号. The text was read. */
export const foodDrugInterpretation = {
  /** An ordinary buyer is paid on the price actually paid. */
  ordinaryBuyer: article('1'),
  /** Claims for fraud and for unsafe food are in the alternative, not added. */
  alternatives: article('9'),
  /** One who buys knowingly is paid on what a household reasonably uses. */
  reasonableQuantity: article('12'),
} as const;

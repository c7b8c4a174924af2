import { articleOf } from './citation.ts';
import { foodSafetyLawStatute } from './library/food-safety-law.ts';

const article = articleOf(foodSafetyLawStatute);

/** 食品安全法 (2015-10-01, text of the 2025 amendment read). */
export const foodSafetyLaw = {
  /** Ten times the price or three times the loss, at least 1000 yuan; not for harmless label flaws. */
  unsafeFood: article('148'),
} as const;

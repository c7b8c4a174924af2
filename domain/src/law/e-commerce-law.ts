import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(text('电子商务法', 'E-Commerce Law'));

/** 电子商务法 (effective 2019-01-01). */
export const eCommerceLaw = {
  /** Payment instructions carried out wrongly are corrected. */
  paymentErrors: article('55'),
} as const;

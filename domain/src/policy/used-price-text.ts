import { type Text, text } from '../text.ts';
import type { UsedPrice } from './outcome.ts';

export const usedPriceText: Record<UsedPrice, Text> = {
  free: text('不计价', 'for nothing'),
  bonus_first: text('先从赠送部分扣', 'against the gifts first'),
  discounted: text('按折扣后的实际单价计', 'at the price after discount'),
  list: text('按折扣前的原价计（以预付款为限）', 'at the price before discount, never above the prepayment'),
};

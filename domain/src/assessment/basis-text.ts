import { type Text, text } from '../text.ts';
import type { RefundBasis } from './assessment.ts';

export const basisText: Record<RefundBasis, Text> = {
  NO_REASON_7D: text('七日无理由退货', 'Seven-day return without reason'),
  QUALITY: text('商品不符合要求', 'Goods not as they should be'),
  PROPERTY_DAMAGE: text('财产损害', 'Damage to property'),
  DUPLICATE_OR_ERROR: text('重复或错误收款', 'Charged twice or in error'),
  GOODWILL: text('商家善意', 'Goodwill'),
};

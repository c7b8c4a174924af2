import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(text('消费者权益保护法', 'Consumer Rights Protection Law'));

/** 消费者权益保护法, as amended with effect from 2014-03-15. */
export const consumerRightsLaw = {
  /** Goods below the quality required: return within 7 days; transport and other necessary costs are the operator's. */
  qualityReturn: article('24'),
  /** Remote sales: return within 7 days of receipt without a reason, at the consumer's freight; four sorts of goods excepted. */
  noReasonReturn: article('25'),
  /** Loss of property: repair, redo, exchange, return, make up quantity, refund price or fee, damages. */
  propertyDamage: article('52'),
} as const;

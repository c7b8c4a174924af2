import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(text('消费者权益保护法实施条例', 'Regulations on the Consumer Rights Protection Law'));

/** 消费者权益保护法实施条例 (State Council Order 778, effective 2024-07-01). */
export const consumerLawRegulations = {
  /** The refund is the price on the invoice or voucher, or what was actually paid if the operator proves it. */
  amountPaid: article('18'),
  /** Goods outside no-reason return are marked and confirmed for each purchase; without it the return cannot be refused. */
  confirmation: article('19'),
} as const;

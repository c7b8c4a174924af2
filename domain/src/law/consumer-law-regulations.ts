import { articleOf } from './citation.ts';
import { consumerLawRegulationsStatute } from './library/consumer-law-regulations.ts';

const article = articleOf(consumerLawRegulationsStatute);

/** 消费者权益保护法实施条例 (State Council Order 778, effective 2024-07-01). */
export const consumerLawRegulations = {
  /** The refund is the price on the invoice or voucher, or what was actually paid if the operator proves it. */
  amountPaid: article('18'),
  /** Goods outside no-reason return are marked and confirmed for each purchase; without it the return cannot be refused. */
  confirmation: article('19'),
  /** Deposits (押金): returned promptly, without unreasonable conditions. */
  deposits: article('20'),
  /** Prepaid contracts: written, no one-sided change; on non-performance perform or refund. */
  prepaid: article('22'),
  /** No triple damages for harmless flaws of a label. */
  harmlessFlaw: article('49'),
} as const;

import { articleOf } from './citation.ts';
import { consumerRightsLawStatute } from './library/consumer-rights-law.ts';

const article = articleOf(consumerRightsLawStatute);

/** 消费者权益保护法, as amended with effect from 2014-03-15. */
export const consumerRightsLaw = {
  /** Goods below the quality required: return within 7 days; transport and other necessary costs are the operator's. */
  qualityReturn: article('24'),
  /** Remote sales: return within 7 days of receipt without a reason, at the consumer's freight; four sorts of goods excepted. */
  noReasonReturn: article('25'),
  /** Durable goods and decoration: for six months the operator proves that there was no defect. */
  burdenOfProof: article('23'),
  /** Format terms that take away rights of consumers are void, in any form. */
  voidTerms: article('26'),
  /** A published promise that is better than the law binds. */
  betterPromise: article('44'),
  /** Loss of property: repair, redo, exchange, return, make up quantity, refund price or fee, damages. */
  propertyDamage: article('52'),
  /** Prepaid and not performed as agreed: perform or refund, with interest and necessary expenses. */
  prepaid: article('53'),
  /** An authority found the goods non-conforming: the operator takes them back. */
  foundNonConforming: article('54'),
  /** Fraud: three times the price on top of the refund, at least 500 yuan; para 2: known defects that injure, up to twice the loss. */
  fraud: article('55'),
} as const;

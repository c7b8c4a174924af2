import { articleOf } from './citation.ts';
import { singlePurposeCardMeasuresStatute } from './library/single-purpose-card-measures.ts';

const article = articleOf(singlePurposeCardMeasuresStatute);

/** 单用途商业预付卡管理办法(试行) (2012-11-01, amended 2016-08-18): retail, lodging and catering, resident services only. */
export const singlePurposeCardMeasures = {
  /** Buyers of registered cards are identified, and the records kept for 5 years. */
  buyerIdentity: article('15'),
  /** At most 5000 yuan on a registered card, 1000 on an anonymous one. */
  limits: article('18'),
  /** The claimant is identified, and paid to an account in the same name. */
  sameName: article('21'),
} as const;

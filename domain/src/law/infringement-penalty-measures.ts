import { articleOf } from './citation.ts';
import { infringementPenaltyMeasuresStatute } from './library/infringement-penalty-measures.ts';

const article = articleOf(infringementPenaltyMeasuresStatute);

/** 侵害消费者权益行为处罚办法 (effective 2015-03-15): more than 15 days without an answer or payment counts as deliberate delay. */
export const infringementPenaltyMeasures = {
  quality: article('8'),
  remoteSale: article('9'),
  prepaid: article('10'),
} as const;

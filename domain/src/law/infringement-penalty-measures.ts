import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(text('侵害消费者权益行为处罚办法', 'Measures on Penalties for Infringing Consumer Rights'));

/** 侵害消费者权益行为处罚办法 (effective 2015-03-15): more than 15 days without an answer or payment counts as deliberate delay. */
export const infringementPenaltyMeasures = {
  quality: article('8'),
  remoteSale: article('9'),
  prepaid: article('10'),
} as const;

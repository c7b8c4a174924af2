import { text } from '../text.ts';
import { articleOf } from './citation.ts';

const article = articleOf(text('民法典', 'Civil Code'));

/** 民法典 (effective 2021-01-01). */
export const civilCode = {
  /** Periods in days: the day of the start is not counted. */
  firstDay: article('201'),
  /** A last day that is a statutory rest day moves to the first day after the rest period. */
  lastDayRests: article('203'),
  /** Ambiguous format terms are read against the party that drafted them. */
  ambiguity: article('498'),
  /** Some of the goods are not conforming: the buyer may rescind for those alone and keep the rest. */
  partialRescission: article('632'),
  /** Unjust enrichment is given back. */
  unjustEnrichment: article('985', 'from_memory'),
} as const;

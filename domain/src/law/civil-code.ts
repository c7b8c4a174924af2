import { articleOf } from './citation.ts';
import { civilCodeStatute } from './library/civil-code.ts';

const article = articleOf(civilCodeStatute);

/** 民法典 (effective 2021-01-01). */
export const civilCode = {
  /** Periods in days: the day of the start is not counted. */
  firstDay: article('201'),
  /** A last day that is a statutory rest day moves to the first day after the rest period. */
  lastDayRests: article('203'),
  /** Contracts of a child of 8 to 17 need the guardian's consent unless they fit age and mind; 20: under 8 they are void. */
  minorsOverEight: article('19'),
  minorsUnderEight: article('20'),
  /** Void, revoked or not effective: what was received goes back, or its value; fault decides the losses. */
  voidContract: article('157'),
  /** Same-numbered day of a later month or year, or the last day of that month. */
  sameDay: article('202'),
  /** A format term that was not pointed out is not part of the contract; 497: one that takes away main rights is void. */
  formatTermsPointedOut: article('496'),
  formatTermsVoid: article('497'),
  /** A contract may be rescinded when its purpose fails or a main duty is not performed. */
  rescission: article('563'),
  /** After rescission the unperformed part ends, and the performed part is restored or compensated. */
  afterRescission: article('566'),
  /** Non-conforming performance: repair, redo, exchange, return or a lower price. */
  nonConforming: article('582'),
  /** Damages equal the loss, capped by what was foreseeable. */
  damages: article('584'),
  /** An agreed penalty far above the loss may be cut. */
  agreedPenalty: article('585'),
  /** 定金: at most 20% of the contract price; 587: the payer in breach loses it, the receiver in breach returns double. */
  earnestLimit: article('586'),
  earnestBreach: article('587'),
  /** Both sides at fault answer each for their part. */
  contributoryFault: article('592'),
  /** Ambiguous format terms are read against the party that drafted them. */
  ambiguity: article('498'),
  /** Some of the goods are not conforming: the buyer may rescind for those alone and keep the rest. */
  partialRescission: article('632'),
  /** Unjust enrichment is given back. */
  unjustEnrichment: article('985'),
} as const;

import type { LawCitation } from '../law/citation.ts';
import { infringementPenaltyMeasures } from '../law/infringement-penalty-measures.ts';
import { addDays, type LocalDate } from './local-date.ts';

/** What sets the clock of deliberate delay going (侵害消费者权益行为处罚办法 arts 8–10). */
export const delayKinds = [
  'no_reason_returned_goods_received',
  'no_reason_request',
  'quality_request',
  'prepaid_request',
] as const;
export type DelayKind = (typeof delayKinds)[number];

export type DeemedDelay = {
  /** The first day that counts as deliberate delay: more than 15 days have gone by. */
  readonly delayedFrom: LocalDate;
  /** The last day for paying a no-reason refund once the goods are back (消费者权益保护法 art 25 para 3); null for other kinds. */
  readonly legalDue: LocalDate | null;
  readonly cites: readonly LawCitation[];
};

/** The two clocks of an unpaid refund: when it is due by law, and from when the delay risks a fine. They are not the same day. */
export const deemedDelay = (kind: DelayKind, triggerOn: LocalDate): DeemedDelay => ({
  delayedFrom: addDays(triggerOn, 16),
  legalDue: kind === 'no_reason_returned_goods_received' ? addDays(triggerOn, 7) : null,
  cites: [articles[kind]],
});

const articles: Record<DelayKind, LawCitation> = {
  no_reason_returned_goods_received: infringementPenaltyMeasures.remoteSale,
  no_reason_request: infringementPenaltyMeasures.remoteSale,
  quality_request: infringementPenaltyMeasures.quality,
  prepaid_request: infringementPenaltyMeasures.prepaid,
};

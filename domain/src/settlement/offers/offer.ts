import type { Actor } from '../../actor.ts';
import type { Established } from '../../assessment/established.ts';
import type { Judgement } from '../../assessment/judgement.ts';
import type { Id } from '../../ids/id.ts';
import type { Currency } from '../../money/currency.ts';
import type { Money } from '../../money/money.ts';
import type { Department } from '../../refund-case/team/departments.ts';
import { type Text, text } from '../../text.ts';
import type { Instant } from '../../time/instant.ts';

/**
 * What is offered. `assessed` is what the law and the policy give, `goodwill` more than that, `amount` what a customer asks for in turn;
 * the others are alternatives to money, which a customer is free to refuse and then gets the money.
 */
export const offerKinds = ['assessed', 'goodwill', 'amount', 'exchange', 'repair', 'store_credit'] as const;
export type OfferKind = (typeof offerKinds)[number];
export const alternativeKinds = ['exchange', 'repair', 'store_credit'] as const satisfies readonly OfferKind[];
export type AlternativeKind = (typeof alternativeKinds)[number];

export const isAlternative = (kind: OfferKind): kind is AlternativeKind =>
  (alternativeKinds as readonly OfferKind[]).includes(kind);

export const offerKindText: Record<OfferKind, Text> = {
  assessed: text('按审核结论退款', 'a refund of what was assessed'),
  goodwill: text('在应退之外酌情多退', 'a refund with goodwill on top'),
  amount: text('顾客提出的金额', 'an amount that the customer asks for'),
  exchange: text('换货', 'an exchange'),
  repair: text('维修', 'a repair'),
  store_credit: text('转为储值余额', 'store credit'),
};

/** Who carries out by hand what was accepted; null for what goes by itself once it is approved: money and store credit. */
export const departmentFor: Record<OfferKind, Department | null> = {
  assessed: null,
  goodwill: null,
  amount: null,
  exchange: 'logistics',
  repair: 'service',
  store_credit: null,
};

/**
 * - open: waits for an answer · accepting: taken, the assessment is being written · accepted, refused, countered: answered
 * - withdrawn: taken back · expired: nobody answered in time · lapsed: taken, but the case had been decided meanwhile
 */
export const offerStatuses = [
  'open',
  'accepting',
  'accepted',
  'refused',
  'countered',
  'withdrawn',
  'expired',
  'lapsed',
] as const;
export type OfferStatus = (typeof offerStatuses)[number];

export const offerStatusText: Record<OfferStatus, Text> = {
  open: text('等待答复', 'waiting for an answer'),
  accepting: text('已接受，正在落实', 'accepted and being put into effect'),
  accepted: text('已接受', 'accepted'),
  refused: text('已谢绝', 'refused'),
  countered: text('已还价', 'countered'),
  withdrawn: text('已撤回', 'withdrawn'),
  expired: text('已过期', 'expired'),
  lapsed: text('已失效', 'lapsed'),
};

export const answerWays = ['online', 'by_phone', 'in_person', 'in_writing'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** How an offer ended, by whom, and what proves it. */
export type OfferAnswer = {
  readonly by: Actor;
  readonly at: Instant;
  readonly how: AnswerWay;
  readonly note: string | null;
  readonly evidenceId: Id<'evidence'> | null;
  readonly messageId: Id<'conversationMessage'> | null;
  /** What the assessment is told, where that was worked out when the offer was taken: a customer's counter-offer. */
  readonly told: OfferedAssessment | null;
};

export type Offer = {
  readonly id: Id<'offer'>;
  readonly caseId: Id<'refundCase'>;
  readonly side: 'merchant' | 'customer';
  readonly kind: OfferKind;
  readonly currency: Currency;
  /** What the customer would get; null for exchange and repair. */
  readonly amount: Money | null;
  /** Store credit on top. */
  readonly bonus: Money | null;
  /** What the case gives by law and policy, worked out when the offer was made. */
  readonly lawful: Money;
  /** What the assessment is told when it is taken; null for a customer's counter-offer. */
  readonly told: OfferedAssessment | null;
  readonly words: string;
  readonly answersOfferId: Id<'offer'> | null;
  readonly madeBy: Actor;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly status: OfferStatus;
  readonly answer: OfferAnswer | null;
  /** The task that carries an alternative out. */
  readonly taskId: Id<'task'> | null;
  readonly version: number;
};

export type OfferedAssessment = { readonly established: Established; readonly judgement: Judgement | null };

/** An offer ends by itself at its time, also before anybody wrote that down. */
export const offerStatusAt = ({ status, expiresAt }: Offer, now: Instant): OfferStatus =>
  status === 'open' && expiresAt <= now ? 'expired' : status;

/** Longest time for which an offer stands: it is worked out from facts that move. */
export const longestOfferDays = 60;

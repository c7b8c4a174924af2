import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';
import type { Text } from '../text.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { PolicyDocument } from './document.ts';

export const clauseCodes = [
  'no_reason_window',
  'quality_window',
  'outbound_shipping',
  'free_shipping',
  'gifts',
  'return_freight',
  'second_approval',
  'appeal_window',
  'refund_before_return',
] as const;
export type ClauseCode = (typeof clauseCodes)[number];

/** The terms of one version, typed. Law is the floor: a term can only be better for the customer than the statute it stands on. */
export type PolicyTerms = {
  /** Days after the day of signing in which a no-reason return may be announced; at least 7 (消费者权益保护法 art 25). */
  readonly noReasonDays: number;
  /** Days after receipt in which a quality return is taken without dispute; at least 7 (art 24). */
  readonly qualityDays: number;
  /** Give back outbound shipping when a no-reason return empties the order. */
  readonly refundOutboundShipping: boolean;
  /** Deduct the standard fee when a part return loses conditional free shipping (暂行办法 art 18). */
  readonly deductLostFreeShipping: boolean;
  /** Deduct the announced price of gifts that were kept (暂行办法 art 12). */
  readonly deductKeptGifts: boolean;
  /** From this amount on a second person approves. */
  readonly secondApprovalFrom: Money;
  /** Days after a decline in which the customer may appeal. */
  readonly appealDays: number;
  /** Pay a return-and-refund before the goods are back. */
  readonly refundBeforeReturn: boolean;
};

export type Clause = { readonly code: ClauseCode; readonly number: string; readonly title: Text; readonly body: Text };

/** The merchant's promise, in one version. The version in force when the order was placed is the one applied. */
export type Policy = {
  readonly id: Id<'policy'>;
  readonly version: number;
  readonly title: Text;
  readonly effectiveFrom: LocalDate;
  readonly terms: PolicyTerms;
  readonly clauses: readonly Clause[];
  /** The promise as data, whose clauses decide a case; null for a version that has terms only. */
  readonly document: PolicyDocument | null;
};

import type { Actor } from '../actor.ts';
import type { Fault } from '../claim/claim.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';
import type { Text } from '../text.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';

/** Legal bases of a refund that the order calculator knows (reference 1.1). */
export type RefundBasis = 'NO_REASON_7D' | 'QUALITY' | 'PROPERTY_DAMAGE' | 'DUPLICATE_OR_ERROR' | 'GOODWILL';

/** One rule of entitlement and how it came out. Not every failed one refuses: `blocking` says whether it does. */
export type Finding = {
  readonly code: string;
  readonly passed: boolean;
  readonly blocking: boolean;
  readonly label: Text;
  readonly because: Text;
};

/** What one line gets back, so that tax follows the rate of what was sold. */
export type LineRefund = {
  readonly lineId: string;
  /** Units that come back now. Zero when the line only makes up for an earlier re-settlement. */
  readonly quantity: number;
  /** Before deductions: what `OrderLine.refunded` goes up by. */
  readonly goods: Money;
  /** After deductions, for the books: the amounts of all lines and `Assessment.shipping` sum to `Assessment.refund`. */
  readonly amount: Money;
};

/** The share of the refund that goes back to one tender. */
export type TenderShare = { readonly tenderId: Id<'tender'>; readonly reference: string; readonly amount: Money };

/** Which rules passed, what is owed and why. Frozen with the versions it was made from, so that it replays to the same fen. */
export type Assessment = {
  readonly id: Id<'assessment'>;
  readonly basis: RefundBasis;
  readonly fault: Fault;
  readonly entitled: boolean;
  readonly findings: readonly Finding[];
  readonly refund: Money;
  /** Reimbursed outside the tenders: the customer's freight when the seller is at fault. */
  readonly freight: Money;
  readonly consumerOwes: Money;
  /** Goods money before deductions (the sum of `lines[].goods`). */
  readonly goods: Money;
  /** The part of `refund` that is outbound shipping. */
  readonly shipping: Money;
  /** Kept gifts and lost free shipping that were charged, as a positive amount (never more than `goods` and `shipping` together). */
  readonly deducted: Money;
  /** Gifts that come back or are charged for here, by id: they become `OrderGift.settled`. */
  readonly giftsSettled: readonly string[];
  readonly lines: readonly LineRefund[];
  readonly tenders: readonly TenderShare[];
  readonly explanation: Explanation;
  readonly policyVersion: number;
  readonly orderVersion: number;
  readonly windowDeadline: LocalDate | null;
  readonly assessedBy: Actor;
  readonly assessedAt: Instant;
};

import type { Actor } from '../actor.ts';
import type { Fault } from '../claim/claim.ts';
import type { CardKind } from '../commerce/card.ts';
import type { Id } from '../ids/id.ts';
import { add, type Money } from '../money/money.ts';
import type { Text } from '../text.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { LegalBasis } from './bases/basis-rules.ts';

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
export type TenderShare = {
  readonly orderId: Id<'order'>;
  readonly tenderId: Id<'tender'>;
  readonly reference: string;
  readonly amount: Money;
};

/** An order as the assessment saw it. `credited` is what the refund takes of its creditable ceiling. */
export type AssessedOrder = { readonly orderId: Id<'order'>; readonly version: number; readonly credited: Money };

/** What a card gives back, by top-up, and the version of the card that was looked at. */
export type AssessedCard = {
  readonly cardId: Id<'card'>;
  readonly number: string;
  readonly version: number;
  readonly kind: CardKind;
  readonly lots: readonly { readonly lotId: string; readonly orderId: Id<'order'>; readonly amount: Money }[];
  /** What the used part counted for, and what of the rest nobody gets (bonus money, a fee). */
  readonly used: Money;
  readonly kept: Money;
  /** What the books still hold for it: paid, less the used part at the price of the card, which was revenue already. */
  readonly inBooks: Money;
  /** The last day for paying by law or by the policy, whichever is earlier. */
  readonly payBy: LocalDate;
};

/** What comes on top of money that a customer takes as store credit. */
export type CreditGrant = { readonly bonus: Money };

/**
 * Which rules passed and what is owed. Frozen with the versions it was made from; why it is so much, and from what it was worked out,
 * are its workings, kept beside it because they are long and never change.
 */
export type Assessment = {
  readonly id: Id<'assessment'>;
  readonly basis: LegalBasis;
  readonly fault: Fault;
  readonly entitled: boolean;
  readonly findings: readonly Finding[];
  readonly refund: Money;
  /** Reimbursed outside the tenders: the customer's freight when the seller is at fault. */
  readonly freight: Money;
  /** Owed on top of what was paid, outside the tenders: statutory multiples, a doubled earnest. */
  readonly compensation: Money;
  /** Interest on a prepayment that goes back, outside the tenders. */
  readonly interest: Money;
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
  /** Every order whose money goes back, at the version that was looked at; approval refuses when one has moved on. */
  readonly orders: readonly AssessedOrder[];
  /** Null when the claim is not about a card. */
  readonly card: AssessedCard | null;
  /** The customer takes it as store credit, with so much on top to spend; left out where it goes back as money. */
  readonly credit?: CreditGrant;
  readonly policyVersion: number;
  readonly windowDeadline: LocalDate | null;
  readonly assessedBy: Actor;
  readonly assessedAt: Instant;
};

/** All that the customer is to get: over the tenders, and beside them. */
export const owedIn = ({ refund, freight, compensation, interest }: Assessment): Money =>
  add(add(refund, freight), add(compensation, interest));

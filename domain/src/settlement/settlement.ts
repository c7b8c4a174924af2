import type { CreditGrant } from '../assessment/assessment.ts';
import type { TenderKind } from '../commerce/tender.ts';
import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';

/**
 * Where a leg's money goes: back where it came from, into the customer's own balance with us, to an account that the customer
 * named because the way it came is closed, or by a person's hand with proof.
 */
export const routes = ['original', 'in_house', 'transfer', 'offline'] as const;
export type Route = (typeof routes)[number];

export const legPurposes = ['refund', 'freight', 'compensation', 'interest'] as const;
export type LegPurpose = (typeof legPurposes)[number];

/** One leg of a settlement: so much, to this tender, by this route. */
export type Leg = {
  readonly payoutId: Id<'payout'>;
  readonly purpose: LegPurpose;
  readonly route: Route;
  /** The order whose payment goes back; outside the tenders, the one that the claim is about. */
  readonly orderId: Id<'order'>;
  /** Null when the money goes back outside the tenders (freight, compensation, interest). */
  readonly tenderId: Id<'tender'> | null;
  readonly tenderKind: TenderKind | null;
  readonly amount: Money;
  /** It goes to the customer's store credit, with so much on top to spend; left out for every other way. */
  readonly credit?: CreditGrant;
};

/** How much, to which tenders, in which order. Frozen at approval. */
export type Settlement = { readonly id: Id<'settlement'>; readonly total: Money; readonly legs: readonly Leg[] };

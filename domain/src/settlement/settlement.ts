import type { TenderKind } from '../commerce/tender.ts';
import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';

/** Where a leg's money goes: back where it came from, into the customer's own balance with us, or by a person's hand with proof. */
export const routes = ['original', 'in_house', 'offline'] as const;
export type Route = (typeof routes)[number];

export type LegPurpose = 'refund' | 'freight';

/** One leg of a settlement: so much, to this tender, by this route. */
export type Leg = {
  readonly payoutId: Id<'payout'>;
  readonly purpose: LegPurpose;
  readonly route: Route;
  /** Null when the money goes back outside the tenders (freight). */
  readonly tenderId: Id<'tender'> | null;
  readonly tenderKind: TenderKind | null;
  readonly amount: Money;
};

/** How much, to which tenders, in which order. Frozen at approval. */
export type Settlement = { readonly id: Id<'settlement'>; readonly total: Money; readonly legs: readonly Leg[] };

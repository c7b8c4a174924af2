import type { Actor } from '../actor.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Claim } from '../claim/claim.ts';
import type { Id } from '../ids/id.ts';
import type { Currency } from '../money/currency.ts';
import type { PayoutStatus } from '../payout/payout.ts';
import type { Leg, Settlement } from '../settlement/settlement.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';

/** What is true of a case in every state. */
export type CaseHeader = {
  readonly id: Id<'refundCase'>;
  /** For the telephone: `RF-20261121-000123`, unique for the merchant. */
  readonly number: string;
  /** The order that the claim is about; for a card, the one that opened it. */
  readonly orderId: Id<'order'>;
  readonly cardId: Id<'card'> | null;
  readonly currency: Currency;
  readonly storeId: Id<'store'>;
  readonly customerId: Id<'customer'> | null;
  readonly claim: Claim;
  /** Goes up by one with every event; the ETag of the case. */
  readonly version: number;
};

export type Approval = { readonly by: Actor; readonly at: Instant; readonly note: string | null };
export type Decline = {
  readonly by: Actor;
  readonly at: Instant;
  readonly reason: string;
  readonly appealBy: LocalDate;
  readonly assessor: Actor | null;
};
export type Appeal = { readonly by: Actor; readonly at: Instant; readonly reason: string };

/** A leg of the settlement with the state of the payout that carries it now. */
export type LegProgress = Leg & { readonly status: PayoutStatus };

/** An approved case: the settlement is frozen, its legs move. */
type Agreed = {
  readonly assessment: Assessment;
  readonly approvals: readonly [Approval, ...Approval[]];
  readonly settlement: Settlement;
  readonly legs: readonly LegProgress[];
  /** The legal last day to pay, where the law names one (消费者权益保护法 art 25). */
  readonly dueOn: LocalDate | null;
};

/**
 * The whole matter from claim to close. Each state carries only what is true in it.
 * `appealed` waits for an assessment by another person than the one who assessed or declined.
 */
export type RefundCase = CaseHeader &
  (
    | { readonly status: 'claimed' }
    | { readonly status: 'appealed'; readonly decline: Decline; readonly appeal: Appeal }
    | { readonly status: 'assessed'; readonly assessment: Assessment; readonly appeal: Appeal | null }
    | {
        readonly status: 'awaiting_second_approval';
        readonly assessment: Assessment;
        readonly first: Approval;
        readonly goodsReceivedOn: LocalDate | null;
        readonly appeal: Appeal | null;
      }
    | ({ readonly status: 'paying' } & Agreed)
    | ({ readonly status: 'action_required' } & Agreed)
    | ({ readonly status: 'resolved'; readonly resolvedAt: Instant } & Agreed)
    | { readonly status: 'declined'; readonly decline: Decline; readonly assessment: Assessment | null }
    | { readonly status: 'withdrawn'; readonly by: Actor; readonly at: Instant; readonly reason: string }
  );

export type CaseStatus = RefundCase['status'];
export type CaseIn<S extends CaseStatus> = Extract<RefundCase, { status: S }>;

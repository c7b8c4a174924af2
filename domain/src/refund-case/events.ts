import type { Actor } from '../actor.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Claim } from '../claim/claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Id } from '../ids/id.ts';
import type { PayoutStatus } from '../payout/payout.ts';
import type { Settlement } from '../settlement/settlement.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Approval, CaseHeader, Decline, LegProgress } from './refund-case.ts';

/** What happened to a case. Only added, never changed: the timeline, the outbox and the audit trail are all this list. */
export type CaseEvent =
  | { readonly type: 'case_opened'; readonly header: Omit<CaseHeader, 'version' | 'claim'>; readonly claim: Claim }
  | { readonly type: 'evidence_attached'; readonly evidence: Evidence }
  | { readonly type: 'case_assessed'; readonly assessment: Assessment }
  | { readonly type: 'first_approval_given'; readonly approval: Approval; readonly goodsReceivedOn: LocalDate | null }
  | {
      readonly type: 'case_approved';
      readonly approvals: readonly [Approval, ...Approval[]];
      readonly settlement: Settlement;
      readonly legs: readonly LegProgress[];
      readonly dueOn: LocalDate | null;
    }
  | { readonly type: 'case_declined'; readonly decline: Decline }
  | { readonly type: 'case_withdrawn'; readonly by: Actor; readonly at: Instant; readonly reason: string }
  /** By the shop, of what it had declined or the customer had taken back. */
  | { readonly type: 'case_reopened'; readonly by: Actor; readonly at: Instant; readonly reason: string }
  | { readonly type: 'case_appealed'; readonly by: Actor; readonly at: Instant; readonly reason: string }
  | { readonly type: 'leg_moved'; readonly payoutId: Id<'payout'>; readonly to: PayoutStatus; readonly at: Instant }
  /** A new payout takes the place of one that is proved to have failed, been voided or bounced. */
  | { readonly type: 'leg_replaced'; readonly payoutId: Id<'payout'>; readonly by: LegProgress }
  | { readonly type: 'case_resolved'; readonly at: Instant }
  | { readonly type: 'attention_needed'; readonly payoutId: Id<'payout'>; readonly at: Instant };

export type CaseEventType = CaseEvent['type'];

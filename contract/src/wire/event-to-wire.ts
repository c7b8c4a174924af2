import {
  type Actor,
  type CaseEvent,
  type Id,
  type Instant,
  payoutStatusText,
  type Text,
  text,
  toIso,
} from '@redress/domain';
import type { z } from 'zod';
import type { eventOut } from '../events.ts';
import { toWire } from '../money.ts';

type EventWire = z.output<typeof eventOut>;
type Facts = Pick<EventWire, 'amount' | 'reason' | 'payoutId' | 'payoutStatus' | 'evidence' | 'dueOn'>;

export type RecordedEvent = {
  readonly id: Id<'event'>;
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly sequence: number;
  readonly event: CaseEvent;
  readonly actor: Actor;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
};

/** Thin: what happened, and the few facts that a timeline shows. */
export const eventToWire = ({ event, ...recorded }: RecordedEvent): EventWire => ({
  id: recorded.id,
  type: event.type,
  summary: summaryOf(event),
  caseId: recorded.caseId,
  caseNumber: recorded.caseNumber,
  sequence: recorded.sequence,
  actor: recorded.actor,
  occurredAt: toIso(recorded.occurredAt),
  recordedAt: toIso(recorded.recordedAt),
  ...none,
  ...factsOf(event),
});

const none: Facts = { amount: null, reason: null, payoutId: null, payoutStatus: null, evidence: null, dueOn: null };

function factsOf(event: CaseEvent): Partial<Facts> {
  switch (event.type) {
    case 'case_opened':
      return { reason: event.claim.statement };
    case 'evidence_attached':
      return { evidence: { id: event.evidence.id, kind: event.evidence.kind, fileName: event.evidence.fileName } };
    case 'case_assessed':
      return { amount: toWire(event.assessment.refund) };
    case 'first_approval_given':
      return { reason: event.approval.note };
    case 'case_approved':
      return { amount: toWire(event.settlement.total), dueOn: event.dueOn };
    case 'case_declined':
      return { reason: event.decline.reason, dueOn: event.decline.appealBy };
    case 'case_withdrawn':
    case 'case_reopened':
    case 'case_appealed':
      return { reason: event.reason };
    case 'leg_moved':
      return { payoutId: event.payoutId, payoutStatus: event.to };
    case 'leg_replaced':
      return { payoutId: event.by.payoutId, payoutStatus: event.by.status, amount: toWire(event.by.amount) };
    case 'attention_needed':
      return { payoutId: event.payoutId };
    case 'case_resolved':
      return {};
  }
}

function summaryOf(event: CaseEvent): Text {
  switch (event.type) {
    case 'case_opened':
      return text('提交退款申请', 'A refund was claimed');
    case 'evidence_attached':
      return text(`补充材料「${event.evidence.fileName}」`, `Evidence “${event.evidence.fileName}” was attached`);
    case 'case_assessed':
      return event.assessment.entitled
        ? text('审核：应予退款', 'Assessed: a refund is owed')
        : text('审核：不予退款', 'Assessed: no refund is owed');
    case 'first_approval_given':
      return text('第一次批准，等待第二人', 'Approved once, a second approval is awaited');
    case 'case_approved':
      return text('批准退款', 'The refund was approved');
    case 'case_declined':
      return text('驳回', 'The claim was declined');
    case 'case_withdrawn':
      return text('撤回申请', 'The claim was withdrawn');
    case 'case_reopened':
      return text('商家重新办理', 'The shop took it up again');
    case 'case_appealed':
      return text('提出申诉', 'An appeal was made');
    case 'leg_moved':
      return text(`出款：${payoutStatusText[event.to].zh}`, `Payout: ${payoutStatusText[event.to].en}`);
    case 'leg_replaced':
      return text('重新出款', 'Paid again by a new payout');
    case 'case_resolved':
      return text('退款完成', 'The refund is complete');
    case 'attention_needed':
      return text('出款需要人工处理', 'A payout needs a person');
  }
}

import {
  type Actor,
  type Assessment,
  type CaseHeader,
  caseStatusText,
  type LegProgress,
  payoutStatusText,
  type RefundCase,
  type Settlement,
  toIso,
} from '@redress/domain';
import type { z } from 'zod';
import { toWire } from '../money.ts';
import type { assessmentOut, caseOut, caseSummaryOut } from '../refund-cases.ts';
import { explanationToWire } from './explanation-to-wire.ts';
import { movesToWire } from './moves-to-wire.ts';

export type CaseWire = z.output<typeof caseOut>;

/** A case with what the one who asks may do next, and why not where it is no. */
export const caseToWire = (refundCase: RefundCase, asker: Actor): CaseWire => ({
  ...headline(refundCase),
  claim: claimToWire(refundCase.claim),
  assessment: assessmentIn(refundCase),
  approvals: approvalsIn(refundCase).map(({ by, at, note }) => ({ by, at: toIso(at), note })),
  goodsReceivedOn: 'goodsReceivedOn' in refundCase ? refundCase.goodsReceivedOn : null,
  settlement: 'settlement' in refundCase ? settlementToWire(refundCase.settlement, refundCase.legs) : null,
  decline: 'decline' in refundCase ? declineToWire(refundCase.decline) : null,
  appeal:
    'appeal' in refundCase && refundCase.appeal ? { ...refundCase.appeal, at: toIso(refundCase.appeal.at) } : null,
  withdrawal:
    refundCase.status === 'withdrawn'
      ? { by: refundCase.by, at: toIso(refundCase.at), reason: refundCase.reason }
      : null,
  resolvedAt: refundCase.status === 'resolved' ? toIso(refundCase.resolvedAt) : null,
  can: movesToWire(refundCase, asker),
});

type Listed = {
  readonly refundCase: RefundCase;
  readonly orderNumber: string;
  readonly updatedAt: RefundCase['claim']['claimedAt'];
};

/** A case in a list. */
export const caseSummaryToWire = ({ refundCase, orderNumber, updatedAt }: Listed): z.output<typeof caseSummaryOut> => ({
  ...headline(refundCase),
  orderNumber,
  cause: refundCase.claim.cause,
  kind: refundCase.claim.kind,
  amountApproved: 'settlement' in refundCase ? toWire(refundCase.settlement.total) : null,
  updatedAt: toIso(updatedAt),
});

const headline = (refundCase: RefundCase) => ({
  id: refundCase.id,
  number: refundCase.number,
  status: refundCase.status,
  statusText: caseStatusText[refundCase.status],
  orderId: refundCase.orderId,
  storeId: refundCase.storeId,
  customerId: refundCase.customerId,
  claimedAt: toIso(refundCase.claim.claimedAt),
  dueOn: 'dueOn' in refundCase ? refundCase.dueOn : null,
  version: refundCase.version,
});

const claimToWire = (claim: CaseHeader['claim']): CaseWire['claim'] => ({
  kind: claim.kind,
  cause: claim.cause,
  statement: claim.statement,
  lines: claim.lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
  giftsReturned: [...claim.giftsReturned],
  returnFreight: toWire(claim.returnFreight),
  intake: claim.intake,
  claimedAt: toIso(claim.claimedAt),
});

const assessmentIn = (refundCase: RefundCase): CaseWire['assessment'] =>
  'assessment' in refundCase && refundCase.assessment ? assessmentToWire(refundCase.assessment) : null;

const assessmentToWire = (assessment: Assessment): z.output<typeof assessmentOut> => ({
  id: assessment.id,
  basis: assessment.basis,
  fault: assessment.fault,
  entitled: assessment.entitled,
  refund: toWire(assessment.refund),
  freight: toWire(assessment.freight),
  consumerOwes: toWire(assessment.consumerOwes),
  goods: toWire(assessment.goods),
  shipping: toWire(assessment.shipping),
  deducted: toWire(assessment.deducted),
  lines: assessment.lines.map((line) => ({
    lineId: line.lineId,
    quantity: line.quantity,
    goods: toWire(line.goods),
    amount: toWire(line.amount),
  })),
  tenders: assessment.tenders.map(({ tenderId, reference, amount }) => ({
    tenderId,
    reference,
    amount: toWire(amount),
  })),
  findings: assessment.findings.map((finding) => ({ ...finding })),
  explanation: explanationToWire(assessment.explanation),
  policyVersion: assessment.policyVersion,
  orderVersion: assessment.orderVersion,
  windowDeadline: assessment.windowDeadline,
  assessedBy: assessment.assessedBy,
  assessedAt: toIso(assessment.assessedAt),
});

const approvalsIn = (refundCase: RefundCase) => {
  if (refundCase.status === 'awaiting_second_approval') return [refundCase.first];
  return 'approvals' in refundCase ? [...refundCase.approvals] : [];
};

/** The legs as they go now: a payout that took another's place stands in its leg. */
const settlementToWire = ({ id, total }: Settlement, legs: readonly LegProgress[]): CaseWire['settlement'] => ({
  id,
  total: toWire(total),
  legs: legs.map((leg) => ({
    payoutId: leg.payoutId,
    purpose: leg.purpose,
    route: leg.route,
    tenderId: leg.tenderId,
    tenderKind: leg.tenderKind,
    amount: toWire(leg.amount),
    status: leg.status,
    statusText: payoutStatusText[leg.status],
  })),
});

const declineToWire = ({ by, at, reason, appealBy }: Extract<RefundCase, { status: 'declined' }>['decline']) => ({
  by,
  at: toIso(at),
  reason,
  appealBy,
});

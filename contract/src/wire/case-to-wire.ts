import {
  type AssessedCard,
  type Assessment,
  type CaseHeader,
  caseStatusText,
  isGoodsClaim,
  type LegProgress,
  linesOfClaim,
  payoutStatusText,
  type RefundCase,
  type Settlement,
  toIso,
  type Workings,
  whyThisAmount,
} from '@redress/domain';
import type { z } from 'zod';
import { toWire } from '../money.ts';
import type { assessmentOut, caseOut, caseSummaryOut } from '../refund-cases.ts';
import type { tagOut } from '../tags.ts';
import { basesToWire } from './bases-to-wire.ts';
import { explanationToWire } from './explanation-to-wire.ts';
import { type Asker, movesToWire } from './moves-to-wire.ts';

export type CaseWire = z.output<typeof caseOut>;

/** Why an assessment came to so much, and the legal bases beside it. */
export type ShownWorkings = Pick<Workings, 'explanation' | 'bases'>;

/** A case with what the one who asks may do next, and why not where it is no. */
export const caseToWire = (refundCase: RefundCase, workings: ShownWorkings | null, asker: Asker): CaseWire => ({
  ...headline(refundCase),
  claim: claimToWire(refundCase.claim),
  assessment: assessmentIn(refundCase, workings),
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
  readonly tags: readonly z.output<typeof tagOut>[];
  readonly updatedAt: RefundCase['claim']['claimedAt'];
};

/** A case in a list. */
export const caseSummaryToWire = ({
  refundCase,
  orderNumber,
  tags,
  updatedAt,
}: Listed): z.output<typeof caseSummaryOut> => ({
  ...headline(refundCase),
  orderNumber,
  cause: refundCase.claim.cause,
  kind: refundCase.claim.kind,
  amountApproved: 'settlement' in refundCase ? toWire(refundCase.settlement.total) : null,
  tags: [...tags],
  updatedAt: toIso(updatedAt),
});

const headline = (refundCase: RefundCase) => ({
  id: refundCase.id,
  number: refundCase.number,
  status: refundCase.status,
  statusText: caseStatusText[refundCase.status],
  orderId: refundCase.orderId,
  cardId: refundCase.cardId,
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
  lines: linesOfClaim(claim).map(({ lineId, quantity }) => ({ lineId, quantity })),
  giftsReturned: isGoodsClaim(claim) ? [...claim.giftsReturned] : [],
  returnFreight: isGoodsClaim(claim) ? toWire(claim.returnFreight) : null,
  cardId: claim.kind === 'card_refund' ? claim.cardId : null,
  rule: claim.kind === 'compensation' ? claim.rule : null,
  loss: claim.kind === 'compensation' ? toWire(claim.loss) : null,
  worth:
    claim.kind === 'compensation' && claim.worth
      ? { asPromised: toWire(claim.worth.asPromised), asDelivered: toWire(claim.worth.asDelivered) }
      : null,
  follows: claim.follows ?? null,
  intake: claim.intake,
  claimedAt: toIso(claim.claimedAt),
});

const assessmentIn = (refundCase: RefundCase, workings: ShownWorkings | null): CaseWire['assessment'] =>
  'assessment' in refundCase && refundCase.assessment && workings
    ? assessmentToWire(refundCase.assessment, workings)
    : null;

const assessmentToWire = (
  assessment: Assessment,
  { explanation, bases }: ShownWorkings,
): z.output<typeof assessmentOut> => ({
  id: assessment.id,
  basis: assessment.basis,
  fault: assessment.fault,
  entitled: assessment.entitled,
  refund: toWire(assessment.refund),
  freight: toWire(assessment.freight),
  compensation: toWire(assessment.compensation),
  interest: toWire(assessment.interest),
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
  tenders: assessment.tenders.map(({ orderId, tenderId, reference, amount }) => ({
    orderId,
    tenderId,
    reference,
    amount: toWire(amount),
  })),
  findings: assessment.findings.map((finding) => ({ ...finding })),
  explanation: explanationToWire(explanation),
  whyThisAmount: whyThisAmount(explanation),
  bases: bases && basesToWire(bases),
  policyVersion: assessment.policyVersion,
  orders: assessment.orders.map(({ orderId, version }) => ({ orderId, version })),
  card: assessment.card && cardToWire(assessment.card),
  windowDeadline: assessment.windowDeadline,
  assessedBy: assessment.assessedBy,
  assessedAt: toIso(assessment.assessedAt),
});

const cardToWire = (card: AssessedCard): NonNullable<z.output<typeof assessmentOut>['card']> => ({
  cardId: card.cardId,
  number: card.number,
  version: card.version,
  kind: card.kind,
  lots: card.lots.map(({ lotId, orderId, amount }) => ({ lotId, orderId, amount: toWire(amount) })),
  used: toWire(card.used),
  kept: toWire(card.kept),
  payBy: card.payBy,
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
    orderId: leg.orderId,
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

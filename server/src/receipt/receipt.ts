import type {
  Actor,
  Appeal,
  Approval,
  AssessedCard,
  Assessment,
  CaseStatus,
  Claim,
  Decline,
  Entry,
  Explanation,
  Finding,
  Id,
  Instant,
  LegalBasis,
  LocalDate,
  Money,
  Order,
  Payout,
  RefundCase,
  TenderKind,
} from '@redress/domain';
import { instantOf, linesOfClaim, owedIn } from '@redress/domain';
import { maskedName, maskedPhone } from './mask.ts';

/** What a receipt is made from: the case and the records around it, as they stand. */
export type ReceiptFacts = {
  readonly merchantName: string;
  readonly storeName: string;
  readonly customer: { readonly name: string; readonly phone: string | null } | null;
  readonly order: Order;
  readonly refundCase: RefundCase;
  /** Why so much; null while nothing was assessed. */
  readonly explanation: Explanation | null;
  /** In the order in which they were made. */
  readonly payouts: readonly Payout[];
  /** In the order in which they were booked. */
  readonly entries: readonly Entry[];
};

export type ReceiptLine = { readonly lineId: string; readonly title: string; readonly quantity: number };
export type ReceiptPayout = Pick<
  Payout,
  'id' | 'requestNumber' | 'route' | 'purpose' | 'amount' | 'status' | 'holdReason' | 'settled' | 'instrument'
> & { readonly tenderKind: TenderKind | null };

/**
 * The voucher of a refund: what was asked, which rules passed, what is owed and how it came about, who decided, and where the money is.
 * One value that JSON, plain text and PDF all show; names and telephone numbers in it are masked already.
 */
export type Receipt = {
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly status: CaseStatus;
  readonly merchantName: string;
  readonly storeName: string;
  readonly customer: { readonly name: string; readonly phone: string | null } | null;
  readonly order: { readonly number: string; readonly placedAt: Instant; readonly receivedOn: LocalDate | null };
  readonly claim: Pick<Claim, 'kind' | 'cause' | 'statement' | 'claimedAt'> & {
    readonly lines: readonly ReceiptLine[];
  };
  /** What was given back of a card, by purchase; null for everything else. */
  readonly card: AssessedCard | null;
  readonly basis: LegalBasis;
  readonly entitled: boolean;
  readonly findings: readonly Finding[];
  readonly refund: Money;
  /** Given back outside the tenders, when the seller is at fault. */
  readonly freight: Money;
  readonly compensation: Money;
  readonly interest: Money;
  /** All of them together: what the customer gets. */
  readonly total: Money;
  readonly explanation: Explanation;
  readonly policyVersion: number;
  readonly assessedBy: Actor;
  readonly assessedAt: Instant;
  readonly approvals: readonly Approval[];
  readonly decline: Decline | null;
  readonly appeal: Appeal | null;
  readonly dueOn: LocalDate | null;
  readonly payouts: readonly ReceiptPayout[];
  readonly entries: readonly Entry[];
  /** The last moment of the case that the receipt tells of, not the moment of printing: the same case gives the same paper. */
  readonly issuedAt: Instant;
};

/** The receipt of a case; null while nothing was assessed, since there is no amount to explain yet. */
export const receiptOf = (facts: ReceiptFacts): Receipt | null => {
  const { refundCase, order, payouts } = facts;
  const assessment = assessmentOf(refundCase);
  if (assessment === null || facts.explanation === null) return null;
  const { approvals, decline, appeal, dueOn } = decisionsOf(refundCase);
  return {
    caseId: refundCase.id,
    caseNumber: refundCase.number,
    status: refundCase.status,
    merchantName: facts.merchantName,
    storeName: facts.storeName,
    customer: facts.customer && {
      name: maskedName(facts.customer.name),
      phone: facts.customer.phone && maskedPhone(facts.customer.phone),
    },
    order: { number: order.number, placedAt: order.placedAt, receivedOn: order.receivedOn },
    claim: { ...claimOf(refundCase.claim), lines: linesOf(refundCase.claim, order) },
    card: assessment.card,
    basis: assessment.basis,
    entitled: assessment.entitled,
    findings: assessment.findings,
    refund: assessment.refund,
    freight: assessment.freight,
    compensation: assessment.compensation,
    interest: assessment.interest,
    total: owedIn(assessment),
    explanation: facts.explanation,
    policyVersion: assessment.policyVersion,
    assessedBy: assessment.assessedBy,
    assessedAt: assessment.assessedAt,
    approvals,
    decline,
    appeal,
    dueOn,
    payouts: payouts.map((payout) => payoutOf(payout, refundCase, order)),
    entries: facts.entries,
    issuedAt: lastMoment(facts, assessment),
  };
};

/** What a case was last assessed at; null before the first assessment, and after a withdrawal. */
const assessmentOf = (refundCase: RefundCase): Assessment | null =>
  'assessment' in refundCase ? refundCase.assessment : null;

type Decisions = Pick<Receipt, 'approvals' | 'decline' | 'appeal' | 'dueOn'>;

function decisionsOf(refundCase: RefundCase): Decisions {
  const none: Decisions = { approvals: [], decline: null, appeal: null, dueOn: null };
  switch (refundCase.status) {
    case 'claimed':
    case 'withdrawn':
      return none;
    case 'appealed':
      return { ...none, decline: refundCase.decline, appeal: refundCase.appeal };
    case 'assessed':
      return { ...none, appeal: refundCase.appeal };
    case 'awaiting_second_approval':
      return { ...none, approvals: [refundCase.first], appeal: refundCase.appeal };
    case 'declined':
      return { ...none, decline: refundCase.decline };
    case 'paying':
    case 'action_required':
    case 'resolved':
      return { ...none, approvals: refundCase.approvals, dueOn: refundCase.dueOn };
  }
}

const claimOf = ({ kind, cause, statement, claimedAt }: Claim) => ({ kind, cause, statement, claimedAt });

const linesOf = (claim: Claim, order: Order): readonly ReceiptLine[] =>
  linesOfClaim(claim).map(({ lineId, quantity }) => ({
    lineId,
    title: order.lines.find((line) => line.id === lineId)?.title ?? lineId,
    quantity,
  }));

/** A card is paid by several orders; the settlement knows the tender of each leg. */
const payoutOf = (payout: Payout, refundCase: RefundCase, order: Order): ReceiptPayout => ({
  id: payout.id,
  requestNumber: payout.requestNumber,
  route: payout.route,
  purpose: payout.purpose,
  amount: payout.amount,
  status: payout.status,
  holdReason: payout.holdReason,
  settled: payout.settled,
  instrument: payout.instrument ?? null,
  tenderKind: tenderKindOf(payout, refundCase, order),
});

function tenderKindOf({ tenderId, credit }: Payout, refundCase: RefundCase, order: Order): TenderKind | null {
  if (credit) return 'stored_value';
  if (tenderId === null) return null;
  const legs = 'settlement' in refundCase ? refundCase.settlement.legs : [];
  const known = order.tenders.find((tender) => tender.id === tenderId)?.kind;
  return known ?? legs.find((leg) => leg.tenderId === tenderId)?.tenderKind ?? null;
}

function lastMoment({ refundCase, payouts, entries }: ReceiptFacts, assessment: Assessment): Instant {
  const { approvals, decline } = decisionsOf(refundCase);
  const moments = [
    assessment.assessedAt,
    ...approvals.map((approval) => approval.at),
    ...(decline ? [decline.at] : []),
    ...payouts.flatMap((payout) => (payout.settled ? [payout.settled.at] : [])),
    ...entries.map((entry) => entry.occurredAt),
    ...('resolvedAt' in refundCase ? [refundCase.resolvedAt] : []),
  ];
  return instantOf(Math.max(...moments));
}

import { arrivalToWire, explanationToWire, type ReplyBodyOf, toWire } from '@redress/contract';
import {
  type Actor,
  arrivalOf,
  type CaseEventType,
  caseCan,
  caseStatusText,
  caseStepText,
  causeText,
  citedAsChecked,
  claimKindText,
  type Evidence,
  evidenceKindText,
  expectsParcel,
  type Id,
  type Instant,
  isAfter,
  type LawData,
  type LegProgress,
  legPurposeText,
  linesOfClaim,
  missingEvidence,
  nextOfCase,
  type Order,
  owedIn,
  type Parcel,
  type Payout,
  payeeKindText,
  payoutStatusText,
  type RefundCase,
  shanghaiDate,
  stepsOfCase,
  type Text,
  text,
  toIso,
  type WaitingOffer,
  whyThisAmount,
} from '@redress/domain';
import type { KnownPayee } from '../payout/payees/payee-reader.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import { portalParcelToWire } from '../returns/parcel-reader.ts';
import { materialsOf, wayText } from './preview-claim.ts';

type CaseWire = ReplyBodyOf<'getPortalCase'>;
type SummaryWire = ReplyBodyOf<'listPortalCases'>['data'][number];

/** What a customer's view of a case is made from, beside the case. */
export type Around = {
  readonly order: Pick<Order, 'number' | 'lines'>;
  readonly storeName: string;
  readonly cardNumber: string | null;
  readonly events: readonly { readonly type: CaseEventType; readonly at: Instant }[];
  readonly payouts: readonly Payout[];
  /** What was offered or asked for and waits for an answer. */
  readonly offer: WaitingOffer | null;
  readonly evidence: readonly Evidence[];
  /** What of it the customer sent, or had sent. */
  readonly ownEvidence: readonly Evidence[];
  readonly parcels: readonly Parcel[];
  readonly payees: readonly KnownPayee[];
  readonly complaints: CaseWire['complaints'];
  readonly rating: CaseWire['rating'];
  readonly law: LawData;
  readonly asker: Actor;
  /** A tracking link reads and replies only. */
  readonly mayAct: boolean;
  /** May add files: the customer, and whoever fills in for them. */
  readonly mayShow: boolean;
  readonly now: Instant;
};

/** A case in the customer's list. */
export const summaryToWire = (
  refundCase: RefundCase,
  { order, payouts, offer }: Pick<Around, 'payouts' | 'offer'> & { readonly order: Pick<Order, 'number'> },
): SummaryWire => ({
  id: refundCase.id,
  number: refundCase.number,
  status: refundCase.status,
  statusText: caseStatusText[refundCase.status],
  orderNumber: order.number,
  kind: refundCase.claim.kind,
  kindText: claimKindText[refundCase.claim.kind],
  claimedAt: toIso(refundCase.claim.claimedAt),
  total: totalOf(refundCase),
  next: { ...nextOfCase(refundCase, payouts, offer) },
});

/** A case as its customer sees it: no names of staff, no notes of theirs, no evidence but the customer's own. */
export const caseViewToWire = (refundCase: ExplainedCase, around: Around): CaseWire => {
  const explanation = refundCase.explanation && citedAsChecked(refundCase.explanation, around.law);
  return {
    ...summaryToWire(refundCase, around),
    storeName: around.storeName,
    cardNumber: around.cardNumber,
    cause: refundCase.claim.cause,
    causeText: causeText[refundCase.claim.cause],
    statement: refundCase.claim.statement,
    lines: linesOfClaim(refundCase.claim).map(({ lineId, quantity }) => ({
      lineId,
      title: around.order.lines.find(({ id }) => id === lineId)?.title ?? lineId,
      quantity,
    })),
    steps: stepsOfCase(refundCase.status, around.events).map(({ code, state, at }) => ({
      code,
      text: caseStepText[code],
      state,
      at: at === null ? null : toIso(at),
    })),
    decided: 'settlement' in refundCase,
    why: explanation && whyThisAmount(explanation),
    explanation: explanation && explanationToWire(explanation),
    legs: legsOf(refundCase).map((leg) => legToWire(leg, around)),
    decline: declineOf(refundCase),
    appeal:
      'appeal' in refundCase && refundCase.appeal
        ? { reason: refundCase.appeal.reason, at: toIso(refundCase.appeal.at) }
        : null,
    evidence: around.ownEvidence.map(evidenceToWire),
    missing: materialsOf(missingEvidence(refundCase.claim, around.evidence)),
    parcels: around.parcels.map(portalParcelToWire),
    payees: around.payees.map(payeeToWire),
    complaints: around.complaints,
    rating: around.rating,
    can: canOf(refundCase, around),
  };
};

export const evidenceToWire = (evidence: Evidence): CaseWire['evidence'][number] => ({
  id: evidence.id,
  kind: evidence.kind,
  kindText: evidenceKindText[evidence.kind],
  fileName: evidence.fileName,
  mediaType: evidence.mediaType,
  takenInAt: toIso(evidence.takenInAt),
});

export const payeeToWire = ({ id, kind, shown, nameCheck }: KnownPayee): CaseWire['payees'][number] => ({
  id,
  kind,
  account: shown.account,
  name: shown.name,
  bankName: shown.bankName,
  nameCheck,
});

/** Another account is asked for where the way back is closed, and for sums that never had one. */
export const needsPayee = (refundCase: RefundCase): boolean =>
  (refundCase.status === 'action_required' || refundCase.status === 'paying') &&
  legsOf(refundCase).some(
    ({ route, status }) =>
      status === 'failed' ||
      status === 'bounced' ||
      status === 'abnormal' ||
      status === 'void' ||
      (route === 'offline' && status !== 'settled'),
  );

const legsOf = (refundCase: RefundCase): readonly LegProgress[] => ('legs' in refundCase ? refundCase.legs : []);

const totalOf = (refundCase: RefundCase): SummaryWire['total'] => {
  if ('settlement' in refundCase) return toWire(refundCase.settlement.total);
  const assessment = 'assessment' in refundCase ? refundCase.assessment : null;
  return assessment === null ? null : toWire(owedIn(assessment));
};

const legToWire = (leg: LegProgress, { payouts }: Around): CaseWire['legs'][number] => {
  const payout = payouts.find(({ id }) => id === leg.payoutId);
  return {
    payoutId: leg.payoutId,
    purpose: leg.purpose,
    purposeText: legPurposeText[leg.purpose],
    wayText: transferText(payout) ?? wayText(leg),
    amount: toWire(leg.amount),
    status: leg.status,
    statusText: payoutStatusText[leg.status],
    settledAt: payout?.settled ? toIso(payout.settled.at) : null,
    arrival: payout ? arrivalToWire(arrivalOf(payout)) : null,
    mustConfirm: leg.status === 'awaiting_payee',
  };
};

const transferText = (payout: Payout | undefined): Text | null => {
  const to = payout?.route === 'transfer' ? payout.instrument : null;
  if (to !== 'alipay_account' && to !== 'wechat_openid' && to !== 'bank_account') return null;
  const kind = payeeKindText[to];
  return text(`转账 · ${kind.zh}`, `Transfer · ${kind.en}`);
};

const declineOf = (refundCase: RefundCase): CaseWire['decline'] => {
  if (!('decline' in refundCase)) return null;
  const { reason, at, appealBy } = refundCase.decline;
  return { reason, at: toIso(at), appealBy };
};

const canOf = (refundCase: RefundCase, { mayAct, mayShow, asker, rating, payouts, now }: Around): CaseWire['can'] => {
  const { status } = refundCase;
  const inTime = status !== 'declined' || !isAfter(shanghaiDate(now), refundCase.decline.appealBy);
  return {
    attach: mayShow && caseCan('attach', status),
    withdraw: mayAct && caseCan('withdraw', status),
    appeal: mayAct && caseCan('appeal', status) && inTime,
    complain: mayAct,
    rate: mayAct && status === 'resolved' && rating === null,
    payee: mayAct && needsPayee(refundCase),
    confirm: mayAct && payouts.some((payout) => payout.status === 'awaiting_payee' && payout.confirmation),
    message: asker.kind === 'customer',
    receipt: 'assessment' in refundCase && refundCase.assessment !== null,
    parcel: mayAct && expectsParcel(refundCase),
  };
};

/** The payouts or offers of several cases, by case. */
export const byCase = <T extends { readonly caseId: Id<'refundCase'> }>(
  things: readonly T[],
): ReadonlyMap<Id<'refundCase'>, readonly T[]> => Map.groupBy(things, ({ caseId }) => caseId);

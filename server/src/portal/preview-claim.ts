import { arrivalToWire, explanationToWire, type ReplyBodyOf, toWire } from '@redress/contract';
import {
  type Actor,
  arrivalOf,
  assert,
  assess,
  claimKindText,
  type EvidenceKind,
  evidenceKindText,
  type Id,
  isPositive,
  type Leg,
  legPurposeText,
  missingEvidence,
  nothingEstablished,
  ok,
  owedIn,
  photoHint,
  planSettlement,
  type Refusal,
  type Result,
  routeText,
  type Text,
  tenderKindText,
  text,
  whyThisAmount,
} from '@redress/domain';
import { assessmentFacts } from '../assessment/assessment-facts.ts';
import type { House } from '../house.ts';
import type { RequestContext } from '../platform/http/handlers.ts';
import { openOwnClaim, type PortalClaim } from './claim.ts';

type Preview = ReplyBodyOf<'previewPortalClaim'>;

/** Who works out a preview: nobody decided anything yet. */
const previewer: Actor = { kind: 'rule', id: 'portal_preview', name: '顾客试算' };

/**
 * What a claim would come to if it were assessed as it is asked: the amount with its explanation, where the money would go and how long that
 * takes, what to show, and the other way to ask with what that would come to. The same functions as the assessment itself; nothing is written.
 */
export const previewClaim = async (
  house: House,
  context: Pick<RequestContext, 'merchantId' | 'actor' | 'visitor'>,
  customerId: Id<'customer'>,
  claim: PortalClaim,
): Promise<Result<Preview, Refusal>> => {
  const worked = await workOut(house, context, customerId, claim);
  if (!worked.ok) return worked;
  const { assessment, explanation, settlement } = worked.value;
  const others = await othersOf(house, context, customerId, claim);
  return ok({
    entitled: assessment.entitled,
    total: toWire(owedIn(assessment)),
    why: whyThisAmount(explanation),
    explanation: explanationToWire(explanation),
    reasons: assessment.findings
      .filter(({ passed, blocking }) => blocking && !passed)
      .map(({ label, because }) => ({ label, because })),
    materials: materialsOf(missingEvidence(claim, [])),
    ways: settlement.legs.map(wayToWire),
    others,
  });
};

/** Kinds of evidence with what to photograph. */
export const materialsOf = (kinds: readonly EvidenceKind[]): Preview['materials'] =>
  kinds.map((kind) => ({ kind, label: evidenceKindText[kind], hint: photoHint[kind] }));

/** Where a leg goes, in words for the customer: `原路退回 · 支付宝`. */
export const wayText = ({ route, tenderKind }: Pick<Leg, 'route' | 'tenderKind'>): Text => {
  if (tenderKind === null) return routeText[route];
  const [way, kind] = [routeText[route], tenderKindText[tenderKind]];
  return text(`${way.zh} · ${kind.zh}`, `${way.en} · ${kind.en}`);
};

const wayToWire = (leg: Leg): Preview['ways'][number] => ({
  purpose: leg.purpose,
  purposeText: legPurposeText[leg.purpose],
  wayText: wayText(leg),
  amount: toWire(leg.amount),
  arrival: arrivalToWire(arrivalOf({ route: leg.route, instrument: leg.tenderKind, settled: null })),
});

const workOut = async (
  house: House,
  context: Pick<RequestContext, 'merchantId' | 'actor' | 'visitor'>,
  customerId: Id<'customer'>,
  claim: PortalClaim,
) => {
  const opened = await openOwnClaim(house, context, customerId, claim, { dryRun: true, once: null });
  if (!opened.ok) return opened;
  assert(opened.value.outcome === 'done', 'a preview has no key under which it could be repeated');
  const { explanation: _none, bases: _noBases, ...refundCase } = opened.value.value;
  const facts = await assessmentFacts(house.db, context.merchantId, refundCase, house.clock.now());
  if (!facts.ok) return facts;
  const assessed = assess({
    ...facts.value,
    judgement: null,
    established: nothingEstablished,
    actor: previewer,
    assessmentId: house.newId('assessment'),
  });
  if (!assessed.ok) return assessed;
  const { assessment, workings } = assessed.value;
  const { order, prepaid } = facts.value;
  const [first, ...more] = prepaid?.orders ?? [order];
  assert(first, 'a claim is about an order at least');
  const settlement = planSettlement({
    id: house.newId('settlement'),
    currency: refundCase.currency,
    assessment,
    orders: [first, ...more],
    newPayoutId: () => house.newId('payout'),
  });
  return ok({ assessment, explanation: workings.explanation, settlement });
};

const otherKind: Partial<Record<PortalClaim['kind'], PortalClaim['kind']>> = {
  refund_only: 'return_and_refund',
  return_and_refund: 'refund_only',
};

/** The other way to ask for the same goods; shown only where it would bring something. */
const othersOf = async (
  house: House,
  context: Pick<RequestContext, 'merchantId' | 'actor' | 'visitor'>,
  customerId: Id<'customer'>,
  claim: PortalClaim,
): Promise<Preview['others']> => {
  const kind = otherKind[claim.kind];
  if (kind === undefined) return [];
  const worked = await workOut(house, context, customerId, { ...claim, kind });
  if (!worked.ok || !isPositive(owedIn(worked.value.assessment))) return [];
  const { assessment, explanation } = worked.value;
  return [{ kind, label: claimKindText[kind], total: toWire(owedIn(assessment)), why: whyThisAmount(explanation) }];
};

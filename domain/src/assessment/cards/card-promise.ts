import type { Fault } from '../../claim/claim.ts';
import { spansOf, sumsOf } from '../../commerce/card-use.ts';
import type { Explanation } from '../../explanation/explanation.ts';
import { leaf } from '../../explanation/node.ts';
import { type Money, money, zero } from '../../money/money.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import type { PolicyFacts, Subject } from '../../policy/condition.ts';
import type { Answer, Fee } from '../../policy/outcome.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result } from '../../result.ts';
import { daysBetween, type LocalDate, shanghaiDate } from '../../time/local-date.ts';
import { feeCap } from '../calculators/fee-cap.ts';
import { consentTo } from '../consented.ts';
import { type Promised, promise } from '../promise.ts';
import { type CardFacts, endedOn } from './card-facts.ts';
import type { CardGround } from './card-ground.ts';

/** What the merchant's policy says about a card that ends by somebody's fault; null when its version has no clauses as data. */
export const cardPromise = (facts: CardFacts, fault: Fault): Promised | null => {
  const { policy, prepaid } = facts;
  if (policy.document === null) return null;
  const consented = prepaid.orders.every((order) => consentTo(order, policy.version).consented);
  return promise({ version: policy.version, document: policy.document, consented }, policyFactsOf(facts, fault));
};

const subjectOf = {
  stored_value: 'stored_value',
  sessions: 'sessions',
  hybrid: 'sessions',
  tiered: 'sessions',
  term: 'term',
} as const satisfies Record<CardFacts['prepaid']['card']['kind'], Subject>;

function policyFactsOf(facts: CardFacts, fault: Fault): PolicyFacts {
  const { claim, prepaid, order } = facts;
  const { card } = prepaid;
  const [first] = card.lots;
  return {
    cause: claim.cause,
    fault,
    subject: subjectOf[card.kind],
    goodsClass: 'ordinary',
    exclusionConfirmed: false,
    sale: order.agreed.sale ?? 'shop',
    tier: order.agreed.tier ?? 'none',
    hadServiceBefore: card.hadServiceBefore ?? false,
    days: first ? Math.max(0, daysBetween(shanghaiDate(first.boughtAt), endedOn(facts))) : 0,
    usage: usageOf(facts),
    amount: sumsOf(card).paid,
    refundsInYear: facts.refundsInYear,
  };
}

/** How much of the card was used, in basis points; a use that leaves something is never the whole of it. */
function usageOf(facts: CardFacts): number {
  const { card } = facts.prepaid;
  const { paid, bonus, face, sessions, sessionsBought } = sumsOf(card);
  switch (card.kind) {
    case 'stored_value':
      return part(face.minor, paid.minor + bonus.minor);
    case 'sessions':
    case 'hybrid':
    case 'tiered':
      return part(BigInt(sessions), BigInt(sessionsBought));
    case 'term': {
      const spans = spansOf(card);
      const on = endedOn(facts);
      const length = (to: LocalDate, from: LocalDate): number => Math.max(0, daysBetween(from, to) + 1);
      const whole = spans.reduce((days, { from, to }) => days + length(to, from), 0);
      const gone = spans.reduce((days, { from, to }) => days + length(earlier(on, to), from), 0);
      return part(BigInt(gone), BigInt(whole));
    }
  }
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

const part = (used: bigint, whole: bigint): number =>
  whole === 0n || used >= whole ? 10_000 : used <= 0n ? 0 : Math.max(1, Number((used * 10_000n) / whole));

/** The fee that may be kept under an answer, explained; null when the answer has none. Nothing is kept without an itemised loss. */
export const agreedFee = (
  answer: Answer | null,
  refund: Money,
  { fault }: CardGround,
): Result<{ readonly fee: Money; readonly explanation: Explanation } | null, Refusal> => {
  if (answer?.kind !== 'refund' || answer.fee.kind === 'none') return ok(null);
  const capped = feeCap({
    agreedFee: amountOf(answer.fee, refund),
    provableLoss: answer.fee.provableLoss ?? zero(refund.currency),
    clauseEffective: true,
    fault,
    fraud: false,
  });
  if (!capped.ok) return capped;
  const { fee, explanation } = capped.value;
  // Never more than there is to keep it from.
  const kept = fee.minor <= refund.minor ? fee : refund;
  return ok({
    fee: kept,
    explanation: leaf('fee', explanation.label, money(refund.currency, -kept.minor), {
      because: explanation.because,
      cites: explanation.cites,
      beside: explanation.beside,
    }),
  });
};

function amountOf(fee: Exclude<Fee, { kind: 'none' }>, refund: Money): Money {
  if (fee.kind === 'fixed') return fee.amount;
  const share = money(refund.currency, roundHalfUp(refund.minor * BigInt(fee.basisPoints), 10_000n));
  return fee.most !== null && fee.most.minor < share.minor ? fee.most : share;
}

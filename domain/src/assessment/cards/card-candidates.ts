import { sumsOf } from '../../commerce/card-use.ts';
import type { Citation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import type { LawCitation } from '../../law/citation.ts';
import { civilCode } from '../../law/civil-code.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { prepaidInterpretation } from '../../law/prepaid-interpretation.ts';
import { smaller } from '../../money/extremes.ts';
import { money } from '../../money/money.ts';
import { roundDown, roundHalfUp } from '../../money/rounding.ts';
import type { UsedPrice } from '../../policy/outcome.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result } from '../../result.ts';
import { type Text, text } from '../../text.ts';
import type { LocalDate } from '../../time/local-date.ts';
import type { LegalBasis } from '../bases/basis-rules.ts';
import { minorPrepaid } from '../calculators/prepaid/minor-prepaid.ts';
import { refundByLot } from '../calculators/prepaid/stored-value-sources.ts';
import type { Promised } from '../promise.ts';
import type { CardFacts } from './card-facts.ts';
import type { CardGround } from './card-ground.ts';
import type { CardPrincipal } from './card-principal.ts';
import { agreedFee } from './card-promise.ts';
import { priceByLaw, priceCard } from './price-card.ts';
import type { Withdrawn } from './withdrawn-in-days.ts';

/** One ground on which a card is given back, with what it gives. */
export type CardCandidate = {
  readonly basis: LegalBasis;
  readonly label: Text;
  readonly because: Text;
  readonly cites: readonly Citation[];
  readonly principal: CardPrincipal;
  /** Interest follows the principal from the end of the contract; not where only the principal is owed (arts 14, 17). */
  readonly bearsInterest: boolean;
  readonly payBy: LocalDate | null;
};

type Grounds = {
  readonly facts: CardFacts;
  readonly ground: CardGround;
  /** What the policy says, for the fault as it is first; whoever bears less of it never gets less, so the others follow. */
  readonly promises: readonly Promised[];
  readonly withdrawn: Withdrawn | null;
  readonly lastServiceOn: LocalDate;
};

/** Every ground that fits, the plainest first: withdrawal, a void contract, the law's price, what the policy promises. */
export const cardCandidates = (grounds: Grounds): Result<readonly CardCandidate[], Refusal> => {
  const { ground, promises, withdrawn } = grounds;
  const found: CardCandidate[] = [];
  if (withdrawn) found.push(withdrawal(withdrawn));
  const minor = voidForAge(grounds);
  if (minor && !minor.ok) return minor;
  if (minor) found.push(minor.value);

  const lawful = priced(grounds, byLaw(grounds), 10_000);
  if (!lawful.ok) return lawful;
  found.push({
    basis: 'PREPAID',
    label: text('预付款未履行部分返还', 'The unperformed part of a prepayment'),
    because: ground.because,
    cites: [consumerRightsLaw.prepaid, prepaidInterpretation.principal, ...ground.cites],
    principal: lawful.value,
    bearsInterest: true,
    payBy: null,
  });
  for (const promise of promises) {
    const promised = byPromise(grounds, promise);
    if (promised && !promised.ok) return promised;
    if (promised) found.push(promised.value);
  }
  const person = byPerson(grounds, found);
  return ok(person ? [...found, person] : found);
};

/** What a clause gives; null where it refers to a person or says no. */
function byPromise(grounds: Grounds, { answer, clause, because }: Promised): Result<CardCandidate, Refusal> | null {
  if (answer.kind !== 'refund' || clause === null) return null;
  const promised = priced(grounds, agreed(grounds, answer.usedAt ?? 'free'), answer.basisPoints);
  if (!promised.ok) return promised;
  return ok({
    basis: 'CONTRACT',
    label: text('约定或公开承诺', 'Agreed or promised'),
    because,
    cites: [consumerRightsLaw.betterPromise, clause],
    principal: promised.value,
    bearsInterest: true,
    payBy: null,
  });
}

/** What a person grants of the whole prepayment, where that is more than any ground gives: by the clause that hands it over, or out of goodwill. */
function byPerson({ facts, promises: [own] }: Grounds, found: readonly CardCandidate[]): CardCandidate | null {
  const { share } = facts.established;
  if (share === null) return null;
  const { card } = facts.prepaid;
  const { paid } = sumsOf(card);
  const refund = money(card.currency, roundDown(paid.minor * BigInt(share.basisPoints), 10_000n));
  if (found.some(({ principal }) => principal.refund.minor >= refund.minor)) return null;
  const because = text(`由审核人决定：${share.reason}`, `Decided by a person: ${share.reason}`);
  const label = text('按实付比例酌情退还', 'A share of what was paid, granted');
  const arithmetic = { kind: 'percent', of: paid, basisPoints: share.basisPoints } as const;
  return {
    basis: own?.answer.kind === 'review' ? 'CONTRACT' : 'GOODWILL',
    label,
    because,
    cites: [consumerRightsLaw.betterPromise],
    principal: {
      refund,
      used: money(card.currency, paid.minor - refund.minor),
      lots: refundByLot(card.lots, refund),
      explanation: leaf('granted', label, refund, { arithmetic }),
    },
    bearsInterest: false,
    payBy: null,
  };
}

/** The best for the customer; among equals the plainest. */
export const bestOf = (candidates: readonly [CardCandidate, ...CardCandidate[]]): CardCandidate =>
  candidates.reduce((best, one) => (one.principal.refund.minor > best.principal.refund.minor ? one : best));

const withdrawal = ({ principal, payBy, cites }: Withdrawn): CardCandidate => ({
  basis: 'PREPAID_7D',
  label: text('付款后七日内返还', 'Back within seven days of paying'),
  because: text('付款后七日内要求返还本金，不收费用', 'Asked for within seven days of the payment; no fee is kept'),
  cites,
  principal,
  bearsInterest: false,
  payBy,
});

/** A child paid (法释〔2025〕4号 art 10). Null when the claim does not say so, and when the contract stands. */
function voidForAge({ facts, lastServiceOn }: Grounds): Result<CardCandidate, Refusal> | null {
  const { claim, prepaid } = facts;
  if (claim.payer === null) return null;
  const { card } = prepaid;
  const delivered = priceCard({ card, usedAt: 'discounted', lastServiceOn });
  if (!delivered.ok) return delivered;
  const { paid } = sumsOf(card);
  const minor = minorPrepaid({ ...claim.payer, paid, deliveredPrice: delivered.value.used });
  if (!minor.ok) return minor;
  const { refundPrincipal: refund, explanation } = minor.value;
  if (!minor.value.void) return null;
  const used = money(card.currency, paid.minor - refund.minor);
  return ok({
    basis: 'VOID_CONTRACT',
    label: text('合同无效返还', 'Restitution: the contract is void'),
    because: explanation.because ?? text('合同无效', 'The contract is void'),
    cites: [prepaidInterpretation.minors, civilCode.voidContract] satisfies readonly LawCitation[],
    principal: { refund, used, lots: refundByLot(card.lots, refund), explanation },
    bearsInterest: false,
    payBy: null,
  });
}

const byLaw = ({ facts, ground, lastServiceOn }: Grounds) =>
  priceByLaw({ card: facts.prepaid.card, lastServiceOn }, ground.fault);

const agreed = ({ facts, lastServiceOn }: Grounds, usedAt: UsedPrice) =>
  priceCard({ card: facts.prepaid.card, usedAt, lastServiceOn });

/** The principal at a price, its agreed share, and less the fee that may be kept. */
function priced(
  { facts, ground, promises: [promise] }: Grounds,
  whole: Result<CardPrincipal, Refusal>,
  basisPoints: number,
): Result<CardPrincipal, Refusal> {
  const { card } = facts.prepaid;
  if (!whole.ok) return whole;
  const share = money(card.currency, roundHalfUp(whole.value.refund.minor * BigInt(basisPoints), 10_000n));
  const fee = agreedFee(promise?.answer ?? null, share, ground);
  if (!fee.ok) return fee;
  const kept = (fee.value?.fee.minor ?? 0n) + whole.value.refund.minor - share.minor;
  if (kept === 0n && !fee.value) return whole;
  const refund = money(card.currency, whole.value.refund.minor - kept);
  const cut = money(card.currency, share.minor - whole.value.refund.minor);
  const parts = [
    whole.value.explanation,
    ...(cut.minor < 0n
      ? [leaf('share', text(`约定退还 ${basisPoints / 100}%`, `${basisPoints / 100}% by agreement`), cut)]
      : []),
    ...(fee.value ? [fee.value.explanation] : []),
  ];
  return ok({
    refund,
    used: whole.value.used,
    lots: lessKept(whole.value.lots, kept),
    explanation: summed('sum', 'after_fee', text('扣除费用后', 'After the fee'), refund, parts),
  });
}

/** What is kept comes off the oldest lot first, as the used part does. */
function lessKept(lots: CardPrincipal['lots'], kept: bigint): CardPrincipal['lots'] {
  let open = kept;
  return lots
    .toReversed()
    .flatMap(({ lotId, amount }) => {
      const off = smaller(open, amount.minor);
      open -= off;
      return amount.minor > off ? [{ lotId, amount: money(amount.currency, amount.minor - off) }] : [];
    })
    .toReversed();
}

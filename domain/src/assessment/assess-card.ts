import type { Fault } from '../claim/claim.ts';
import { sumsOf } from '../commerce/card-use.ts';
import type { Explanation } from '../explanation/explanation.ts';
import { leaf, summed } from '../explanation/node.ts';
import { prepaidRulesOf } from '../law/library/prepaid-rules.ts';
import { type Money, money, sum } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { text } from '../text.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';
import { agreedFindings } from './agreed/agreed.ts';
import { agreedCard } from './agreed/agreed-card.ts';
import { bestOf, type CardCandidate, cardCandidates } from './cards/card-candidates.ts';
import { type CardFacts, endedOn } from './cards/card-facts.ts';
import { cardFindings } from './cards/card-findings.ts';
import { type CardGround, cardGround } from './cards/card-ground.ts';
import { type CardInterest, cardInterest } from './cards/card-interest.ts';
import { cardPromise } from './cards/card-promise.ts';
import { type CardShares, cardShares } from './cards/card-shares.ts';
import { priceCard } from './cards/price-card.ts';
import { withdrawnInDays } from './cards/withdrawn-in-days.ts';
import { nothingOwed, type Reckoning } from './reckoning.ts';

/**
 * What a claim on a prepaid card gives back: every ground that fits is worked out and the best for the customer applies; the rest stands
 * beside it; an agreed amount may lift it. Money that was given on top is never paid out. Refused: a card that has ended, records that do not add up, a deadline
 * without a calendar, and more than is still refundable on the payments of its lots (`refundable_exceeded`).
 */
export const assessCard = (facts: CardFacts): Result<Reckoning, Refusal> => {
  const { prepaid, order, claim } = facts;
  const { card } = prepaid;
  if (card.status === 'ended') return refused(refusal('card_ended', {}, '/cardId'));
  const ground = cardGround(facts);
  const lastServiceOn = lastServiceOf(facts, ground);
  const promises = notBetterThan[ground.fault].flatMap((fault) => cardPromise(facts, fault) ?? []);
  const [promise = null] = promises;
  const place = facts.policy.document?.jurisdiction === 'beijing' ? 'beijing' : null;
  const withdrawal = withdrawnInDays({
    ...{ card, lastServiceOn, fault: ground.fault, place },
    ...{ endedOn: endedOn(facts), restDays: facts.restDays },
  });
  if (!withdrawal.ok) return withdrawal;
  const candidates = cardCandidates({ facts, ground, promises, withdrawn: withdrawal.value.right, lastServiceOn });
  if (!candidates.ok) return candidates;
  const { basis: wanted } = facts.established;
  const [first, ...more] = candidates.value.filter(({ basis }) => wanted === null || basis === wanted);
  if (first === undefined) return refused(refusal('basis_not_fitting', { basis: wanted ?? 'PREPAID' }, '/basis'));
  const due = bestOf([first, ...more]);
  const interest = cardInterest(facts, ground, due);
  const agreed = agreedCard(facts, { best: due, interest: interest.interest, promise });
  if (!agreed.ok) return agreed;
  const best = agreed.value ?? due;
  const shares = cardShares(prepaid, best.principal);
  if (!shares.ok) return shares;
  const inBooks = priceCard({ card, usedAt: 'discounted', lastServiceOn });
  if (!inBooks.ok) return inBooks;

  const { refund, used, lots } = best.principal;
  const { paid } = sumsOf(card);
  const orderIds = new Map(card.lots.map((lot) => [lot.id, lot.orderId]));
  return ok({
    ...nothingOwed(order),
    basis: best.basis,
    fault: ground.fault,
    entitled: refund.minor > 0n,
    findings: [
      ...cardFindings({
        ...{ facts, ground, best, promise, refund },
        ...{ withdrawal: withdrawal.value, interest: interest.finding },
      }),
      ...agreedFindings(facts.established, agreed.value !== null),
    ],
    windowDeadline: withdrawal.value.deadline,
    refund,
    interest: interest.interest,
    tenders: shares.value.tenders,
    orders: shares.value.orders.length > 0 ? shares.value.orders : nothingOwed(order).orders,
    card: {
      cardId: claim.cardId,
      number: card.number,
      version: card.version,
      kind: card.kind,
      lots: lots.map(({ lotId, amount }) => ({ lotId, amount, orderId: orderIds.get(lotId) ?? order.id })),
      used,
      kept: money(card.currency, paid.minor - used.minor - refund.minor),
      inBooks: inBooks.value.refund,
      payBy: payByOf(facts, best),
    },
    explanation: explain(best, candidates.value, shares.value, interest),
  });
};

/** A customer at less fault has every right of one at more. */
const notBetterThan: Record<Fault, readonly Fault[]> = {
  operator: ['operator', 'neither', 'consumer'],
  neither: ['neither', 'consumer'],
  consumer: ['consumer'],
};

/** The day of the stop counts where it came first, unless the consumer simply stayed away (法释〔2025〕4号 art 22). */
function lastServiceOf(facts: CardFacts, { fault }: CardGround): LocalDate {
  const ended = endedOn(facts);
  const { lastServiceOn } = facts.claim;
  return fault !== 'consumer' && lastServiceOn !== null && lastServiceOn < ended ? lastServiceOn : ended;
}

/** Fifteen days from the request, five for a withdrawal in Beijing (处罚办法 art 10; 北京条例 arts 16, 17), or what the policy promises if that is sooner. */
function payByOf(facts: CardFacts, { basis, payBy }: CardCandidate): LocalDate {
  const { document } = facts.policy;
  const asked = endedOn(facts);
  const rules = prepaidRulesOf(document?.jurisdiction ?? 'national', asked);
  const withdrawal = basis === 'PREPAID_7D' ? (rules.payCoolingOffWithinDays?.value ?? null) : null;
  const days = [rules.payWithinDays?.value ?? 15, withdrawal, document?.standards.payWithinDays.prepaid ?? null];
  const soonest = addDays(asked, Math.min(...days.filter((one) => one !== null)));
  return payBy !== null && payBy < soonest ? payBy : soonest;
}

const label = text('退款', 'Refund');

function explain(
  best: CardCandidate,
  candidates: readonly CardCandidate[],
  { tenders, explanations }: CardShares,
  { explanation: interest }: CardInterest,
): Explanation {
  const { refund } = best.principal;
  const others = candidates.filter((one) => one !== best);
  const shared: Money = sum(
    refund.currency,
    tenders.map(({ amount }) => amount),
  );
  const beside = [
    ...(explanations.length > 0
      ? [summed('sum', 'tenders', text('退回原支付方式', 'Back to the tenders'), shared, explanations)]
      : []),
    ...(interest ? [interest] : []),
    ...others.map(({ basis, label: name, because, cites, principal }) =>
      leaf(`ground:${basis}`, name, principal.refund, { because, cites }),
    ),
  ];
  return summed('sum', 'refund', label, refund, [best.principal.explanation], {
    because: best.because,
    cites: best.cites,
    beside,
  });
}

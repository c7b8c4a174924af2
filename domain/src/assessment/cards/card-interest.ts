import type { Explanation } from '../../explanation/explanation.ts';
import { type Money, zero } from '../../money/money.ts';
import { text } from '../../text.ts';
import { shanghaiDate } from '../../time/local-date.ts';
import type { Finding } from '../assessment.ts';
import { type LotInterestInput, lotInterest } from '../calculators/prepaid/lot-interest.ts';
import { flagged } from '../findings.ts';
import type { CardCandidate } from './card-candidates.ts';
import { type CardFacts, endedOn } from './card-facts.ts';
import type { CardGround } from './card-ground.ts';

export type CardInterest = {
  readonly interest: Money;
  readonly explanation: Explanation | null;
  /** The rate of a day is not known: the principal is paid, and a person settles the interest. */
  readonly finding: Finding | null;
};

const label = text('预付款利息', 'Interest on the prepayment');

/** A year of interest has 365 days (reference 2.5, policy). */
const basisDays = 365;

/** Interest from the end of the contract to the day of the assessment (法释〔2025〕4号 arts 16, 17), lot by lot at the rate of its own day. */
export const cardInterest = (
  facts: CardFacts,
  ground: CardGround,
  { principal, bearsInterest }: CardCandidate,
): CardInterest => {
  const { card, lpr1y, deposit1y } = facts.prepaid;
  const none = { interest: zero(card.currency), explanation: null, finding: null };
  const [from, to] = [endedOn(facts), shanghaiDate(facts.now)];
  if (!bearsInterest || from >= to || principal.lots.length === 0) return none;
  const lots = principal.lots.flatMap(({ lotId, amount }): LotInterestInput['lots'] => {
    const lot = card.lots.find(({ id }) => id === lotId);
    return lot ? [{ lotId, paidOn: shanghaiDate(lot.boughtAt), amount }] : [];
  });
  const worked = lotInterest({
    ...{ currency: card.currency, fault: ground.fault, lots, lpr1y, deposit1y },
    ...{ agreedRatePpm: card.agreedRatePpm, from, to, stopOn: null, basisDays },
  });
  if (worked.ok) return { ...none, ...worked.value };
  const because = text(
    `自 ${from} 起应计利息，但充值当日适用的利率尚未登记（合规人员可补录）；本金先退，利息由审核人处理`,
    `Interest is due from ${from}, but the rate of a day of payment is not recorded yet (compliance may load it); the principal goes back now, and a person settles the interest`,
  );
  return { ...none, finding: flagged('interest_rate_missing', label, because) };
};

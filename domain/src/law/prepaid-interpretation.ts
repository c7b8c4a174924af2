import { articleOf } from './citation.ts';
import { prepaidInterpretationStatute } from './library/prepaid-interpretation.ts';

const article = articleOf(prepaidInterpretationStatute);

/** 法释〔2025〕4号 (effective 2025-05-01): prepayments that are redeemed several times or continuously. The text was read. */
export const prepaidInterpretation = {
  /** No written contract or unclear terms: the consumer’s reading wins. */
  unclearTerms: article('8'),
  /** Terms that exclude rescission or refund, void an expired card or bar replacement are void. */
  voidTerms: article('9'),
  /** Under 8 void; 8 to 17 void unless the guardian consents or it fits age and mind; delivered value may be deducted. */
  minors: article('10'),
  /** Raising prices or cutting quality without consent is breach. */
  oneSidedChange: article('12'),
  /** When the consumer may rescind: relocation, transfer of duties, service not available; health and the like (para 2). */
  rescission: article('13'),
  /** Within 7 days of payment the principal comes back, unless the consumer already knew the service. */
  sevenDays: article('14'),
  /** Principal to return is the prepayment less the price of what was delivered; sales commission is no expense. */
  principal: article('15'),
  /** Agreed rate; else operator’s cause 1-year LPR, consumer’s cause deposit benchmark; custody money at its own rate if asked. */
  interestRate: article('16'),
  /** Interest runs from rescission, not from payment. */
  interestFrom: article('17'),
  /** Not the consumer’s cause: the discounted price, or paid ÷ (paid + gift) times the value used. */
  notConsumersCause: article('18'),
  /** The consumer’s cause: the price before discount; the market price where that is clearly unreasonable. */
  consumersCause: article('19'),
  /** Nothing is claimed above the prepayment when the discounted price of what was used fits into it. */
  noClawBack: article('20'),
  /** Unlimited use for a term: prepayment × remaining ÷ whole term; unused inside the term for own reasons: nothing. */
  unlimitedTerm: article('22'),
  /** Took prepayments, stopped and hides in bad faith: punitive damages under the law. */
  badFaithClosing: article('23'),
  /** A card with a balance is activated or exchanged: it does not lose its money by expiring. */
  expiredBalance: article('24'),
  /** The operator that holds records and does not produce them: the consumer’s version may be taken as true. */
  records: article('25'),
} as const;

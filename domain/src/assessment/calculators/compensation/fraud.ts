import type { LawCitation } from '../../../law/citation.ts';
import { consumerRightsLaw } from '../../../law/consumer-rights-law.ts';
import { prepaidInterpretation } from '../../../law/prepaid-interpretation.ts';
import { fraudMultiple } from '../../../law/statutory-limits.ts';
import { cny, type Money } from '../../../money/money.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { type Text, text } from '../../../text.ts';
import { checkAmount } from '../input-checks.ts';
import { type Compensation, multipleWithMinimum } from './multiple-with-minimum.ts';

/** The price of the goods or the fee of the service in question, not of the whole order; in yuan, since the minimum is. */
export type FraudInput = { readonly base: Money };

/** `max(3 × base, 500 yuan)`. Source: 消费者权益保护法 art 55 para 1. That the minimum counts once for each claim is a convention. */
export const fraudCompensation = ({ base }: FraudInput): Result<Compensation, Refusal> =>
  tripled(base, text('经营者有欺诈行为', 'The operator deceived the consumer'), [consumerRightsLaw.fraud]);

/**
 * Took prepayments, stopped and hides in bad faith (法释〔2025〕4号 art 23): the same formula. The text fixes no base, so a person gives it:
 * the balance that was not delivered, or the whole prepayment.
 */
export const badFaithClosingCompensation = ({ base }: FraudInput): Result<Compensation, Refusal> =>
  tripled(base, text('收取预付款后恶意停业', 'Took prepayments and closed in bad faith'), [
    prepaidInterpretation.badFaithClosing,
    consumerRightsLaw.fraud,
  ]);

const tripled = (base: Money, because: Text, cites: readonly LawCitation[]): Result<Compensation, Refusal> => {
  const invalid = checkAmount('CNY', base, '/base');
  if (invalid) return refused(invalid);
  const { times, minimumFen } = fraudMultiple;
  return ok(
    multipleWithMinimum(
      { base, times, minimum: cny(minimumFen) },
      { multiple: text('价款或费用的三倍', 'Three times the price or fee'), because, cites },
    ),
  );
};

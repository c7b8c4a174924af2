import type { Fault } from '../../../claim/claim.ts';
import type { Explanation } from '../../../explanation/explanation.ts';
import { summed } from '../../../explanation/node.ts';
import { prepaidInterpretation } from '../../../law/prepaid-interpretation.ts';
import { add, type Money, money, subtract } from '../../../money/money.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { type Text, text } from '../../../text.ts';
import { checkAmount, checkThat, firstProblem, inputInvalid } from '../input-checks.ts';
import {
  checkPeriod,
  checkRate,
  explainInterest,
  type InterestPeriod,
  interestAmount,
  interestDays,
} from '../interest.ts';

export type RateSource = 'agreed' | 'lpr_1y' | 'deposit_1y';

export type PrepaidInterestInput = InterestPeriod & {
  readonly fault: Fault;
  readonly principal: Money;
  readonly agreedRatePpm: number | null;
  /** Both in force on the day of the contract; only the one that applies is needed. */
  readonly lpr1yPpm: number | null;
  readonly deposit1yPpm: number | null;
  /** The part in a supervised account, and what it really earns; used when the consumer asks for it (art 16 para 2). */
  readonly custody: { readonly principal: Money; readonly ratePpm: number; readonly elected: boolean } | null;
};

export type PrepaidInterest = {
  readonly days: number;
  readonly rateSource: RateSource;
  readonly ratePpm: number;
  readonly interest: Money;
  readonly explanation: Explanation;
};

/**
 * Interest on a prepayment that goes back (法释〔2025〕4号 arts 16, 17): the agreed rate if any; else the 1-year LPR at the operator's cause, and
 * the deposit benchmark at the consumer's (at nobody's too, a convention). `interest = rhu((P − C) × r) + rhu(C × custody rate)`, each part rounded once.
 */
export const prepaidInterest = (input: PrepaidInterestInput): Result<PrepaidInterest, Refusal> => {
  const rateSource = sourceOf(input);
  const ratePpm = { agreed: input.agreedRatePpm, lpr_1y: input.lpr1yPpm, deposit_1y: input.deposit1yPpm }[rateSource];
  const invalid = validate(input, rateSource, ratePpm);
  if (invalid || ratePpm === null) return refused(invalid ?? missing(rateSource));

  const days = interestDays(input);
  const custody = input.custody?.elected ? input.custody : null;
  const main = custody ? subtract(input.principal, custody.principal) : input.principal;
  const part = (code: string, label: Text, principal: Money, rate: number): Explanation => ({
    ...explainInterest(
      code,
      { ...input, principal, ratePpm: rate },
      days,
      interestAmount(principal, rate, days, input.basisDays),
    ),
    label,
  });
  const parts = [part('main', text('本金利息', 'On the principal'), main, ratePpm)];
  if (custody)
    parts.push(
      part('custody', text('监管账户资金利息', 'On the money in custody'), custody.principal, custody.ratePpm),
    );
  const interest = parts.reduce((sum, each) => add(sum, each.amount), money(input.principal.currency, 0n));
  return ok({
    days,
    rateSource,
    ratePpm,
    interest,
    explanation: summed('sum', 'interest', text('预付款利息', 'Interest on the prepayment'), interest, parts, {
      because: sourceText[rateSource],
      cites: [prepaidInterpretation.interestRate, prepaidInterpretation.interestFrom],
    }),
  });
};

const sourceOf = ({ agreedRatePpm, fault }: PrepaidInterestInput): RateSource => {
  if (agreedRatePpm !== null) return 'agreed';
  return fault === 'operator' ? 'lpr_1y' : 'deposit_1y';
};

const sourceText: Record<RateSource, Text> = {
  agreed: text('按约定利率', 'At the rate agreed'),
  lpr_1y: text('因经营者原因：合同成立时一年期 LPR', 'The operator’s cause: the 1-year LPR when the contract was made'),
  deposit_1y: text('合同成立时一年期存款基准利率', 'The 1-year deposit benchmark when the contract was made'),
};

const pointers: Record<RateSource, string> = {
  agreed: '/agreedRatePpm',
  lpr_1y: '/lpr1yPpm',
  deposit_1y: '/deposit1yPpm',
};

const missing = (source: RateSource): Refusal =>
  inputInvalid(text('缺少适用的利率', 'the rate that applies is missing'), pointers[source]);

function validate(input: PrepaidInterestInput, source: RateSource, ratePpm: number | null): Refusal | null {
  const { custody, principal } = input;
  return firstProblem([
    checkAmount(principal.currency, principal, '/principal'),
    ratePpm === null ? missing(source) : checkRate(ratePpm, pointers[source]),
    custody && checkAmount(principal.currency, custody.principal, '/custody/principal'),
    custody && checkRate(custody.ratePpm, '/custody/ratePpm'),
    checkThat(
      !custody || custody.principal.minor <= principal.minor,
      '监管账户中的本金超过全部本金',
      'more is in custody than there is principal',
      '/custody/principal',
    ),
    checkPeriod(input),
  ]);
}

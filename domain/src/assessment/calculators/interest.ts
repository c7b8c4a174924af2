import type { Explanation } from '../../explanation/explanation.ts';
import { leaf } from '../../explanation/node.ts';
import { bankruptcyLaw } from '../../law/bankruptcy-law.ts';
import type { LawCitation } from '../../law/citation.ts';
import { prepaidInterpretation } from '../../law/prepaid-interpretation.ts';
import { type Money, money } from '../../money/money.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { text } from '../../text.ts';
import { daysBetween, type LocalDate } from '../../time/local-date.ts';
import { checkAmount, checkThat, checkWhole, firstProblem } from './input-checks.ts';

export type InterestPeriod = {
  /** The day on which the contract ended, counted. */
  readonly from: LocalDate;
  /** The day of payment, not counted. */
  readonly to: LocalDate;
  /** Acceptance of a bankruptcy petition: interest stops there (企业破产法 art 46). */
  readonly stopOn: LocalDate | null;
  /** 365, or 360 where that was agreed. */
  readonly basisDays: number;
};

export type InterestInput = InterestPeriod & {
  readonly principal: Money;
  /** A year, in parts per million: 31000 is 3.1 %. */
  readonly ratePpm: number;
};

export type Interest = { readonly days: number; readonly interest: Money; readonly explanation: Explanation };

/** `interest = rhu(principal × rate × days, 1 000 000 × basis)`; `days = min(to, stop) − from`. Source: 法释〔2025〕4号 arts 16, 17; reference 2.5. */
export const interest = (input: InterestInput): Result<Interest, Refusal> => {
  const invalid = firstProblem([
    checkAmount(input.principal.currency, input.principal, '/principal'),
    checkRate(input.ratePpm, '/ratePpm'),
    checkPeriod(input),
  ]);
  if (invalid) return refused(invalid);
  const days = interestDays(input);
  const { principal, ratePpm, basisDays } = input;
  const amount = interestAmount(principal, ratePpm, days, basisDays);
  return ok({ days, interest: amount, explanation: explainInterest('interest', input, days, amount) });
};

export const interestAmount = (principal: Money, ratePpm: number, days: number, basisDays: number): Money =>
  money(
    principal.currency,
    roundHalfUp(principal.minor * BigInt(ratePpm) * BigInt(days), 1_000_000n * BigInt(basisDays)),
  );

/** Calendar days that bear interest; none when everything stopped before it began. */
export const interestDays = ({ from, to, stopOn }: InterestPeriod): number => {
  const end = stopOn !== null && stopOn < to ? stopOn : to;
  return Math.max(0, daysBetween(from, end));
};

export const explainInterest = (
  code: string,
  { principal, ratePpm, from, to, stopOn, basisDays }: InterestInput,
  days: number,
  amount: Money,
): Explanation => {
  const stopped = stopOn !== null && stopOn < to;
  const cites: readonly LawCitation[] = stopped
    ? [prepaidInterpretation.interestFrom, bankruptcyLaw.interestStops]
    : [prepaidInterpretation.interestFrom];
  return leaf(code, text('利息', 'Interest'), amount, {
    arithmetic: { kind: 'interest', principal, ratePpm, days, basisDays },
    because: stopped
      ? text(
          `自 ${from} 计至 ${stopOn} 破产申请受理，共 ${days} 天`,
          `${days} days from ${from} until the petition was accepted on ${stopOn}`,
        )
      : text(`自 ${from} 计至 ${to}，共 ${days} 天`, `${days} days from ${from} to ${to}`),
    cites,
  });
};

/** No lawful rate comes near 1000 % a year; a larger number is a wrong unit. */
export const checkRate = (ratePpm: number, pointer: string): Refusal | null =>
  checkWhole(ratePpm, 0, 10_000_000, pointer);

export const checkPeriod = ({ from, to, basisDays }: InterestPeriod): Refusal | null =>
  firstProblem([
    checkThat(from <= to, '付款日早于起算日', 'the interest would end before it begins', '/to'),
    checkThat(
      [360, 365, 366].includes(basisDays),
      '年计息天数应为 360、365 或 366',
      'a year has 360, 365 or 366 days of interest',
      '/basisDays',
    ),
  ]);

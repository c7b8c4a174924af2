import type { Citation, Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { consumerLawRegulations } from '../../law/consumer-law-regulations.ts';
import { contractInterpretation } from '../../law/contract-interpretation.ts';
import { larger } from '../../money/extremes.ts';
import { type Money, money, negate } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type Text, text } from '../../text.ts';
import { checkAmount, checkThat, checkUnique, firstProblem } from './input-checks.ts';

/** Something that the shop wants to keep from a deposit: damage, rent that is owed. */
export type DepositDeduction = {
  readonly id: string;
  readonly title: Text;
  readonly amount: Money;
  /** Agreed beforehand and shown by evidence; anything else is not deducted. */
  readonly proven: boolean;
};

export type DepositInput = {
  readonly deposit: Money;
  readonly returnedBefore: Money;
  readonly deductions: readonly DepositDeduction[];
};

export type DepositRefund = {
  readonly refund: Money;
  /** What the proven deductions came to above the deposit: information, never collected automatically. */
  readonly shortfall: Money;
  readonly explanation: Explanation;
};

/**
 * A deposit (押金) goes back as it is: `refund = max(0, deposit − returned before − Σ proven deductions)`. It is no penalty and is not doubled.
 * Source: 实施条例 art 20 (no unreasonable conditions, promptly), 合同编通则解释 art 67; that only proven deductions count is a convention.
 */
export const depositRefund = (input: DepositInput): Result<DepositRefund, Refusal> => {
  const invalid = validate(input);
  if (invalid) return refused(invalid);
  const { currency } = input.deposit;
  const proven = input.deductions.reduce((sum, { amount, proven: counts }) => sum + (counts ? amount.minor : 0n), 0n);
  const left = input.deposit.minor - input.returnedBefore.minor - proven;
  const refund = money(currency, larger(0n, left));
  return ok({ refund, shortfall: money(currency, larger(0n, -left)), explanation: explain(input, refund) });
};

const unproven = text('没有事先约定或证据，不予扣除', 'Not agreed beforehand or not proven: not deducted');
const onlyProven: Citation = {
  kind: 'convention',
  rule: text('押金只扣除有约定且有证据的项目', 'Only what was agreed and is proven comes off a deposit'),
};

function explain({ deposit, returnedBefore, deductions }: DepositInput, refund: Money): Explanation {
  const parts = [leaf('deposit', text('押金', 'Deposit'), deposit)];
  if (returnedBefore.minor > 0n)
    parts.push(leaf('before', text('此前已退', 'Returned before'), negate(returnedBefore)));
  for (const { id, title, amount, proven } of deductions)
    if (proven) parts.push(leaf(`deduction:${id}`, title, negate(amount)));
  return summed('sum_not_below_zero', 'refund', text('应退押金', 'Deposit to return'), refund, parts, {
    cites: [consumerLawRegulations.deposits, contractInterpretation.notEarnest, onlyProven],
    beside: deductions
      .filter(({ proven }) => !proven)
      .map(({ id, title, amount }) => leaf(`deduction:${id}`, title, amount, { because: unproven })),
  });
}

const validate = ({ deposit, returnedBefore, deductions }: DepositInput): Refusal | null =>
  firstProblem([
    checkAmount(deposit.currency, deposit, '/deposit'),
    checkAmount(deposit.currency, returnedBefore, '/returnedBefore'),
    checkThat(
      returnedBefore.minor <= deposit.minor,
      '已退超过押金',
      'more was returned than was deposited',
      '/returnedBefore',
    ),
    checkUnique(
      deductions.map(({ id }) => id),
      (i) => `/deductions/${i}/id`,
    ),
    ...deductions.map(({ amount }, i) => checkAmount(deposit.currency, amount, `/deductions/${i}/amount`)),
  ]);

import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import type { LawCitation } from '../../law/citation.ts';
import { civilCode } from '../../law/civil-code.ts';
import { contractInterpretation } from '../../law/contract-interpretation.ts';
import { earnestLimitBasisPoints } from '../../law/statutory-limits.ts';
import { smaller } from '../../money/extremes.ts';
import { type Money, money } from '../../money/money.ts';
import { roundDown } from '../../money/rounding.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type Text, text } from '../../text.ts';
import { checkAmount, firstProblem } from './input-checks.ts';

export const earnestBreaches = ['receiver', 'payer', 'none'] as const;
export type EarnestBreach = (typeof earnestBreaches)[number];

export type EarnestInput = {
  readonly amount: Money;
  readonly contractTotal: Money;
  /** 定金 in its nature; 订金, 押金 and 保证金 are not. */
  readonly isEarnest: boolean;
  readonly breachBy: EarnestBreach;
};

export type Earnest = {
  /** The part that counts as earnest money. */
  readonly effective: Money;
  readonly returned: Money;
  readonly explanation: Explanation;
};

/**
 * Earnest money a under a contract of total T: `E = min(a, floor(20% × T))`, `x = a − E`. The receiver in breach returns `2E + x`, the payer
 * in breach gets `x`, nobody in breach `a`; what is not 定金 is returned as it is. Source: 民法典 arts 586, 587; 合同编通则解释 art 67.
 */
export const earnest = (input: EarnestInput): Result<Earnest, Refusal> => {
  const { amount, contractTotal } = input;
  const invalid = firstProblem([
    checkAmount(amount.currency, amount, '/amount'),
    checkAmount(amount.currency, contractTotal, '/contractTotal'),
  ]);
  if (invalid) return refused(invalid);
  const of = (minor: bigint): Money => money(amount.currency, minor);
  const limit = of(roundDown(contractTotal.minor * BigInt(earnestLimitBasisPoints), 10_000n));
  const effective = of(input.isEarnest ? smaller(amount.minor, limit.minor) : 0n);
  const rest = of(amount.minor - effective.minor);
  const times = input.breachBy === 'receiver' ? 2 : input.breachBy === 'payer' ? 0 : 1;
  const back = of(effective.minor * BigInt(times));
  const returned = of(back.minor + rest.minor);
  return ok({ effective, returned, explanation: explain(input, { limit, effective, rest, times, back, returned }) });
};

const reasons: Record<EarnestBreach, Text> = {
  receiver: text('收受方违约，双倍返还定金', 'The receiver is in breach: the earnest money goes back twice'),
  payer: text('给付方违约，定金不退', 'The payer is in breach: the earnest money is lost'),
  none: text('无人违约，定金如数退还', 'Nobody is in breach: the earnest money goes back'),
};
const plain = text(
  '不具有定金性质，如数退还，不适用定金罚则',
  'Not earnest money in its nature: it goes back as it is, never doubled',
);
const citesEarnest: readonly LawCitation[] = [civilCode.earnestLimit, civilCode.earnestBreach];

type Worked = {
  readonly limit: Money;
  readonly effective: Money;
  readonly rest: Money;
  readonly times: number;
  readonly back: Money;
  readonly returned: Money;
};

function explain({ isEarnest, breachBy, contractTotal }: EarnestInput, worked: Worked): Explanation {
  const { limit, effective, rest, times, back, returned } = worked;
  const zero = money(returned.currency, 0n);
  const limitNode = leaf('limit', text('定金上限：合同总额的 20%', 'Limit: 20% of the contract'), limit, {
    arithmetic: { kind: 'percent', of: contractTotal, basisPoints: earnestLimitBasisPoints },
  });
  const parts = [
    leaf('earnest', text('返还的定金', 'Earnest money returned'), back, {
      arithmetic: { kind: 'product', unit: effective, quantity: times, less: zero },
      beside: isEarnest ? [limitNode] : [],
    }),
    leaf('prepayment', text('超出定金部分，按预付款退还', 'Above it: a plain prepayment, returned'), rest),
  ];
  return summed('sum', 'returned', text('应返还', 'To return'), returned, parts, {
    because: isEarnest ? reasons[breachBy] : plain,
    cites: isEarnest ? citesEarnest : [contractInterpretation.notEarnest],
  });
}

import type { Money } from '../money/money.ts';
import { money } from '../money/money.ts';
import type { ClassResult, Waterfall, WaterfallStep } from './waterfall.ts';

/** What a class gets of what it is owed, in basis points, rounded down. For reading only; nothing is computed from it. Null when nothing is owed. */
export const dividendBasisPoints = ({ due, paid }: ClassResult): number | null =>
  due.minor === 0n ? null : Number((paid.minor * 10_000n) / due.minor);

/** One creditor's own page: what came from where, and what stays open. */
export type CreditorStatement = {
  readonly claimId: string;
  readonly steps: readonly WaterfallStep[];
  readonly paid: Money;
  readonly open: Money;
};

/** The statement of one creditor; null when there is no such claim. */
export const creditorStatement = ({ paid, steps }: Waterfall, claimId: string): CreditorStatement | null => {
  const sum = paid.get(claimId);
  if (sum === undefined) return null;
  const own = steps.filter((step) => step.claimId === claimId);
  const due = own[0]?.due ?? money(sum.currency, 0n);
  return { claimId, steps: own, paid: sum, open: money(sum.currency, due.minor - sum.minor) };
};

import type { Money } from '../money/money.ts';
import type { Text } from '../text.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { Citation, Explanation } from './explanation.ts';

const none: readonly never[] = [];

type More = {
  readonly arithmetic?: Arithmetic;
  readonly because?: Text | null;
  readonly cites?: readonly Citation[];
  readonly beside?: readonly Explanation[];
};

/** An amount that stands by itself. */
export const leaf = (code: string, label: Text, amount: Money, more: More = {}): Explanation => ({
  code,
  label,
  amount,
  total: 'leaf',
  arithmetic: more.arithmetic ?? null,
  because: more.because ?? null,
  cites: more.cites ?? none,
  parts: none,
  beside: more.beside ?? none,
});

/** An amount that its parts make. */
export const summed = (
  total: 'sum' | 'sum_not_below_zero',
  code: string,
  label: Text,
  amount: Money,
  parts: readonly Explanation[],
  more: Omit<More, 'arithmetic'> = {},
): Explanation => ({
  code,
  label,
  amount,
  total,
  arithmetic: null,
  because: more.because ?? null,
  cites: more.cites ?? none,
  parts,
  beside: more.beside ?? none,
});

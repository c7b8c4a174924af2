import { describe, expect, it } from 'vitest';
import { cny, type Money } from '../money/money.ts';
import { text } from '../text.ts';
import type { Arithmetic } from './arithmetic.ts';
import { arithmeticText } from './arithmetic-text.ts';
import { checkExplanation } from './check.ts';
import { leaf } from './node.ts';

describe('rates in arithmetic', () => {
  it.each<[Arithmetic, Money, string]>([
    [{ kind: 'percent', of: cny(20_000n), basisPoints: 13_000 }, cny(26_000n), '200.00 × 130% = 260.00'],
    [{ kind: 'percent', of: cny(999n), basisPoints: 2_000 }, cny(199n), '9.99 × 20% = 1.9980 → 1.99'],
    [
      { kind: 'net_of_tax', gross: cny(29_900n), rateBasisPoints: 1_300 },
      cny(26_460n),
      '299.00 ÷ (1 + 13%) = 264.6017 → 264.60',
    ],
    [
      { kind: 'interest', principal: cny(188_000n), ratePpm: 31_000, days: 125, basisDays: 365 },
      cny(1_996n),
      '1880.00 × 3.1% × 125 ÷ 365 = 19.9589 → 19.96',
    ],
    [
      { kind: 'interest', principal: cny(60_000n), ratePpm: 3_500, days: 125, basisDays: 365 },
      cny(72n),
      '600.00 × 0.35% × 125 ÷ 365 = 0.7191 → 0.72',
    ],
  ])('%o gives %o', (arithmetic, amount, written) => {
    expect(arithmeticText(arithmetic, amount)).toBe(written);
    const node = leaf('x', text('数', 'number'), amount, { arithmetic });
    expect(checkExplanation(node)).toEqual([]);
    const off = { ...node, amount: cny(amount.minor + 1n) };
    expect(checkExplanation(off)).toMatchObject([{ problem: 'arithmetic_disagrees' }]);
  });
});

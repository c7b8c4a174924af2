import { describe, expect, it } from 'vitest';
import { consumerRightsLaw } from '../law/consumer-rights-law.ts';
import { cny, money } from '../money/money.ts';
import { text } from '../text.ts';
import { arithmeticText } from './arithmetic-text.ts';
import { checkExplanation } from './check.ts';
import { flattenExplanation } from './flatten.ts';
import { leaf, summed } from './node.ts';
import { renderExplanation } from './render.ts';
import { textWidth } from './text-width.ts';

const share = { kind: 'share', of: cny(5_000n), weight: cny(15_000n), whole: cny(35_000n) } as const;
const price = leaf('net', text('单价', 'Price'), cny(15_000n), {
  arithmetic: { kind: 'product', unit: cny(15_000n), quantity: 1, less: cny(0n) },
});
const off = leaf('off', text('「满300减50」分摊', 'Share of the discount'), cny(-2_143n), { arithmetic: share });
const test = leaf('test', text('保留商品', 'Goods kept'), cny(20_000n), {
  arithmetic: { kind: 'threshold', value: cny(20_000n), threshold: cny(30_000n) },
});
const tree = summed('sum', 'refund', text('退款', 'Refund'), cny(12_857n), [price, off], {
  because: text('按实付退还', 'What was paid'),
  cites: [consumerRightsLaw.noReasonReturn],
  beside: [test],
});

describe('checkExplanation', () => {
  it('has nothing to say about a receipt that adds up', () => {
    expect(checkExplanation(tree)).toEqual([]);
    expect(checkExplanation(summed('sum_not_below_zero', 'r', tree.label, cny(0n), [off]))).toEqual([]);
  });

  it.each([
    ['a total that is not its parts', { ...tree, amount: cny(12_858n) }, 'total_disagrees', 'refund'],
    [
      'a total below zero that says never',
      summed('sum_not_below_zero', 'r', tree.label, cny(-2_143n), [off]),
      'total_disagrees',
      'r',
    ],
    [
      'arithmetic that gives another amount',
      {
        ...tree,
        parts: [
          { ...price, amount: cny(15_001n) },
          { ...off, amount: cny(-2_144n) },
        ],
      },
      'arithmetic_disagrees',
      'refund/net',
    ],
    [
      'a share two units above its exact part',
      leaf('s', tree.label, cny(2_144n), { arithmetic: share }),
      'arithmetic_disagrees',
      's',
    ],
    [
      'a share below its exact part',
      leaf('s', tree.label, cny(2_141n), { arithmetic: share }),
      'arithmetic_disagrees',
      's',
    ],
    [
      'a second currency among the parts',
      { ...tree, parts: [price, { ...off, amount: money('USD', -2_143n) }] },
      'currency_mixed',
      'refund/off',
    ],
    [
      'a second currency in the arithmetic',
      leaf('s', tree.label, cny(100n), {
        arithmetic: { kind: 'product', unit: money('USD', 100n), quantity: 1, less: cny(0n) },
      }),
      'currency_mixed',
      's',
    ],
    ['a leaf with parts', { ...price, parts: [off] }, 'leaf_with_parts', 'net'],
    [
      'a lie beside the amount',
      { ...tree, beside: [{ ...test, amount: cny(1n) }] },
      'arithmetic_disagrees',
      'refund/test',
    ],
  ] as const)('finds %s', (_, wrong, problem, path) => {
    expect(checkExplanation(wrong)).toContainEqual(expect.objectContaining({ problem, path }));
  });
});

describe('arithmetic as a person writes it', () => {
  it.each([
    [share, off.amount, '50.00 × 150.00 ÷ 350.00 = 21.4285 → 21.43'],
    [{ ...share, weight: cny(17_500n) }, cny(2_500n), '50.00 × 175.00 ÷ 350.00 = 25.00'],
    [{ kind: 'product', unit: cny(3_334n), quantity: 3, less: cny(2n) }, cny(10_000n), '33.34 × 3 − 0.02 = 100.00'],
    [{ kind: 'units', of: cny(10_000n), before: 0, now: 1, units: 3 }, cny(3_333n), '100.00 × 1 ÷ 3 = 33.3333 → 33.33'],
    [
      { kind: 'units', of: cny(10_000n), before: 2, now: 1, units: 3 },
      cny(3_333n),
      '100.00 × 3 ÷ 3 − 100.00 × 2 ÷ 3 = 33.33',
    ],
    [
      { kind: 'value', of: cny(1_000n), before: cny(0n), through: cny(4_000n), whole: cny(10_000n) },
      cny(400n),
      '10.00 × 40.00 ÷ 100.00 = 4.00',
    ],
    [{ kind: 'threshold', value: cny(30_000n), threshold: cny(30_000n) }, cny(30_000n), '300.00 ≥ 300.00'],
    [
      { kind: 'share', of: money('JPY', 100n), weight: money('JPY', 1n), whole: money('JPY', 3n) },
      money('JPY', 33n),
      '100 × 1 ÷ 3 = 33.33 → 33',
    ],
  ] as const)('case %#', (arithmetic, amount, words) => {
    expect(arithmeticText(arithmetic, amount)).toBe(words);
  });
});

describe('a rendered receipt', () => {
  it('aligns amounts on the right, Chinese counting two columns', () => {
    expect(renderExplanation(tree, 'zh')).toBe(
      [
        '退款                   128.57 CNY',
        '  · 按实付退还',
        '  · 《消费者权益保护法》第25条',
        '  单价                 150.00',
        '    · 150.00 × 1 = 150.00',
        '  「满300减50」分摊    -21.43',
        '    · 50.00 × 150.00 ÷ 350.00 = 21.4285 → 21.43',
        '  保留商品           (200.00)',
        '    · 200.00 < 300.00',
      ].join('\n'),
    );
  });

  it('has every amount end in one column, in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const ends = renderExplanation(tree, language)
        .split('\n')
        .filter((line) => !line.includes('·'))
        .map((line) => textWidth(line.replace(/ CNY$/, '')));
      expect(new Set(ends).size).toBe(1);
    }
  });

  it('is flat for screens and documents: depth, subtotal, and what does not count', () => {
    expect(
      flattenExplanation(tree).map(({ code, depth, subtotal, counts }) => [code, depth, subtotal, counts]),
    ).toEqual([
      ['refund', 0, true, true],
      ['net', 1, false, true],
      ['off', 1, false, true],
      ['test', 1, false, false],
    ]);
  });
});

it.each([
  ['abc', 3],
  ['退款', 4],
  ['「a」', 5],
  ['¥1.00', 5],
  ['１', 2],
  ['한글', 4],
])('%s is %i columns wide', (words, columns) => {
  expect(textWidth(words)).toBe(columns);
});

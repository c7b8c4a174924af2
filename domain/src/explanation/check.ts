import type { Money } from '../money/money.ts';
import { roundDown, roundHalfUp } from '../money/rounding.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { Explanation } from './explanation.ts';

/** A place where a receipt does not add up. `path` names the nodes from the root: `refund/goods/L1`. */
export type Contradiction = {
  readonly path: string;
  readonly problem: 'total_disagrees' | 'arithmetic_disagrees' | 'currency_mixed' | 'leaf_with_parts';
  readonly expected: string;
  readonly found: string;
};

/**
 * Proves a receipt: every total is what its parts make, every calculation gives its amount when worked out again, and one
 * currency runs throughout. An empty list is the proof; anything else is a defect of the calculator that made the tree.
 */
export const checkExplanation = (tree: Explanation): readonly Contradiction[] => {
  const found: Contradiction[] = [];
  check(tree, tree.code, tree.amount.currency, found);
  return found;
};

function check(node: Explanation, path: string, currency: string, found: Contradiction[]): void {
  for (const amount of [node.amount, ...(node.arithmetic ? amountsIn(node.arithmetic) : [])])
    if (amount.currency !== currency)
      found.push({ path, problem: 'currency_mixed', expected: currency, found: amount.currency });

  if (node.total === 'leaf') {
    if (node.parts.length > 0)
      found.push({ path, problem: 'leaf_with_parts', expected: '0', found: String(node.parts.length) });
  } else {
    const sum = node.parts.reduce((total, part) => total + part.amount.minor, 0n);
    const expected = node.total === 'sum_not_below_zero' && sum < 0n ? 0n : sum;
    if (expected !== node.amount.minor)
      found.push({ path, problem: 'total_disagrees', expected: String(expected), found: String(node.amount.minor) });
  }

  if (node.arithmetic) checkArithmetic(node.arithmetic, node.amount, path, found);
  for (const part of node.parts) check(part, `${path}/${part.code}`, currency, found);
  for (const part of node.beside) check(part, `${path}/${part.code}`, currency, found);
}

/** The arithmetic gives the size of the amount; largest remainder may give one minor unit more than rounding down. */
function checkArithmetic(arithmetic: Arithmetic, amount: Money, path: string, found: Contradiction[]): void {
  const size = amount.minor < 0n ? -amount.minor : amount.minor;
  const worked = workOut(arithmetic);
  const agrees =
    arithmetic.kind === 'share' ? size === worked || (size === worked + 1n && !divides(arithmetic)) : size === worked;
  if (!agrees)
    found.push({ path, problem: 'arithmetic_disagrees', expected: String(worked), found: String(amount.minor) });
}

/** The result in minor units. */
function workOut(arithmetic: Arithmetic): bigint {
  switch (arithmetic.kind) {
    case 'product':
      return arithmetic.unit.minor * BigInt(arithmetic.quantity) - arithmetic.less.minor;
    case 'share':
      return arithmetic.whole.minor === 0n
        ? 0n
        : (arithmetic.of.minor * arithmetic.weight.minor) / arithmetic.whole.minor;
    case 'units': {
      const { of, before, now, units } = arithmetic;
      return cumulative(of.minor, BigInt(before), BigInt(before + now), BigInt(units));
    }
    case 'value': {
      const { of, before, through, whole } = arithmetic;
      return cumulative(of.minor, before.minor, through.minor, whole.minor);
    }
    case 'percent':
      return roundDown(arithmetic.of.minor * BigInt(arithmetic.basisPoints), 10_000n);
    case 'net_of_tax':
      return roundHalfUp(arithmetic.gross.minor * 10_000n, 10_000n + BigInt(arithmetic.rateBasisPoints));
    case 'interest': {
      const { principal, ratePpm, days, basisDays } = arithmetic;
      return roundHalfUp(principal.minor * BigInt(ratePpm) * BigInt(days), 1_000_000n * BigInt(basisDays));
    }
    case 'threshold':
      return arithmetic.value.minor;
  }
}

const cumulative = (of: bigint, before: bigint, through: bigint, whole: bigint): bigint =>
  roundHalfUp(of * through, whole) - roundHalfUp(of * before, whole);

const divides = ({ of, weight, whole }: Extract<Arithmetic, { kind: 'share' }>): boolean =>
  whole.minor === 0n || (of.minor * weight.minor) % whole.minor === 0n;

function amountsIn(arithmetic: Arithmetic): readonly Money[] {
  switch (arithmetic.kind) {
    case 'product':
      return [arithmetic.unit, arithmetic.less];
    case 'share':
      return [arithmetic.of, arithmetic.weight, arithmetic.whole];
    case 'units':
      return [arithmetic.of];
    case 'value':
      return [arithmetic.of, arithmetic.before, arithmetic.through, arithmetic.whole];
    case 'percent':
      return [arithmetic.of];
    case 'net_of_tax':
      return [arithmetic.gross];
    case 'interest':
      return [arithmetic.principal];
    case 'threshold':
      return [arithmetic.value, arithmetic.threshold];
  }
}

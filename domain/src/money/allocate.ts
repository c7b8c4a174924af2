import { assert } from '../result.ts';
import { roundHalfUp } from './rounding.ts';

export type Weighted = { readonly id: string; readonly weight: bigint };

/**
 * Splits a total over parts in proportion to their weights; the parts always sum to the total (largest remainder).
 * The minor units left over go one each in this order: remainder descending, weight descending, id ascending by code point.
 * Weights are not negative. When all weights are zero every part is zero. Units: minor units of one currency.
 */
export const allocate = (total: bigint, parts: readonly Weighted[]): ReadonlyMap<string, bigint> => {
  const shares = allocateInOrder(
    total,
    parts.map((part) => part.weight),
    (i) => parts[i]?.id ?? '',
  );
  return new Map(parts.map((part, i) => [part.id, shares[i] ?? 0n]));
};

/** The same for parts known by their place: one share for each weight. This is on the path of every assessment, hence the plain loops. */
export const allocateInOrder = (
  total: bigint,
  weights: readonly bigint[],
  idAt: (index: number) => string,
): readonly bigint[] => {
  let whole = 0n;
  for (const weight of weights) {
    assert(weight >= 0n, 'allocate takes no negative weight');
    whole += weight;
  }
  assert(total >= 0n, 'allocate takes no negative total');
  if (whole === 0n || total === 0n) return weights.map(() => 0n);

  let left = total;
  const remainders: bigint[] = [];
  const shares: bigint[] = [];
  for (const weight of weights) {
    const product = total * weight;
    const share = product / whole;
    shares.push(share);
    remainders.push(product - share * whole);
    left -= share;
  }
  if (left === 0n) return shares;

  const at = (values: readonly bigint[], i: number): bigint => values[i] ?? 0n;
  const order = shares
    .map((_, i) => i)
    .sort(
      (a, b) =>
        descending(at(remainders, a), at(remainders, b)) ||
        descending(at(weights, a), at(weights, b)) ||
        byCodePoint(idAt(a), idAt(b)),
    );
  for (const i of order.slice(0, Number(left))) shares[i] = at(shares, i) + 1n;
  return shares;
};

/**
 * The part of `amount` that falls on units `before + 1 … before + now` of `units`: differences of rounded cumulative shares,
 * so that any sequence of partial steps closes exactly on `amount` with the last unit.
 */
export const cumulativeShare = (amount: bigint, units: { before: bigint; now: bigint; of: bigint }): bigint => {
  const { before, now, of } = units;
  assert(before >= 0n && now >= 0n && before + now <= of && of > 0n, `cumulativeShare: ${before} + ${now} of ${of}`);
  return roundHalfUp(amount * (before + now), of) - roundHalfUp(amount * before, of);
};

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);

function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

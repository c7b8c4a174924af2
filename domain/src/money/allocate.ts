import { assert } from '../result.ts';
import { roundHalfUp } from './rounding.ts';

export type Weighted = { readonly id: string; readonly weight: bigint };

/**
 * Splits a total over parts in proportion to their weights; the parts always sum to the total (largest remainder).
 * The minor units left over go one each in this order: remainder descending, weight descending, id ascending by code point.
 * Weights are not negative. When all weights are zero every part is zero. Units: minor units of one currency.
 */
export const allocate = (total: bigint, parts: readonly Weighted[]): ReadonlyMap<string, bigint> => {
  assert(total >= 0n && parts.every((part) => part.weight >= 0n), 'allocate takes no negative total or weight');
  const whole = parts.reduce((sum, part) => sum + part.weight, 0n);
  if (whole === 0n) return new Map(parts.map((part) => [part.id, 0n]));

  const shares = parts.map(({ id, weight }) => ({
    id,
    weight,
    share: (total * weight) / whole,
    remainder: (total * weight) % whole,
  }));
  const left = total - shares.reduce((sum, part) => sum + part.share, 0n);
  const blessed = new Set(
    shares
      .toSorted((a, b) => descending(a.remainder, b.remainder) || descending(a.weight, b.weight) || byCodePoint(a.id, b.id))
      .slice(0, Number(left))
      .map((part) => part.id),
  );
  return new Map(shares.map(({ id, share }) => [id, blessed.has(id) ? share + 1n : share]));
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

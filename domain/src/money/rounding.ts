import { assert } from '../result.ts';

/**
 * `numerator / denominator`, rounded half up (四舍五入), for non-negative whole numbers.
 * No statute fixes the rounding of a fen; the convention is to round once for each named amount, never on the way (reference 0.3, policy).
 */
export const roundHalfUp = (numerator: bigint, denominator: bigint): bigint => {
  assert(numerator >= 0n && denominator > 0n, `roundHalfUp(${numerator}, ${denominator}) is outside its range`);
  return (2n * numerator + denominator) / (2n * denominator);
};

/** `numerator / denominator` rounded towards the smaller whole number, for non-negative whole numbers. */
export const roundDown = (numerator: bigint, denominator: bigint): bigint => {
  assert(numerator >= 0n && denominator > 0n, `roundDown(${numerator}, ${denominator}) is outside its range`);
  return numerator / denominator;
};

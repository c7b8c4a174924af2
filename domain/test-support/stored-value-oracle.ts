import type { StoredValueInput } from '../src/assessment/calculators/prepaid/stored-value-input.ts';
import type { StoredValueMethod } from '../src/assessment/calculators/prepaid/stored-value-methods.ts';

/** Half up by trying whole numbers from zero: no formula to share with the calculator. */
const nearest = (numerator: number, denominator: number): number => {
  let whole = 0;
  while ((whole + 1) * denominator <= numerator) whole += 1;
  return (numerator - whole * denominator) * 2 >= denominator ? whole + 1 : whole;
};

/** The principal of a card with small amounts, fen by fen: every fen that was used is taken from the oldest lot that has one left. */
export const storedValueOracle = (
  input: StoredValueInput,
): { method: StoredValueMethod; price: number; refund: number } => {
  const lots = input.lots.map(({ paid, bonus }) => ({ paid: Number(paid.minor), bonus: Number(bonus.minor), used: 0 }));
  const used = Number(input.consumedFace.minor);
  for (let fen = 0; fen < used; fen += 1) {
    const oldest = lots.find((lot) => lot.used < lot.paid + lot.bonus);
    if (oldest) oldest.used += 1;
  }
  const paid = lots.reduce((sum, lot) => sum + lot.paid, 0);
  const bonus = lots.reduce((sum, lot) => sum + lot.bonus, 0);
  const list = Number((input.marketPrice ?? input.consumedList ?? input.consumedFace).minor);
  const prices: Record<StoredValueMethod, () => number> = {
    art18: () =>
      lots.reduce((sum, lot) => sum + (lot.used === 0 ? 0 : nearest(lot.used * lot.paid, lot.paid + lot.bonus)), 0),
    art19: () => Math.min(paid, list),
    principal_first: () => Math.min(paid, used),
    bonus_first: () => Math.max(0, used - bonus),
    proportional_pool: () => (used === 0 ? 0 : nearest(used * paid, paid + bonus)),
  };
  const method = input.method ?? (input.fault === 'consumer' ? 'art19' : 'art18');
  const price = prices[method]();
  return { method, price, refund: paid - price };
};

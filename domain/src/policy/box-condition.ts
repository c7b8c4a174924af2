import { causes, faults } from '../claim/claim.ts';
import type { Currency } from '../money/currency.ts';
import { money } from '../money/money.ts';
import { allTiers, type Box, boxOf } from './box.ts';
import { anyCase, type Condition, goodsClasses, saleWays, subjects } from './condition.ts';

/** A box as a condition again, for texts; a part that leaves everything open is null. */
export const conditionOf = (box: Box, tiers: readonly string[], currency: Currency): Condition => {
  const all = boxOf(anyCase, tiers);
  const set = <T>(i: number, values: readonly T[]): readonly T[] | null =>
    box.sets[i] === all?.sets[i] ? null : values.filter((_, at) => ((box.sets[i] ?? 0) & (1 << at)) !== 0);
  const truth = (i: number): boolean | null => set(i, [false, true])?.[0] ?? null;
  const range = (i: number) => {
    const [from = 0n, to = 0n] = box.ranges[i] ?? [];
    const end = all?.ranges[i]?.[1] ?? 0n;
    return from === 0n && to === end ? null : { from, to: to === end ? null : to };
  };
  const numbers = (i: number) => {
    const span = range(i);
    return span && { from: Number(span.from), to: span.to === null ? null : Number(span.to) };
  };
  const amount = range(2);
  return {
    causes: set(0, causes),
    faults: set(1, faults),
    subjects: set(2, subjects),
    goodsClasses: set(3, goodsClasses),
    exclusionConfirmed: truth(4),
    sales: set(5, saleWays),
    tiers: set(6, allTiers(tiers)),
    hadServiceBefore: truth(7),
    days: numbers(0),
    usage: numbers(1),
    amount: amount && {
      from: amount.from === 0n ? null : money(currency, amount.from),
      below: amount.to === null ? null : money(currency, amount.to + 1n),
    },
    refundsInYear: numbers(3),
  };
};

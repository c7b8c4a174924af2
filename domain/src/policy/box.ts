import { causes, faults } from '../claim/claim.ts';
import { type Condition, goodsClasses, type PolicyFacts, saleWays, subjects } from './condition.ts';

/**
 * A set of cases as a box: for each sort of fact a set of values (bits) or a range of whole numbers, both ends included.
 * Boxes can be cut from each other exactly, which is how gaps, overlaps and unreachable clauses are found.
 */
export type Box = { readonly sets: readonly number[]; readonly ranges: readonly Span[] };
export type Span = readonly [from: bigint, to: bigint];

/** The ends of every range: a hundred years, all of a card, fifteen digits of money, and more refunds than anybody asks for. */
const limits: readonly bigint[] = [36_500n, 10_000n, 10n ** 15n - 1n, 9_999n];

/** The box of a condition under the tiers that a document declares; null when it can never hold. */
export const boxOf = (condition: Condition, tiers: readonly string[]): Box | null => {
  const { days, usage, amount, refundsInYear } = condition;
  const box: Box = {
    sets: [
      bits(causes, condition.causes),
      bits(faults, condition.faults),
      bits(subjects, condition.subjects),
      bits(goodsClasses, condition.goodsClasses),
      bits(truths, one(condition.exclusionConfirmed)),
      bits(saleWays, condition.sales),
      bits(allTiers(tiers), condition.tiers),
      bits(truths, one(condition.hadServiceBefore)),
    ],
    ranges: [
      span(0, days?.from, days?.to),
      span(1, usage?.from, usage?.to),
      span(2, amount?.from?.minor, amount?.below ? amount.below.minor - 1n : null),
      span(3, refundsInYear?.from, refundsInYear?.to),
    ],
  };
  return isEmpty(box) ? null : box;
};

/** The box that holds one case alone. Facts outside the limits are moved to them: no clause tells them apart there. */
export const pointOf = (facts: PolicyFacts, tiers: readonly string[]): Box => {
  const tier = allTiers(tiers).includes(facts.tier) ? facts.tier : noTier;
  const at = (index: number, value: bigint | number): Span => {
    const whole = BigInt(value);
    const limit = limits[index] ?? 0n;
    const inside = whole < 0n ? 0n : whole > limit ? limit : whole;
    return [inside, inside];
  };
  return {
    sets: [
      bits(causes, [facts.cause]),
      bits(faults, [facts.fault]),
      bits(subjects, [facts.subject]),
      bits(goodsClasses, [facts.goodsClass]),
      bits(truths, [facts.exclusionConfirmed]),
      bits(saleWays, [facts.sale]),
      bits(allTiers(tiers), [tier]),
      bits(truths, [facts.hadServiceBefore]),
    ],
    ranges: [at(0, facts.days), at(1, facts.usage), at(2, facts.amount.minor), at(3, facts.refundsInYear)],
  };
};

const noTier = 'none';
export const allTiers = (tiers: readonly string[]): readonly string[] => [noTier, ...tiers];

/** What two boxes have in common; null for nothing. */
export const common = (a: Box, b: Box): Box | null => {
  const box: Box = {
    sets: a.sets.map((set, i) => set & (b.sets[i] ?? 0)),
    ranges: a.ranges.map((range, i) => overlap(range, b.ranges[i] ?? [0n, -1n])),
  };
  return isEmpty(box) ? null : box;
};

/** Quicker than `common` where only the answer counts: the test that every evaluation makes. */
export const meets = (a: Box, b: Box): boolean => {
  for (let i = 0; i < a.sets.length; i += 1) if (((a.sets[i] ?? 0) & (b.sets[i] ?? 0)) === 0) return false;
  for (let i = 0; i < a.ranges.length; i += 1) {
    const [x, y] = [a.ranges[i], b.ranges[i]];
    if (!x || !y || x[0] > y[1] || y[0] > x[1]) return false;
  }
  return true;
};

/** What is left of a box when another is cut out of it: pieces that do not touch each other. */
const cut = (from: Box, out: Box): readonly Box[] => {
  const shared = common(from, out);
  if (!shared) return [from];
  const pieces: Box[] = [];
  let rest = from;
  for (const [i, set] of shared.sets.entries()) {
    const others = (rest.sets[i] ?? 0) & ~set;
    if (others !== 0) pieces.push({ ...rest, sets: rest.sets.with(i, others) });
    rest = { ...rest, sets: rest.sets.with(i, set) };
  }
  for (const [i, [low, high]] of shared.ranges.entries()) {
    const [from0, to0] = rest.ranges[i] ?? [0n, -1n];
    if (from0 < low) pieces.push({ ...rest, ranges: rest.ranges.with(i, [from0, low - 1n]) });
    if (high < to0) pieces.push({ ...rest, ranges: rest.ranges.with(i, [high + 1n, to0]) });
    rest = { ...rest, ranges: rest.ranges.with(i, [low, high]) };
  }
  return pieces;
};

/** What is left of some boxes when others are cut out of them. */
export const cutAll = (from: readonly Box[], out: readonly Box[]): readonly Box[] =>
  out.reduce<readonly Box[]>((left, one) => left.flatMap((box) => cut(box, one)), from);

const truths = [false, true] as const;
const one = (value: boolean | null): readonly boolean[] | null => (value === null ? null : [value]);

const bits = <T>(all: readonly T[], chosen: readonly T[] | null): number =>
  chosen === null
    ? (1 << all.length) - 1
    : chosen.reduce((set, value) => (all.includes(value) ? set | (1 << all.indexOf(value)) : set), 0);

const span = (index: number, from: number | bigint | undefined, to: number | bigint | null | undefined): Span => {
  const limit = limits[index] ?? 0n;
  const end = to === null || to === undefined ? limit : BigInt(to);
  return [from === undefined ? 0n : BigInt(from), end > limit ? limit : end];
};

const overlap = ([a, b]: Span, [c, d]: Span): Span => [a > c ? a : c, b < d ? b : d];

const isEmpty = ({ sets, ranges }: Box): boolean => sets.includes(0) || ranges.some(([from, to]) => from > to);

/** Chance that can be had again: the same seed gives the same choices on every machine. */
export type Random = {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number;
  /** True in the given share of cases. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
  /** A stream of its own for one part of a simulation: what that part draws does not move the draws of the others. */
  fork(label: string): Random;
};

/** sfc32, seeded through a text hash so that near seeds give unlike streams. */
export const seededRandom = (seed: number | string): Random => {
  const next = sfc32(String(seed));
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    chance: (share) => next() < share,
    pick: (from) => {
      const picked = from[integer(0, from.length - 1)];
      if (picked === undefined) throw new Error('there is nothing to pick from');
      return picked;
    },
    shuffle: (items) => {
      const left = [...items];
      return items.flatMap(() => left.splice(integer(0, left.length - 1), 1)) as typeof left;
    },
    fork: (label) => seededRandom(`${seed}/${label}`),
  };
};

const sfc32 = (seed: string): (() => number) => {
  let [a, b, c, d] = [0, 1, 2, 3].map((salt) => hash(`${salt}:${seed}`)) as [number, number, number, number];
  return () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  };
};

/** FNV-1a with a last mix, 32 bits. */
const hash = (text: string): number => {
  let h = 2_166_136_261;
  for (const letter of text) h = Math.imul(h ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  h = Math.imul(h ^ (h >>> 16), 2_246_822_507);
  h = Math.imul(h ^ (h >>> 13), 3_266_489_909);
  return (h ^ (h >>> 16)) >>> 0;
};

/** 2026-11-21 12:00:00 in Beijing. */
export const NOON = 1_795_233_600_000;

/** A small linear congruential generator: enough chance for tests, and the same every time. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

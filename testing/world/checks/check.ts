/** An invariant: sentences about what is broken, none when all is well. */
export type Check<T> = (facts: T) => string[];

/** Says the sentence when the condition does not hold. */
export const unless = (holds: boolean, sentence: () => string): string[] => (holds ? [] : [sentence()]);

export const sumOf = (amounts: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};

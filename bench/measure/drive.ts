/** What a load took: pieces of work a second, and how long single pieces took, in milliseconds. */
export type Load = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

/**
 * Does `count` pieces of work with as many workers at once as there are `hands` (connections), each piece as soon as a hand is free.
 * The first piece that fails ends the load with its error.
 */
export const drive = async <H>(
  hands: readonly H[],
  count: number,
  work: (hand: H, index: number) => Promise<unknown>,
): Promise<Load> => {
  const took = new Float64Array(count);
  let next = 0;
  const started = process.hrtime.bigint();
  await Promise.all(
    hands.map(async (hand) => {
      for (let index = next++; index < count; index = next++) {
        const began = process.hrtime.bigint();
        await work(hand, index);
        took[index] = milliseconds(began);
      }
    }),
  );
  const perSecond = (count * 1_000) / milliseconds(started);
  took.sort();
  const at = (share: number): number => took[Math.min(count - 1, Math.floor(count * share))] ?? 0;
  return { perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
};

const milliseconds = (since: bigint): number => Number(process.hrtime.bigint() - since) / 1e6;

export const median = (values: readonly number[]): number => {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('a bench runs at least once');
  return middle;
};

/** Of several runs the one in the middle by speed: a neighbour on the same machine spoils the slow ones, luck makes the fast ones. */
export const middleOf = (loads: readonly Load[]): Load => {
  const sorted = loads.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('a bench runs at least once');
  return middle;
};

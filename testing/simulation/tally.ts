/** How often things happened in a run: proof that a green simulation did something. */
export type Tally = {
  count(what: string): void;
  readonly counts: ReadonlyMap<string, number>;
};

export const openTally = (): Tally => {
  const counts = new Map<string, number>();
  return {
    counts,
    count: (what) => {
      counts.set(what, (counts.get(what) ?? 0) + 1);
    },
  };
};

/** Adds one run's counts to those of many. */
export const addTally = (total: Map<string, number>, { counts }: Pick<Tally, 'counts'>): void => {
  for (const [what, times] of counts) total.set(what, (total.get(what) ?? 0) + times);
};

import type { WaterfallInput } from '../src/closure/waterfall-input.ts';

type Open = { id: string; open: number; paid: number };

/** Largest remainder by handing out one fen at a time to whoever is furthest behind the exact share. */
const handOut = (sum: number, claims: readonly Open[]): number[] => {
  const due = claims.reduce((total, claim) => total + claim.open, 0);
  if (due === 0) return claims.map(() => 0);
  const shares = claims.map((claim) => Math.floor((sum * claim.open) / due));
  const missing = sum - shares.reduce((a, b) => a + b, 0);
  const waiting = claims
    .map((claim, i) => ({ i, remainder: (sum * claim.open) % due, weight: claim.open, id: claim.id }))
    .toSorted((a, b) => b.remainder - a.remainder || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const { i } of waiting.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1;
  return shares;
};

/** Reference 3.4 a second time, in small plain numbers and in the order of its text. */
export const waterfallOracle = (input: WaterfallInput) => {
  let funds = Number(input.funds.minor);
  const all = new Map<string, Open>();
  for (const { id, amount } of [...input.classes.flatMap((each) => each.claims), ...input.secured])
    all.set(id, { id, open: Number(amount.minor), paid: 0 });
  const claim = (id: string): Open => all.get(id) ?? { id, open: 0, paid: 0 };
  const give = (to: Open, amount: number): void => {
    to.open -= amount;
    to.paid += amount;
  };

  for (const { id, collateral } of input.secured) {
    const thing = Number(collateral.minor);
    const covered = Math.min(claim(id).open, thing);
    give(claim(id), covered);
    funds += thing - covered;
  }
  for (const pool of input.pools) {
    const listed = pool.claimIds.map(claim);
    const size = Number(pool.amount.minor);
    const given = Math.min(
      size,
      listed.reduce((total, each) => total + each.open, 0),
    );
    const shares = handOut(given, listed);
    for (const [i, each] of listed.entries()) give(each, shares[i] ?? 0);
    if (pool.surplusToEstate) funds += size - given;
  }
  const ordinary = input.classes.find((each) => each.ordinary)?.rank ?? 5;
  const classes = [...input.classes]
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank, claims }) => {
      const here = [...claims, ...(rank === ordinary ? input.secured : [])].map(({ id }) => claim(id));
      const due = here.reduce((total, each) => total + each.open, 0);
      const given = Math.min(due, funds);
      const shares = handOut(given, here);
      for (const [i, each] of here.entries()) give(each, shares[i] ?? 0);
      funds -= given;
      return { rank, due, paid: given };
    });
  return { paid: Object.fromEntries([...all].map(([id, each]) => [id, each.paid])), classes, left: funds };
};

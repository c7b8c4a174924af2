import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../test-support/answer-of.ts';
import { waterfallInputs } from '../../test-support/arbitrary-cards.ts';
import { waterfallOracle } from '../../test-support/waterfall-oracle.ts';
import { checkExplanation } from '../explanation/check.ts';
import { cny } from '../money/money.ts';
import { waterfall } from './waterfall.ts';
import type { WaterfallInput } from './waterfall-input.ts';

const paidOut = (input: WaterfallInput) => answerOf(waterfall(input));
const total = (amounts: Iterable<{ minor: bigint }>) => [...amounts].reduce((sum, { minor }) => sum + minor, 0n);

describe('the waterfall', () => {
  it('agrees with the plain oracle', () => {
    fc.assert(
      fc.property(waterfallInputs, (input) => {
        const { paid, classes, left } = paidOut(input);
        expect({
          paid: Object.fromEntries([...paid].map(([id, { minor }]) => [id, Number(minor)])),
          classes: classes.map((each) => ({
            rank: each.rank,
            due: Number(each.due.minor),
            paid: Number(each.paid.minor),
          })),
          left: Number(left.minor),
        }).toEqual(waterfallOracle(input));
      }),
      { numRuns: 2_000 },
    );
  });

  it('hands out no fen twice and loses none', () => {
    fc.assert(
      fc.property(waterfallInputs, (made) => {
        const input = { ...made, pools: made.pools.map((pool) => ({ ...pool, surplusToEstate: true })) };
        const { paid, left, explanation } = paidOut(input);
        const came =
          input.funds.minor +
          total(input.pools.map(({ amount }) => amount)) +
          total(input.secured.map(({ collateral }) => collateral));
        expect(total(paid.values()) + left.minor).toBe(came);
        expect(explanation.amount.minor).toBe(total(paid.values()));
        expect(checkExplanation(explanation)).toEqual([]);
      }),
    );
  });

  it('pays nobody more than is owed, and no lower rank before a higher one is whole', () => {
    fc.assert(
      fc.property(waterfallInputs, (input) => {
        const { paid, classes, left } = paidOut(input);
        for (const { id, amount } of [...input.secured, ...input.classes.flatMap(({ claims }) => claims)])
          expect(paid.get(id)?.minor).toBeLessThanOrEqual(amount.minor);
        const short = classes.findIndex((each) => each.paid.minor < each.due.minor);
        if (short === -1) return;
        expect(left.minor).toBe(0n);
        for (const below of classes.slice(short + 1)) expect(below.paid.minor).toBe(0n);
      }),
    );
  });

  it('never gives a class less when there is more to hand out', () => {
    fc.assert(
      fc.property(waterfallInputs, fc.nat(100), (input, more) => {
        const richer = paidOut({ ...input, funds: cny(input.funds.minor + BigInt(more)) });
        for (const [i, each] of paidOut(input).classes.entries())
          expect(richer.classes[i]?.paid.minor).toBeGreaterThanOrEqual(each.paid.minor);
      }),
    );
  });
});

const amount = cny(100n);
const good: WaterfallInput = {
  currency: 'CNY',
  funds: amount,
  secured: [],
  pools: [],
  classes: [{ rank: 5, ordinary: true, claims: [{ id: 'a', amount }] }],
};

it.each<[string, Partial<WaterfallInput>, string]>([
  ['a claim named twice', { secured: [{ id: 'a', amount, collateral: amount }] }, '/classes/0/claims/0/id'],
  ['a rank given twice', { classes: [...good.classes, { rank: 5, ordinary: false, claims: [] }] }, '/classes/1/rank'],
  ['two ordinary classes', { classes: [...good.classes, { rank: 6, ordinary: true, claims: [] }] }, '/classes'],
  [
    'a pool for a claim that does not exist',
    { pools: [{ id: 'p', amount, claimIds: ['x'], surplusToEstate: true }] },
    '/pools/0/claimIds/0',
  ],
  [
    'a pool that lists a claim twice',
    { pools: [{ id: 'p', amount, claimIds: ['a', 'a'], surplusToEstate: true }] },
    '/pools/0/claimIds/1',
  ],
  ['money below zero', { funds: cny(-1n) }, '/funds'],
  [
    'a shortfall with nowhere to go',
    { secured: [{ id: 's', amount, collateral: cny(1n) }], classes: [{ rank: 1, ordinary: false, claims: [] }] },
    '/classes',
  ],
])('refuses %s', (_, change, pointer) => {
  expect(waterfall({ ...good, ...change })).toMatchObject({
    ok: false,
    refusal: { code: 'calculation_input_invalid', pointer },
  });
});

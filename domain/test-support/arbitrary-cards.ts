import fc from 'fast-check';
import type { SessionCardInput } from '../src/assessment/calculators/prepaid/session-card-refund.ts';
import type { StoredValueInput } from '../src/assessment/calculators/prepaid/stored-value-input.ts';
import { storedValueMethods } from '../src/assessment/calculators/prepaid/stored-value-methods.ts';
import type { TimeCardInput } from '../src/assessment/calculators/prepaid/time-card-refund.ts';
import { faults } from '../src/claim/claim.ts';
import type { WaterfallInput } from '../src/closure/waterfall-input.ts';
import { cny } from '../src/money/money.ts';
import { addDays, dateOf } from '../src/time/local-date.ts';

export const fenUpTo = (max: number) => fc.integer({ min: 0, max }).map((minor) => cny(BigInt(minor)));
const fault = fc.constantFrom(...faults);

/** Small cards, so that rounding, empty lots and exhausted cards turn up often. */
export const storedValueInputs: fc.Arbitrary<StoredValueInput> = fc
  .record({
    fault,
    lots: fc.array(fc.record({ paid: fenUpTo(60), bonus: fc.oneof(fc.constant(cny(0n)), fenUpTo(40)) }), {
      minLength: 1,
      maxLength: 4,
    }),
    part: fc.nat(100),
    listExtra: fc.option(fc.nat(50)),
    market: fc.option(fenUpTo(200)),
    method: fc.option(fc.constantFrom(...storedValueMethods)),
  })
  .map(({ fault: whose, lots, part, listExtra, market, method }) => {
    const face = lots.reduce((sum, { paid, bonus }) => sum + paid.minor + bonus.minor, 0n);
    const used = (face * BigInt(part)) / 100n;
    return {
      currency: 'CNY',
      fault: whose,
      lots: lots.map((lot, i) => ({ id: `T${i}`, ...lot })),
      consumedFace: cny(used),
      consumedList: listExtra === null ? null : cny(used + BigInt(listExtra)),
      marketPrice: market,
      method,
    };
  });

export const sessionCardInputs: fc.Arbitrary<SessionCardInput> = fc
  .record({
    fault,
    paid: fenUpTo(5_000),
    sessions: fc.integer({ min: 1, max: 12 }),
    bonusSessions: fc.nat(4),
    used: fc.nat(100),
    over: fc.nat(300),
  })
  .map(({ used, over, ...card }) => ({
    ...card,
    used: used % (card.sessions + card.bonusSessions + 1),
    // A list price is never below the price of a session of the card.
    listPrice: cny(card.paid.minor / BigInt(card.sessions) + 1n + BigInt(over)),
  }));

const start = dateOf('2027-12-01');

export const timeCardInputs: fc.Arbitrary<TimeCardInput> = fc
  .record({
    fault,
    paid: fenUpTo(9_999),
    days: fc.nat(400),
    stop: fc.integer({ min: -5, max: 420 }),
    bonusDays: fc.nat(30),
    frozenDays: fc.nat(30),
    before: fc.nat(30),
    unused: fc.boolean(),
  })
  .map(({ days, stop, before, unused, ...card }) => ({
    ...card,
    startOn: start,
    endOn: addDays(start, days),
    lastServiceOn: addDays(start, stop),
    frozenDaysBeforeStop: Math.min(before, card.frozenDays),
    expiredUnusedByConsumer: unused && card.fault === 'consumer' && stop > days,
  }));

/** Estates of a few claims, securities and pools, mostly too small for what is owed. */
export const waterfallInputs: fc.Arbitrary<WaterfallInput> = fc
  .record({
    funds: fenUpTo(300),
    secured: fc.array(fc.record({ amount: fenUpTo(90), collateral: fenUpTo(90) }), { maxLength: 2 }),
    pools: fc.array(
      fc.record({ amount: fenUpTo(80), of: fc.array(fc.nat(9), { maxLength: 4 }), surplusToEstate: fc.boolean() }),
      {
        maxLength: 2,
      },
    ),
    ranks: fc.shuffledSubarray([1, 2, 3, 4, 6]),
    claims: fc.array(fc.record({ rank: fc.nat(5), amount: fenUpTo(90) }), { minLength: 1, maxLength: 8 }),
  })
  .map(({ funds, secured, pools, ranks, claims }) => {
    const used = [...ranks, 5];
    const named = claims.map(({ amount, rank }, i) => ({ id: `c${i}`, amount, rank: used[rank % used.length] ?? 5 }));
    const ids = [...named.map(({ id }) => id), ...secured.map((_, i) => `s${i}`)];
    return {
      currency: 'CNY' as const,
      funds,
      secured: secured.map((each, i) => ({ id: `s${i}`, ...each })),
      pools: pools.map(({ of, ...pool }, i) => ({
        id: `p${i}`,
        ...pool,
        claimIds: [...new Set(of.map((at) => ids[at % ids.length] ?? 'c0'))],
      })),
      classes: used.map((rank) => ({
        rank,
        ordinary: rank === 5,
        claims: named.filter((claim) => claim.rank === rank).map(({ id, amount }) => ({ id, amount })),
      })),
    };
  });

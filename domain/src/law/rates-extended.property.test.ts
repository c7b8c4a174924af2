import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dateOf, daysBetween, type LocalDate } from '../time/local-date.ts';
import { lpr1y } from './interest-rates.ts';
import { builtInRates, rateSeries } from './rate-series.ts';
import { rateInForce } from './rate-table.ts';
import { extendedRates, type RatesLoad } from './rates-extended.ts';

const first = dateOf('2024-07-22');
/** Any day, and more often one at an edge of the known ones. */
const day = fc.oneof(
  fc.integer({ min: -800, max: 1_500 }).map((days) => addDays(first, days)),
  fc.integer({ min: -4, max: 4 }).map((days) => addDays(first, days)),
  fc.integer({ min: -4, max: 4 }).map((days) => addDays(lpr1y.through, days)),
);

/** Any load at all: before, after, across and inside the known days. */
const load: fc.Arbitrary<RatesLoad> = fc
  .tuple(
    fc.uniqueArray(day, { minLength: 1, maxLength: 4 }),
    fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 2 })),
    fc.array(fc.nat({ max: 100_000 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([days, more, rates]) => {
    const sorted = days.toSorted();
    return {
      entries: sorted.map((from, at) => ({
        from,
        ratePpm: rates[at] ?? 0,
        source: 'loaded',
        status: 'verified' as const,
      })),
      through: addDays(sorted.at(-1) ?? first, more),
    };
  });

/** Whether the source of a load vouches for a day. */
const vouches = ({ entries, through }: RatesLoad, on: LocalDate): boolean =>
  (entries[0]?.from ?? through) <= on && on <= through;

it('a loaded row never changes the answer of a day that the release covers', () => {
  fc.assert(
    fc.property(fc.array(load, { maxLength: 6 }), day, (loads, on) => {
      const known = rateInForce(lpr1y, on);
      if (known.ok) expect(rateInForce(extendedRates(lpr1y, loads), on)).toEqual(known);
    }),
  );
});

it('no day is answered that neither the release nor a load vouches for, and the answer is one of theirs', () => {
  fc.assert(
    fc.property(fc.array(load, { maxLength: 6 }), day, (loads, on) => {
      const answer = rateInForce(extendedRates(lpr1y, loads), on);
      if (!answer.ok || rateInForce(lpr1y, on).ok) return;
      const offered = loads
        .filter((one) => vouches(one, on))
        .map((one) => rateInForce({ series: 'LPR_1Y', ...one }, on));
      expect(offered.map((one) => one.ok && one.value.ratePpm)).toContain(answer.value.ratePpm);
    }),
  );
});

it('known days are one stretch, and more loads only make it longer', () => {
  fc.assert(
    fc.property(fc.array(load, { maxLength: 5 }), load, day, (loads, another, on) => {
      const table = extendedRates(lpr1y, loads);
      const days = table.entries.map(({ from }) => from);
      expect(days).toEqual([...new Set(days)].toSorted());
      expect((days.at(-1) ?? first) <= table.through).toBe(true);
      const before = rateInForce(table, on);
      if (before.ok) expect(rateInForce(extendedRates(lpr1y, [...loads, another]), on).ok).toBe(true);
    }),
  );
});

it('a load in pieces answers as it does in one', () => {
  const from = addDays(lpr1y.through, 1);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), fc.boolean(), (a, b, turned) => {
      const entry = (at: LocalDate) => ({ from: at, ratePpm: 29_000, source: 'x', status: 'verified' as const });
      const middle = addDays(from, a);
      const pieces = [
        { entries: [entry(from)], through: addDays(middle, -1) },
        { entries: [entry(middle)], through: addDays(middle, b) },
      ];
      const table = extendedRates(lpr1y, turned ? pieces.toReversed() : pieces);
      expect(table.through).toBe(addDays(middle, b));
      expect(table.entries.slice(lpr1y.entries.length).map((each) => each.from)).toEqual([from, middle]);
      for (const on of [from, addDays(middle, -1), middle, table.through])
        expect(rateInForce(table, on)).toMatchObject({ value: { ratePpm: 29_000 } });
    }),
  );
});

it('a load that a gap parts from the known days waits for it to be filled', () => {
  const [far, through] = [dateOf('2026-01-20'), dateOf('2026-02-19')];
  const entries = [{ from: far, ratePpm: 29_000, source: 'x', status: 'verified' as const }];
  expect(extendedRates(lpr1y, [{ entries, through }])).toBe(lpr1y);
  const filling = {
    entries: [
      { ...entries[0], from: addDays(lpr1y.through, 1), ratePpm: 30_000, source: 'x', status: 'verified' as const },
    ],
    through: addDays(far, -1),
  };
  expect(extendedRates(lpr1y, [{ entries, through }, filling]).through).toBe(through);
  expect(daysBetween(lpr1y.through, through)).toBeGreaterThan(200);
});

it('one missing day parts a load before the known days, or after them, as a year would', () => {
  const loaded = (from: LocalDate, through: LocalDate): RatesLoad => ({
    entries: [{ from, ratePpm: 29_000, source: 'x', status: 'verified' }],
    through,
  });
  const [year, missing] = [dateOf('2023-01-01'), addDays(first, -1)];
  expect(extendedRates(lpr1y, [loaded(year, addDays(missing, -1))])).toBe(lpr1y);
  expect(extendedRates(lpr1y, [loaded(year, missing)]).entries[0]?.from).toBe(year);
  const next = addDays(lpr1y.through, 1);
  expect(extendedRates(lpr1y, [loaded(addDays(next, 1), addDays(next, 30))])).toBe(lpr1y);
  expect(extendedRates(lpr1y, [loaded(next, addDays(next, 30))]).through).toBe(addDays(next, 30));
});

it.each(rateSeries)('%s says nothing before its first day and after its last', (series) => {
  const table = builtInRates[series];
  expect(rateInForce(table, addDays(table.entries[0]?.from ?? table.through, -1)).ok).toBe(false);
  expect(rateInForce(table, table.through).ok).toBe(true);
  expect(rateInForce(table, addDays(table.through, 1)).ok).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, cumulativeShare } from './allocate.ts';

const totals = fc.bigInt({ min: 0n, max: 10n ** 12n });
const parts = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })
  .map((weights) => weights.map((weight, i) => ({ id: `p${i}`, weight })));
const totalOf = (values: Iterable<bigint>): bigint => [...values].reduce((sum, value) => sum + value, 0n);

describe('allocate', () => {
  it('gives parts that sum to the whole, each within one minor unit of its exact share', () => {
    fc.assert(
      fc.property(totals, parts, (total, given) => {
        const whole = totalOf(given.map((part) => part.weight));
        const shares = allocate(total, given);
        expect(totalOf(shares.values())).toBe(whole === 0n ? 0n : total);
        for (const { id, weight } of given) {
          const share = shares.get(id) ?? -1n;
          if (whole > 0n) {
            expect(share * whole - total * weight).toBeLessThan(whole);
            expect(total * weight - share * whole).toBeLessThan(whole);
          }
        }
      }),
    );
  });

  it('gives nothing to no weight, and never less to more weight by more than a minor unit', () => {
    fc.assert(
      fc.property(totals, parts, (total, given) => {
        const shares = allocate(total, given);
        const ranked = given.toSorted((a, b) => (a.weight < b.weight ? -1 : 1)).map(({ id }) => shares.get(id) ?? -1n);
        for (const [i, share] of ranked.entries())
          if (i > 0) expect(share).toBeGreaterThanOrEqual((ranked[i - 1] ?? 0n) - 1n);
        for (const { id, weight } of given) if (weight === 0n) expect(shares.get(id)).toBe(0n);
      }),
    );
  });

  it('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(totals, parts, fc.integer(), (total, given, seed) => {
        const shuffled = given.toSorted((a, b) => hash(a.id, seed) - hash(b.id, seed));
        expect(new Map([...allocate(total, shuffled)].toSorted())).toEqual(
          new Map([...allocate(total, given)].toSorted()),
        );
      }),
    );
  });

  it('never gives a part more than its weight while the total fits', () => {
    fc.assert(
      fc.property(parts, fc.nat(1_000), (given, part) => {
        const total = (totalOf(given.map(({ weight }) => weight)) * BigInt(part)) / 1_000n;
        const shares = allocate(total, given);
        for (const { id, weight } of given) expect(shares.get(id) ?? -1n).toBeLessThanOrEqual(weight);
      }),
    );
  });

  it('takes nothing negative', () => {
    expect(() => allocate(-1n, [{ id: 'a', weight: 1n }])).toThrow('defect');
    expect(() => allocate(1n, [{ id: 'a', weight: -1n }])).toThrow('defect');
  });
});

describe('cumulativeShare', () => {
  it('closes on the amount, in whatever steps, and no step is negative', () => {
    fc.assert(
      fc.property(totals, fc.array(fc.bigInt({ min: 0n, max: 9n }), { minLength: 1 }), (amount, steps) => {
        const of = totalOf(steps);
        fc.pre(of > 0n);
        let before = 0n;
        let given = 0n;
        for (const now of steps) {
          const share = cumulativeShare(amount, { before, now, of });
          expect(share).toBeGreaterThanOrEqual(0n);
          given += share;
          before += now;
        }
        expect(given).toBe(amount);
      }),
    );
  });

  it('refuses to go past the last unit', () => {
    expect(() => cumulativeShare(10n, { before: 2n, now: 2n, of: 3n })).toThrow('defect');
  });
});

const hash = (id: string, seed: number): number => {
  let value = seed | 1;
  for (const letter of id) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  return value;
};

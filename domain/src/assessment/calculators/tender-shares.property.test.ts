import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cny } from '../../money/money.ts';
import { tenderShares } from './tender-shares.ts';

const refundables = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 5 });
const tendersOf = (amounts: readonly bigint[]) =>
  amounts.map((amount, i) => ({ id: `T${i}`, refundable: cny(amount) }));
const totalOf = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

it('shares any total that fits exactly, and no tender above what is left on it', () => {
  fc.assert(
    fc.property(refundables, fc.nat(1_000), (amounts, part) => {
      const total = (totalOf(amounts) * BigInt(part)) / 1_000n;
      const shares = tenderShares(cny(total), tendersOf(amounts));
      if (!shares.ok) throw new Error('a total that fits was refused');
      expect(totalOf(shares.value.map((share) => share.minor))).toBe(total);
      for (const [i, share] of shares.value.entries()) expect(share.minor).toBeLessThanOrEqual(amounts[i] ?? 0n);
    }),
  );
});

it('refuses a total that does not fit, with what is left', () => {
  expect(tenderShares(cny(301n), tendersOf([100n, 200n]))).toMatchObject({
    ok: false,
    refusal: { code: 'refundable_exceeded', details: { tender: ['T0', 'T1'], maximum: '3.00' } },
  });
});

it('closes on what was paid, in any number of steps', () => {
  fc.assert(
    fc.property(refundables, fc.array(fc.nat(1_000), { maxLength: 6 }), (amounts, parts) => {
      let open = [...amounts];
      for (const part of [...parts, 1_000]) {
        const shares = tenderShares(cny((totalOf(open) * BigInt(part)) / 1_000n), tendersOf(open));
        if (!shares.ok) throw new Error('a total that fits was refused');
        open = open.map((amount, i) => amount - (shares.value[i]?.minor ?? 0n));
        for (const amount of open) expect(amount).toBeGreaterThanOrEqual(0n);
      }
      expect(open).toEqual(amounts.map(() => 0n));
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cny } from '../../money/money.ts';
import { DAY, instantOf, later } from '../../time/instant.ts';
import { refuseBelowLaw, refuseExpiry } from './check-offer.ts';
import { offerKinds } from './offer.ts';

const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n });

it('never lets money or credit below the law through, and never stops what is not below it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...offerKinds), amounts, amounts, (kind, worth, lawful) => {
      const refused = refuseBelowLaw({ kind, worth: cny(worth) }, cny(lawful)) !== null;
      const measured = kind !== 'exchange' && kind !== 'repair';
      expect(refused).toBe(measured && worth < lawful);
    }),
  );
});

it('lets an offer stand until a moment to come, within sixty days', () => {
  const now = instantOf(1_700_000_000_000);
  expect(refuseExpiry(now, now)?.code).toBe('offer_too_late');
  expect(refuseExpiry(later(now, 1), now)).toBeNull();
  expect(refuseExpiry(later(now, 60 * DAY), now)).toBeNull();
  expect(refuseExpiry(later(now, 60 * DAY + 1), now)?.code).toBe('offer_too_late');
});

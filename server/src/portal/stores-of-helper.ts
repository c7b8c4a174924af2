import { allows } from '@redress/contract';
import { type Actor, type Id, parseId } from '@redress/domain';
import type { House } from '../house.ts';
import type { Stores } from '../platform/http/handlers.ts';
import { readAccess } from '../staff/rights/access-reader.ts';

/**
 * The stores in which somebody who fills in for a customer may work, as their rights stand at this moment: their own, and those that others
 * lend them together with the right to open claims. Null for whoever may fill in for nobody any more: suspended meanwhile, or acting by a
 * loan that has ended. A key that belongs to no person has every store.
 */
export const storesOfHelper = async (
  { db, clock }: Pick<House, 'db' | 'clock'>,
  merchantId: Id<'merchant'>,
  { id, onBehalfOf }: Actor,
): Promise<Stores | null> => {
  const staffId = parseId('staff', id);
  if (staffId === null) return 'all';
  const access = await readAccess(db, { merchantId, staffId, keyId: staffId, now: clock.now() });
  if (access === null) return null;
  const lent = access.lent.filter(({ scopes }) => allows(scopes, 'cases:claim'));
  // Whoever began in the name of another has no right of their own to do this.
  const reaches = [...(onBehalfOf ? [] : [access.stores]), ...lent.map(({ stores }) => stores)];
  if (reaches.length === 0) return null;
  return reaches.includes('all') ? 'all' : [...new Set(reaches.flatMap((stores) => (stores === 'all' ? [] : stores)))];
};

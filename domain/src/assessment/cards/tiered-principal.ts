import type { Card } from '../../commerce/card.ts';
import { sumsOf } from '../../commerce/card-use.ts';
import type { Money } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { assert, ok, type Result } from '../../result.ts';
import { refundByLot } from '../calculators/prepaid/stored-value-sources.ts';
import { tieredCardRefund } from '../calculators/prepaid/tiered-card-refund.ts';
import type { CardPrincipal, PricedUse } from './card-principal.ts';

/** Visits that were sold in tiers, used from the first tier on. Each lot is a tier; the cheapest recorded list price counts. */
export const tieredPrincipal = ({ card, usedAt }: PricedUse): Result<CardPrincipal, Refusal> => {
  const [first, ...more] = card.lots.map(({ id, sessions, bonusSessions, paid }) => ({
    id,
    sessions: (sessions ?? 0) + (bonusSessions ?? 0),
    paid,
  }));
  assert(first !== undefined, 'a card has at least one lot');
  const listPrice = cheapestVisit(card);
  const fault = usedAt === 'list' && listPrice !== null ? 'consumer' : 'neither';
  const refund = tieredCardRefund({ fault, tiers: [first, ...more], used: sumsOf(card).sessions, listPrice });
  if (!refund.ok) return refund;
  const { refundPrincipal, consumedPrice, explanation } = refund.value;
  const lots = refundByLot(card.lots, refundPrincipal);
  return ok({ refund: refundPrincipal, used: consumedPrice, lots, explanation });
};

/** The single price of a visit that counts for every tier; null when none is recorded. */
export const cheapestVisit = ({ lots }: Pick<Card, 'lots'>): Money | null =>
  lots.reduce<Money | null>((best, { listPricePerSession: price }) => {
    if (price === null) return best;
    return best === null || price.minor < best.minor ? price : best;
  }, null);

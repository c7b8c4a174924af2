import type { CardLot } from '../../commerce/card.ts';
import { sessionsTaken } from '../../commerce/card-use.ts';
import type { UsedPrice } from '../../policy/outcome.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result } from '../../result.ts';
import { sessionCardRefund } from '../calculators/prepaid/session-card-refund.ts';
import { type CardPrincipal, ofLots, type PricedUse } from './card-principal.ts';

/** Visits, lot by lot, the oldest used first. A lot without a recorded list price counts at its own price: nobody can show another. */
export const sessionPrincipal = ({ card, usedAt }: PricedUse): Result<CardPrincipal, Refusal> => {
  const taken = sessionsTaken(card);
  const parts: Parameters<typeof ofLots>[1][number][] = [];
  for (const [i, lot] of card.lots.entries()) {
    const refund = refundOf(lot, taken[i] ?? 0, usedAt);
    if (!refund.ok) return refund;
    parts.push({ id: lot.id, refund: refund.value.refundPrincipal, explanation: refund.value.explanation });
  }
  return ok(ofLots(card, parts));
};

function refundOf(lot: CardLot, used: number, usedAt: UsedPrice) {
  const { paid, listPricePerSession: listPrice } = lot;
  const [sessions, bonusSessions] = [lot.sessions ?? 0, lot.bonusSessions ?? 0];
  const common = { paid, sessions, listPrice };
  if (usedAt === 'bonus_first')
    return sessionCardRefund({
      ...common,
      fault: 'neither',
      bonusSessions: 0,
      used: Math.max(0, used - bonusSessions),
    });
  const fault = usedAt === 'list' && listPrice !== null ? 'consumer' : 'neither';
  return sessionCardRefund({ ...common, fault, bonusSessions, used });
}

import { balanceOf, type Card, spansOf, sumsOf, toIso } from '@redress/domain';
import type { z } from 'zod';
import type { cardOut } from '../cards.ts';
import { toWire, toWireOrNull } from '../money.ts';

/** A card with what is left on it. */
export const cardToWire = (card: Card): z.output<typeof cardOut> => {
  const { sessions, sessionsBought } = sumsOf(card);
  const counts = card.kind === 'sessions' || card.kind === 'hybrid' || card.kind === 'tiered';
  const { id, number, kind, title, storeId, customerId, currency, openedOn, hadServiceBefore } = card;
  return {
    ...{ id, number, kind, title, storeId, customerId, currency, openedOn, hadServiceBefore },
    agreedRatePpm: card.agreedRatePpm,
    taxRateBasisPoints: card.taxRateBasisPoints,
    status: card.status,
    balance: kind === 'stored_value' ? toWire(balanceOf(card)) : null,
    sessionsLeft: counts ? sessionsBought - sessions : null,
    runsTo: spansOf(card).at(-1)?.to ?? null,
    lots: card.lots.map((lot) => ({
      ...lot,
      boughtAt: toIso(lot.boughtAt),
      paid: toWire(lot.paid),
      bonus: toWire(lot.bonus),
      listPricePerSession: toWireOrNull(lot.listPricePerSession),
      refunded: toWire(lot.refunded),
    })),
    uses: card.uses.map((use) => ({
      ...use,
      usedAt: toIso(use.usedAt),
      face: toWire(use.face),
      list: toWireOrNull(use.list),
    })),
    pauses: card.pauses.map((pause) => ({ ...pause })),
    version: card.version,
  };
};

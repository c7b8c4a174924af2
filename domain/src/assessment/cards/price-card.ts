import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result } from '../../result.ts';
import { type CardPrincipal, nothingCounted, type PricedUse } from './card-principal.ts';
import { sessionPrincipal } from './session-principal.ts';
import { storedValuePrincipal } from './stored-value-principal.ts';
import { termPrincipal } from './term-principal.ts';
import { tieredPrincipal } from './tiered-principal.ts';

/** Prepayment less the price of what was delivered (法释〔2025〕4号 art 15), by the kind of the card. Refused: a card whose records do not add up. */
export const priceCard = (use: PricedUse): Result<CardPrincipal, Refusal> => {
  if (use.usedAt === 'free') return ok(nothingCounted(use.card));
  switch (use.card.kind) {
    case 'stored_value':
      return storedValuePrincipal(use);
    case 'sessions':
    case 'hybrid':
      return sessionPrincipal(use);
    case 'tiered':
      return tieredPrincipal(use);
    case 'term':
      return termPrincipal(use);
  }
};

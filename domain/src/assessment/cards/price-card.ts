import type { Fault } from '../../claim/claim.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result } from '../../result.ts';
import { type CardPrincipal, nothingCounted, type PricedUse } from './card-principal.ts';
import { sessionPrincipal } from './session-principal.ts';
import { storedValuePrincipal } from './stored-value-principal.ts';
import { termPrincipal } from './term-principal.ts';
import { tieredPrincipal } from './tiered-principal.ts';

/**
 * By law: the list price for the consumer's own cause, else the discounted one (法释〔2025〕4号 arts 18, 19). Where a recorded list price
 * comes to less than the price of the card, nobody pays more for being in the right: the lower of the two counts.
 */
export const priceByLaw = (use: Omit<PricedUse, 'usedAt'>, fault: Fault): Result<CardPrincipal, Refusal> => {
  const listed = priceCard({ ...use, usedAt: 'list' });
  if (!listed.ok || fault === 'consumer') return listed;
  const discounted = priceCard({ ...use, usedAt: 'discounted' });
  return !discounted.ok || discounted.value.refund.minor >= listed.value.refund.minor ? discounted : listed;
};

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

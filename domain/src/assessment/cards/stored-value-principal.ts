import type { Card } from '../../commerce/card.ts';
import { sumsOf } from '../../commerce/card-use.ts';
import type { UsedPrice } from '../../policy/outcome.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result } from '../../result.ts';
import type { StoredValueInput } from '../calculators/prepaid/stored-value-input.ts';
import type { StoredValueMethod } from '../calculators/prepaid/stored-value-methods.ts';
import { storedValueRefund } from '../calculators/prepaid/stored-value-refund.ts';
import { refundByLot } from '../calculators/prepaid/stored-value-sources.ts';
import type { CardPrincipal, PricedUse } from './card-principal.ts';

const methodAt: Record<Exclude<UsedPrice, 'free'>, StoredValueMethod> = {
  bonus_first: 'bonus_first',
  discounted: 'art18',
  list: 'art19',
};

/** Money on a card, with every method side by side in the explanation (reference 7(b)). */
export const storedValuePrincipal = ({ card, usedAt }: PricedUse): Result<CardPrincipal, Refusal> => {
  const input = inputOf(card, usedAt);
  const refund = storedValueRefund(input);
  if (!refund.ok) return refund;
  const { refundPrincipal, consumedPrice, explanation } = refund.value;
  return ok({
    refund: refundPrincipal,
    used: consumedPrice,
    lots: refundByLot(input.lots, refundPrincipal),
    explanation,
  });
};

function inputOf(card: Card, usedAt: UsedPrice): StoredValueInput {
  const { face, list } = sumsOf(card);
  return {
    currency: card.currency,
    fault: usedAt === 'list' ? 'consumer' : 'neither',
    lots: card.lots.map(({ id, paid, bonus }) => ({ id, paid, bonus })),
    consumedFace: face,
    consumedList: card.uses.some((use) => use.list !== null) ? list : null,
    marketPrice: null,
    method: usedAt === 'free' ? null : methodAt[usedAt],
  };
}

import { pausedBetween, spansOf } from '../../commerce/card-use.ts';
import { money } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result } from '../../result.ts';
import { timeCardRefund } from '../calculators/prepaid/time-card-refund.ts';
import { type CardPrincipal, ofLots, type PricedUse } from './card-principal.ts';

/** A span of time, lot by lot (法释〔2025〕4号 art 22): days on hold are not counted, and every price of the used part is that of its days. */
export const termPrincipal = ({ card, lastServiceOn }: PricedUse): Result<CardPrincipal, Refusal> => {
  const parts: Parameters<typeof ofLots>[1][number][] = [];
  for (const { lot, from, to, pausedDays } of spansOf(card)) {
    const refund = timeCardRefund({
      fault: 'neither',
      paid: money(card.currency, lot.paid.minor),
      startOn: from,
      endOn: to,
      lastServiceOn,
      bonusDays: 0,
      frozenDays: pausedDays,
      frozenDaysBeforeStop: pausedBetween(card.pauses, from, lastServiceOn < to ? lastServiceOn : to),
      expiredUnusedByConsumer: false,
    });
    if (!refund.ok) return refund;
    parts.push({ id: lot.id, refund: refund.value.refundPrincipal, explanation: refund.value.explanation });
  }
  return ok(ofLots(card, parts));
};

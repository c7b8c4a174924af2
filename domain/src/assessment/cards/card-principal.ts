import type { Card } from '../../commerce/card.ts';
import { sumsOf } from '../../commerce/card-use.ts';
import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { type Money, money, sum } from '../../money/money.ts';
import type { UsedPrice } from '../../policy/outcome.ts';
import { text } from '../../text.ts';
import type { LocalDate } from '../../time/local-date.ts';
import type { LotRefund } from '../calculators/prepaid/stored-value-sources.ts';

/** What goes back of a card when its used part counts at a certain price. */
export type CardPrincipal = {
  readonly refund: Money;
  /** What the used part counts for; with `refund` it makes what was paid. */
  readonly used: Money;
  /** The refund by lot, the newest first; the parts sum to it and none is above what was paid for its lot. */
  readonly lots: readonly LotRefund[];
  readonly explanation: Explanation;
};

export type PricedUse = {
  readonly card: Card;
  readonly usedAt: UsedPrice;
  /** The last day on which the card could be used. */
  readonly lastServiceOn: LocalDate;
};

/** A promise that leaves the used part out. */
export const nothingCounted = (card: Card): CardPrincipal => {
  const { paid } = sumsOf(card);
  return {
    refund: paid,
    used: money(card.currency, 0n),
    lots: card.lots.toReversed().map(({ id, paid: amount }) => ({ lotId: id, amount })),
    explanation: leaf('refund_principal', text('应退本金', 'Principal to return'), paid, {
      because: text('约定已用部分不计价', 'By agreement what was used is not counted'),
    }),
  };
};

/** What several lots give together, each a contract of its own. */
export const ofLots = (
  card: Card,
  lots: readonly { readonly id: string; readonly refund: Money; readonly explanation: Explanation }[],
): CardPrincipal => {
  const { paid } = sumsOf(card);
  const refund = sum(
    card.currency,
    lots.map((lot) => lot.refund),
  );
  const [only, ...more] = lots;
  const parts = lots.map(({ id, explanation }) => ({
    ...explanation,
    code: `lot:${id}`,
    label: text(`「${id}」应退`, `Returned of “${id}”`),
  }));
  return {
    refund,
    used: money(card.currency, paid.minor - refund.minor),
    lots: lots.toReversed().flatMap(({ id, refund: amount }) => (amount.minor > 0n ? [{ lotId: id, amount }] : [])),
    explanation:
      only && more.length === 0
        ? only.explanation
        : summed('sum', 'refund_principal', text('应退本金', 'Principal to return'), refund, parts),
  };
};

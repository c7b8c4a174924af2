import { type Text, text } from '../../text.ts';
import { type Answer, type UsedPrice, usedPrices } from '../outcome.ts';
import { percentText } from '../outcome-text.ts';
import { usedPriceText } from '../used-price-text.ts';
import type { Need } from './need.ts';

/** In what an answer is below the least that the law asks for, in words; empty when it is not. A person may always decide. */
export const shortfalls = (answer: Answer, need: Need): readonly Text[] => {
  if (answer.kind === 'review') return [];
  if (answer.kind === 'decline') return [text('约定为不予退款', 'it says no')];
  const found: Text[] = [];
  if (need.basisPoints !== null && answer.basisPoints < need.basisPoints)
    found.push(
      text(`只退 ${percentText(answer.basisPoints)}`, `it gives back ${percentText(answer.basisPoints)} only`),
    );
  if (need.usedAt !== null && worse(answer.usedAt, need.usedAt))
    found.push(
      text(
        `已用部分${usedPriceText[answer.usedAt ?? 'list'].zh}`,
        `the used part counts ${usedPriceText[answer.usedAt ?? 'list'].en}`,
      ),
    );
  if (need.noFee && answer.fee.kind !== 'none') found.push(text('收取费用', 'it keeps a fee'));
  if (need.merchantPaysFreight && answer.freight === 'customer')
    found.push(text('由顾客承担运费', 'it lets the customer pay the freight'));
  return found;
};

/** The answer raised to the least of the law, and no further. */
export const lift = (answer: Answer, need: Need): Answer => {
  if (answer.kind === 'review') return answer;
  const start =
    answer.kind === 'refund'
      ? answer
      : ({
          kind: 'refund',
          basisPoints: need.basisPoints ?? 10_000,
          usedAt: need.usedAt,
          fee: { kind: 'none' },
          freight: 'customer',
          goodsComeBack: true,
        } as const);
  return {
    ...start,
    basisPoints: Math.max(start.basisPoints, need.basisPoints ?? 0),
    usedAt: need.usedAt !== null && worse(start.usedAt, need.usedAt) ? need.usedAt : start.usedAt,
    fee: need.noFee ? { kind: 'none' } : start.fee,
    freight: need.merchantPaysFreight ? 'merchant' : start.freight,
  };
};

/** Where no price is stated nothing is deducted: silence is read against the drafter (民法典 art 498). */
const worse = (given: UsedPrice | null, least: UsedPrice): boolean =>
  given !== null && usedPrices.indexOf(given) > usedPrices.indexOf(least);

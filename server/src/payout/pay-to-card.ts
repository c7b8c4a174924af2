import { type Card, type ChannelAnswer, giveBackToCard, type Payout } from '@redress/domain';
import { readCard } from '../commerce/card-reader.ts';
import { recordUse } from '../commerce/use-card.ts';
import type { DuePayout } from './due-payout.ts';
import { payByCredit } from './pay-by-credit.ts';
import type { WorkerParts } from './worker-parts.ts';

/**
 * The card of ours that a tender was paid from: its payment number is the number of the card. Null when the balance is kept
 * elsewhere, or is one of points.
 */
export const cardOfTender = async (
  { house }: WorkerParts,
  { merchantId, tender }: Pick<DuePayout, 'merchantId' | 'tender'>,
): Promise<Card | null> => {
  const number = tender?.kind === 'stored_value' || tender?.kind === 'gift_card' ? tender.merchantTradeNumber : null;
  return number === null ? null : readCard(house.db, merchantId, { number });
};

/** Pays back onto a card of our own. A card that has ended takes nothing: a person must look. */
export const payToCard = (parts: WorkerParts, due: DuePayout, card: Card): Promise<void> =>
  payByCredit(parts, due, (sending) => credit(parts, due, card, sending));

const credit = async (
  { house }: WorkerParts,
  { merchantId, tender, caseNumber }: DuePayout,
  card: Card,
  { requestNumber, amount }: Payout,
): Promise<ChannelAnswer> => {
  const now = house.clock.now();
  const known = card.uses.find(({ id }) => id === requestNumber);
  const use = giveBackToCard(card, {
    id: requestNumber,
    amount,
    at: known?.usedAt ?? now,
    paidBy: tender?.channelTradeNumber ?? null,
    title: `退款 ${caseNumber}`,
  });
  const recorded = await recordUse(house, merchantId, { id: card.id }, use);
  if (recorded.ok)
    return { class: 'settled', channelNumber: requestNumber, landing: tender?.kind ?? null, at: use.usedAt };
  const { code, details } = recorded.refusal;
  const message = `${card.number} ${JSON.stringify(details)}`.slice(0, 300);
  return { class: 'refused_retryable', code, message, needs: 'person', confirm: false };
};

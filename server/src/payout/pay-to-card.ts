import {
  afterAnswer,
  beforeSend,
  type Card,
  type ChannelAnswer,
  giveBackToCard,
  inHousePacing,
  type Payout,
} from '@redress/domain';
import { readCard } from '../commerce/card-reader.ts';
import { recordUse } from '../commerce/use-card.ts';
import { commitMove } from './commit-move.ts';
import type { DuePayout } from './due-payout.ts';
import { payoutRule } from './payout-rule.ts';
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

/**
 * Pays back onto a card of our own, under the request number of the payout. First the payout is `sending`, so that nobody can
 * void it; then the card is credited, which happens once however often it is asked for; then it is settled. Whoever dies in
 * between is found by the lease, and what was credited is only settled. A card that has ended takes nothing: a person must look.
 */
export const payToCard = async (parts: WorkerParts, due: DuePayout, card: Card): Promise<void> => {
  const { merchantId, payout, lease } = due;
  const sending =
    payout.status === 'sending' ? payout : await move(parts, due, payout, beforeSend(payout, lease.until));
  if (sending === null) return;
  const answer = await credit(parts, due, card, sending);
  const after = afterAnswer(sending, 'send', answer, parts.house.clock.now(), inHousePacing);
  if (await move(parts, due, sending, after))
    parts.tell({ event: 'payout_moved', merchantId, payoutId: payout.id, from: payout.status, to: after.status });
};

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

/** The payout as it stands afterwards; null when somebody else has moved it first. */
const move = async (parts: WorkerParts, due: DuePayout, before: Payout, after: Payout): Promise<Payout | null> => {
  const { merchantId, lease } = due;
  const committed = await commitMove(parts.house, {
    merchantId,
    actor: payoutRule,
    before,
    after,
    ...(after.status === 'sending' && { lease }),
  });
  if (committed.ok && committed.value.outcome === 'done') return committed.value.value;
  if (!committed.ok && committed.refusal.code !== 'version_stale')
    throw new Error(`the books refuse a payment to a card: ${committed.refusal.code}`);
  parts.tell({ event: 'superseded', payoutId: before.id });
  return null;
};

import { type Claim, type ClaimedLine, type GoodsClaim, isGoodsClaim, linesOfClaim } from '../../claim/claim.ts';
import type { Card } from '../../commerce/card.ts';
import type { Order } from '../../commerce/order.ts';
import type { Id } from '../../ids/id.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { shanghaiDate } from '../../time/local-date.ts';
import type { Decision } from '../decision.ts';
import { decisionOf } from './support.ts';

type Open = {
  readonly caseId: Id<'refundCase'>;
  /** The order that the claim is about; for a card, the one that opened it. */
  readonly order: Order;
  /** The card of a claim on one; null otherwise. */
  readonly card: Card | null;
  readonly claim: Claim;
  readonly now: Instant;
};

/** Opens a case for a claim on an order or a card. Only what was bought and is not yet given back can be claimed; whether it is owed is assessed later. */
export const openCase = ({ caseId, order, card, claim, now }: Open): Result<Decision, Refusal> => {
  const no = refuseClaim(order, card, claim);
  if (no) return refused(no);
  const header = {
    id: caseId,
    number: caseNumber(caseId, now),
    orderId: order.id,
    cardId: card?.id ?? null,
    currency: order.currency,
    storeId: card?.storeId ?? order.storeId,
    customerId: claim.customerId,
  };
  return ok(decisionOf(null, [{ type: 'case_opened', header, claim }]));
};

/** `RF-260302-7K3M9QT`: the Shanghai date and seven letters of the id without I, L, O and U, easy to read out on the telephone. */
export const caseNumber = (caseId: Id<'refundCase'>, now: Instant): string =>
  `RF-${shanghaiDate(now).slice(2).replaceAll('-', '')}-${caseId.slice(-7).toUpperCase()}`;

function refuseClaim(order: Order, card: Card | null, claim: Claim): Refusal | null {
  const owner = card?.customerId ?? order.customerId;
  if (claim.customerId !== null && owner !== null && claim.customerId !== owner)
    return refusal('claimant_mismatch', {}, '/customerId');
  if (claim.kind === 'card_refund' && card?.status === 'ended') return refusal('card_ended', {}, '/cardId');
  const lines = linesOfClaim(claim);
  if ('lines' in claim && lines.length === 0) return refusal('claim_empty', {}, '/lines');
  return (
    refuseLines(order, lines, mayBeGivenBack(claim)) ??
    (isGoodsClaim(claim) ? refuseGoods(order, claim) : refuseLoss(order, claim))
  );
}

/**
 * Goods that came back are not given back twice, and their price falls no more. What is owed beside the price (消费者权益保护法 art 55, a promise), or was
 * refunded too little, is owed for them as well.
 */
const mayBeGivenBack = (claim: Claim): boolean => claim.kind === 'compensation' && claim.rule !== 'price_reduction';

function refuseLines(order: Order, lines: readonly ClaimedLine[], givenBackToo: boolean): Refusal | null {
  const seen = new Set<string>();
  for (const [index, { lineId, quantity }] of lines.entries()) {
    const line = order.lines.find((candidate) => candidate.id === lineId);
    if (!line) return refusal('claim_line_unknown', { line: lineId }, `/lines/${index}/lineId`);
    if (seen.has(lineId)) return refusal('claim_line_repeated', { line: lineId }, `/lines/${index}/lineId`);
    seen.add(lineId);
    const maximum = givenBackToo ? line.quantity : line.quantity - line.returnedQuantity;
    if (quantity < 1 || quantity > maximum)
      return refusal('quantity_exceeds_refundable', { line: line.title, maximum }, `/lines/${index}/quantity`);
  }
  return null;
}

function refuseGoods(order: Order, claim: GoodsClaim): Refusal | null {
  const gifts = new Set(order.gifts.map((gift) => gift.id));
  for (const [index, gift] of claim.giftsReturned.entries()) {
    if (!gifts.has(gift)) return refusal('claim_line_unknown', { line: gift }, `/giftsReturned/${index}`);
  }
  if (claim.returnFreight.currency !== order.currency)
    return refusal(
      'currency_mismatch',
      { expected: order.currency, received: claim.returnFreight.currency },
      '/returnFreight/currency',
    );
  return null;
}

const refuseLoss = (order: Order, claim: Claim): Refusal | null =>
  claim.kind === 'compensation' && claim.loss.currency !== order.currency
    ? refusal('currency_mismatch', { expected: order.currency, received: claim.loss.currency }, '/loss/currency')
    : null;

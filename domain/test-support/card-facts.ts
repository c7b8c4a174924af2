import type { CardFacts } from '../src/assessment/cards/card-facts.ts';
import type { CardClaim } from '../src/claim/claim.ts';
import type { Card, CardLot, CardUse } from '../src/commerce/card.ts';
import type { Order } from '../src/commerce/order.ts';
import { deposit1y, lpr1y } from '../src/law/interest-rates.ts';
import { cny } from '../src/money/money.ts';
import { DAY, type Instant, later } from '../src/time/instant.ts';
import { shanghaiDate } from '../src/time/local-date.ts';
import { anOrder, aTender, idNumber, receivedAt, someFacts } from './case-facts.ts';

/** The first lot of these cards was bought at this moment: 2026-03-02, 10:00 in Shanghai. */
export const boughtAt: Instant = receivedAt;

/** The n-th lot, paid by the n-th order, a day after the one before. */
export const aLot = (n: number, paid: bigint, change: Partial<CardLot> = {}): CardLot => ({
  id: `充值${n}`,
  orderId: idNumber('order', n),
  boughtAt: later(boughtAt, (n - 1) * DAY),
  paid: cny(paid),
  bonus: cny(0n),
  sessions: null,
  bonusSessions: null,
  listPricePerSession: null,
  from: null,
  to: null,
  refunded: cny(0n),
  ...change,
});

export const aUse = (n: number, change: Partial<CardUse>): CardUse => ({
  id: `U${n}`,
  usedAt: later(boughtAt, 3 * DAY),
  face: cny(0n),
  list: null,
  sessions: 0,
  title: '消费',
  ...change,
});

export const aCard = (change: Partial<Card>): Card => ({
  id: idNumber('card', 1),
  number: 'VIP-1',
  kind: 'stored_value',
  title: '储值卡',
  storeId: idNumber('store', 1),
  customerId: idNumber('customer', 1),
  currency: 'CNY',
  openedOn: shanghaiDate(boughtAt),
  hadServiceBefore: null,
  agreedRatePpm: null,
  taxRateBasisPoints: 600,
  lots: [],
  uses: [],
  pauses: [],
  status: 'active',
  version: 3,
  ...change,
});

export const aCardClaim = (change: Partial<CardClaim> = {}): CardClaim => ({
  kind: 'card_refund',
  cardId: idNumber('card', 1),
  cause: 'no_reason',
  statement: '',
  lastServiceOn: null,
  unforeseen: false,
  payer: null,
  unfinishedOrders: [],
  frozen: cny(0n),
  intake: 'desk',
  claimedAt: later(boughtAt, 60 * DAY),
  customerId: idNumber('customer', 1),
  ...change,
});

/** A claim on a card whose lots are each paid by an order of their own, through one channel. Assessed when it was claimed unless told. */
export const cardFacts = (card: Card, claim: CardClaim = aCardClaim(), change: Partial<CardFacts> = {}): CardFacts => {
  const orders = card.lots.map(
    (lot, i): Order =>
      anOrder({
        id: lot.orderId,
        number: `C-${i + 1}`,
        customerId: card.customerId,
        placedAt: lot.boughtAt,
        tenders: [aTender(i + 1, lot.paid.minor)],
      }),
  );
  const [order = anOrder({})] = orders;
  const now = change.now ?? claim.claimedAt;
  const prepaid = { card, orders, lpr1y, deposit1y };
  return { ...someFacts({ order, claim, now }), claim, prepaid, ...change };
};

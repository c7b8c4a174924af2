import {
  type Card,
  type CardKind,
  type CardLot,
  type Id,
  type LocalDate,
  type NewLot,
  type Order,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  refuseLot,
  shanghaiDate,
  toIso,
  toJson,
  topUpCard,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { isForeignKeyViolation, isUniqueViolation } from '../platform/postgres/refusal-of-error.ts';
import { cardBoughtBy, readCard } from './card-reader.ts';
import { type OrderKey, readOrder } from './order-reader.ts';

/** A purchase as the merchant's system tells it. When it was bought is the order's own time. */
export type NewPurchase = Omit<CardLot, 'refunded' | 'orderId' | 'boughtAt'> & { readonly order: OrderKey };

/** A card as the merchant's system tells it, with its first purchase. */
export type NewCard = {
  readonly number: string;
  readonly kind: CardKind;
  readonly title: string;
  readonly storeId: Id<'store'>;
  /** Null for the customer of the first order. */
  readonly customerId: Id<'customer'> | null;
  /** Null for the day of the first order. */
  readonly openedOn: LocalDate | null;
  readonly hadServiceBefore: boolean | null;
  readonly agreedRatePpm: number | null;
  readonly taxRateBasisPoints: number;
  readonly first: NewPurchase;
};

export type RecordedCard = { readonly card: Card; readonly outcome: 'created' | 'recorded' | 'unchanged' };

/**
 * Records a card with its first purchase. The same card again changes nothing; another one under its number is refused
 * (`card_conflict`), and so is an order that bought another card, and a purchase that fits neither card nor order.
 */
export const recordCard = async (
  house: House,
  merchantId: Id<'merchant'>,
  asked: NewCard,
): Promise<Result<RecordedCard, Refusal>> => {
  const order = await readOrder(house.db, merchantId, asked.first.order);
  if (!order) return refused(refusal('not_found', { what: wordOf(asked.first.order) }, '/first/orderId'));
  const known = await readCard(house.db, merchantId, { number: asked.number });
  if (known) return sameCard(known, asked, order);
  const lot = lotOf(asked.first, order);
  const card = cardOf(house, asked, order);
  const no = refuseLot(card, lot, order);
  if (no) return refused({ ...no, pointer: `/first${no.pointer ?? ''}` });
  try {
    const { rowCount } = await house.db.query({
      name: 'record-card',
      text: recordSql,
      values: [uuidOf(merchantId), toJson(cardRow(card, house)), toJson(lotRow(lot))],
    });
    // Somebody else recorded the number a moment ago.
    if (rowCount === 0) return recordCard(house, merchantId, asked);
  } catch (error) {
    if (isUniqueViolation(error)) return refused(await orderTaken(house, merchantId, order, '/first/orderId'));
    const refusalOf = refusalOfWrite(error, asked);
    if (refusalOf) return refused(refusalOf);
    throw error;
  }
  const card1: Card = { ...card, lots: [{ ...lot, refunded: { ...lot.paid, minor: 0n } }] };
  return ok({ card: card1, outcome: 'created' });
};

/** One more purchase on a card: a top-up or a renewal, paid by an order of its own. */
export const topUp = async (
  house: House,
  merchantId: Id<'merchant'>,
  cardId: Id<'card'>,
  purchase: NewPurchase,
): Promise<Result<RecordedCard, Refusal>> => {
  const [card, order] = await Promise.all([
    readCard(house.db, merchantId, { id: cardId }),
    readOrder(house.db, merchantId, purchase.order),
  ]);
  if (!card) return refused(refusal('not_found', { what: cardId }));
  if (!order) return refused(refusal('not_found', { what: wordOf(purchase.order) }, '/orderId'));
  const lot = lotOf(purchase, order);
  const outcome = topUpCard(card, lot, order);
  if (!outcome.ok) return outcome;
  if (outcome.value === 'unchanged') return ok({ card, outcome: 'unchanged' });
  try {
    const { rowCount } = await house.db.query({
      name: 'top-up-card',
      text: topUpSql,
      values: [uuidOf(merchantId), uuidOf(cardId), card.version, toJson(lotRow(lot)), toIso(house.clock.now())],
    });
    if (rowCount === 0) return topUp(house, merchantId, cardId, purchase);
  } catch (error) {
    if (isUniqueViolation(error)) return refused(await orderTaken(house, merchantId, order, '/orderId'));
    throw error;
  }
  const after = await readCard(house.db, merchantId, { id: cardId });
  return after ? ok({ card: after, outcome: 'recorded' }) : refused(refusal('not_found', { what: cardId }));
};

const sameCard = (known: Card, asked: NewCard, order: Order): Result<RecordedCard, Refusal> => {
  const same =
    known.kind === asked.kind &&
    known.title === asked.title &&
    known.storeId === asked.storeId &&
    known.customerId === (asked.customerId ?? order.customerId) &&
    known.openedOn === (asked.openedOn ?? shanghaiDate(order.placedAt)) &&
    known.hadServiceBefore === asked.hadServiceBefore &&
    known.agreedRatePpm === asked.agreedRatePpm &&
    known.taxRateBasisPoints === asked.taxRateBasisPoints &&
    known.lots.some(({ id }) => id === asked.first.id);
  if (!same) return refused(refusal('card_conflict', { number: asked.number }, '/number'));
  const outcome = topUpCard(known, lotOf(asked.first, order), order);
  return outcome.ok
    ? ok({ card: known, outcome: 'unchanged' })
    : refused(refusal('card_conflict', { number: asked.number }, '/first'));
};

const cardOf = (house: House, asked: NewCard, order: Order): Card => ({
  id: house.newId('card'),
  number: asked.number,
  kind: asked.kind,
  title: asked.title,
  storeId: asked.storeId,
  customerId: asked.customerId ?? order.customerId,
  currency: order.currency,
  openedOn: asked.openedOn ?? shanghaiDate(order.placedAt),
  hadServiceBefore: asked.hadServiceBefore,
  agreedRatePpm: asked.agreedRatePpm,
  taxRateBasisPoints: asked.taxRateBasisPoints,
  lots: [],
  uses: [],
  pauses: [],
  status: 'active',
  version: 1,
});

const lotOf = ({ order: _, ...purchase }: NewPurchase, order: Order): NewLot => ({
  ...purchase,
  orderId: order.id,
  boughtAt: order.placedAt,
});

const wordOf = (key: OrderKey): string => ('id' in key ? key.id : key.number);

const orderTaken = async ({ db }: House, merchantId: Id<'merchant'>, { id, number }: Order, pointer: string) =>
  refusal('order_bought_card', { card: (await cardBoughtBy(db, merchantId, id)) ?? number }, pointer);

const refusalOfWrite = (error: unknown, { storeId, customerId }: NewCard): Refusal | null => {
  if (isForeignKeyViolation(error, 'store')) return refusal('not_found', { what: storeId }, '/storeId');
  if (isForeignKeyViolation(error, 'customer')) return refusal('not_found', { what: customerId ?? '' }, '/customerId');
  return null;
};

const cardRow = (card: Card, house: House) => ({
  ...card,
  id: uuidOf(card.id),
  storeId: uuidOf(card.storeId),
  customerId: card.customerId && uuidOf(card.customerId),
  recordedAt: toIso(house.clock.now()),
});

const lotRow = (lot: NewLot) => ({
  ...lot,
  orderId: uuidOf(lot.orderId),
  boughtAt: toIso(lot.boughtAt),
  paid: lot.paid.minor,
  bonus: lot.bonus.minor,
  listPrice: lot.listPricePerSession?.minor ?? null,
});

const lotColumns = `lot_id, lot_number, order_id, bought_at, paid_minor, bonus_minor, sessions, bonus_sessions, list_price_per_session_minor, runs_from, runs_to, recorded_at`;
const lotRecord = `(id text, "orderId" uuid, "boughtAt" timestamptz, paid bigint, bonus bigint, sessions integer, "bonusSessions" integer, "listPrice" bigint, "from" date, "to" date)`;

const recordSql = `
  with made as (
    insert into card (merchant_id, card_id, number, kind, title, store_id, customer_id, currency, opened_on, had_service_before, agreed_rate_ppm, tax_rate_bp, recorded_at)
    select $1, c.id, c.number, c.kind, c.title, c."storeId", c."customerId", c.currency, c."openedOn", c."hadServiceBefore", c."agreedRatePpm", c."taxRateBasisPoints", c."recordedAt"
    from jsonb_to_record($2::jsonb) as c (id uuid, number text, kind text, title text, "storeId" uuid, "customerId" uuid, currency text, "openedOn" date,
      "hadServiceBefore" boolean, "agreedRatePpm" integer, "taxRateBasisPoints" integer, "recordedAt" timestamptz)
    on conflict (merchant_id, number) do nothing
    returning card_id, recorded_at
  )
  insert into card_lot (merchant_id, card_id, ${lotColumns})
  select $1, made.card_id, l.id, 1, l."orderId", l."boughtAt", l.paid, l.bonus, l.sessions, l."bonusSessions", l."listPrice", l."from", l."to", made.recorded_at
  from made cross join jsonb_to_record($3::jsonb) as l ${lotRecord}`;

/** The condition on the version is the lock: whoever comes second finds another one and looks again. */
const topUpSql = `
  with moved as (
    update card set version = version + 1 where merchant_id = $1 and card_id = $2 and version = $3 and status = 'active' returning card_id
  )
  insert into card_lot (merchant_id, card_id, ${lotColumns})
  select $1, moved.card_id, l.id, (select count(*) + 1 from card_lot where merchant_id = $1 and card_id = $2),
    l."orderId", l."boughtAt", l.paid, l.bonus, l.sessions, l."bonusSessions", l."listPrice", l."from", l."to", $5::timestamptz
  from moved cross join jsonb_to_record($4::jsonb) as l ${lotRecord}`;

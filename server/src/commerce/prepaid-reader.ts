import type { Card, Id, Order } from '@redress/domain';
import type { Pool } from 'pg';
import { type CardKey, readCard } from './card-reader.ts';
import { readOrders } from './order-reader.ts';

/** A card with every order by which it was paid, in the order of its purchases: the first one opened it. */
export type PaidCard = { readonly card: Card; readonly orders: readonly [Order, ...Order[]] };

/** Two round trips; null when the merchant has no such card. */
export const readPaidCard = async (db: Pool, merchantId: Id<'merchant'>, key: CardKey): Promise<PaidCard | null> => {
  const card = await readCard(db, merchantId, key);
  if (!card) return null;
  const orders = await readOrders(
    db,
    merchantId,
    card.lots.map(({ orderId }) => orderId),
  );
  const [first, ...more] = card.lots.flatMap(({ orderId }) => orders.find(({ id }) => id === orderId) ?? []);
  return first ? { card, orders: [first, ...more] } : null;
};

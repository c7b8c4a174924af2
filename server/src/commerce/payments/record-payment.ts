import {
  equals,
  type Id,
  ok,
  type Payment,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { findWrongChargesOfOrder } from './find-wrong-charges.ts';
import { findPayment } from './payment-reader.ts';

export type RecordPayment = { readonly merchantId: Id<'merchant'>; readonly payment: Omit<Payment, 'id'> };

/**
 * A payment that a channel took. The same again changes nothing; another one under its number is refused. What was charged twice or
 * wrongly for its order is found at once and gets a case; a payment without an order waits for the order to be recorded.
 */
export const recordPayment = async (
  house: House,
  { merchantId, payment }: RecordPayment,
): Promise<Result<{ readonly payment: Payment; readonly outcome: 'created' | 'unchanged' }, Refusal>> => {
  const now = house.clock.now();
  if (payment.paidAt > now) return refused(refusal('date_in_future', { date: toIso(payment.paidAt) }, '/paidAt'));
  const id = house.newId('payment');
  const { rowCount } = await house.db.query({
    name: 'record-payment',
    text: `insert into payment (merchant_id, payment_id, store_id, kind, channel_trade_number, merchant_trade_number, order_number, currency, amount_minor, paid_at, recorded_at)
      select $1, $2, s.store_id, $4, $5, $6, $7, $8, $9, $10, $11 from store s where s.merchant_id = $1 and s.store_id = $3
      on conflict (merchant_id, kind, channel_trade_number) do nothing`,
    values: [
      uuidOf(merchantId),
      uuidOf(id),
      uuidOf(payment.storeId),
      payment.kind,
      payment.channelTradeNumber,
      payment.merchantTradeNumber,
      payment.orderNumber,
      payment.amount.currency,
      payment.amount.minor,
      toIso(payment.paidAt),
      toIso(now),
    ],
  });
  const kept = rowCount === 1 ? { id, ...payment } : await findPayment(house.db, merchantId, payment);
  if (!kept) return refused(refusal('not_found', { what: payment.storeId }, '/storeId'));
  if (!same(kept, payment))
    return refused(refusal('payment_conflict', { number: payment.channelTradeNumber }, '/channelTradeNumber'));
  if (kept.orderNumber !== null) {
    const found = await findWrongChargesOfOrder(house, merchantId, kept.orderNumber);
    if (!found.ok) return found;
  }
  return ok({ payment: kept, outcome: rowCount === 1 ? 'created' : 'unchanged' });
};

const same = (kept: Payment, sent: Omit<Payment, 'id'>): boolean =>
  kept.storeId === sent.storeId &&
  kept.merchantTradeNumber === sent.merchantTradeNumber &&
  kept.orderNumber === sent.orderNumber &&
  kept.paidAt === sent.paidAt &&
  kept.amount.currency === sent.amount.currency &&
  equals(kept.amount, sent.amount);

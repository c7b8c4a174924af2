import {
  type Id,
  isAfter,
  type LocalDate,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  shanghaiDate,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { readOrder } from './order-reader.ts';

export type RecordReceipt = {
  readonly merchantId: Id<'merchant'>;
  readonly orderId: Id<'order'>;
  /** The day on which the customer signed for the goods, in the shop's calendar. */
  readonly receivedOn: LocalDate;
};

/**
 * The goods arrived: from the next day on the return window runs (消费者权益保护法 art 25). Recorded once; the same day again changes
 * nothing and another one is refused. An assessment made before it no longer holds, so the order's version goes up.
 */
export const recordReceipt = async (
  house: House,
  { merchantId, orderId, receivedOn }: RecordReceipt,
): Promise<Result<Id<'order'>, Refusal>> => {
  const order = await readOrder(house.db, merchantId, { id: orderId });
  if (!order) return refused(refusal('not_found', { what: orderId }));
  if (order.receivedOn === receivedOn) return ok(orderId);
  if (order.receivedOn !== null) return refused(refusal('receipt_recorded', { date: order.receivedOn }, '/receivedOn'));
  if (isAfter(receivedOn, shanghaiDate(house.clock.now())))
    return refused(refusal('date_in_future', { date: receivedOn }, '/receivedOn'));
  const placedOn = shanghaiDate(order.placedAt);
  if (isAfter(placedOn, receivedOn))
    return refused(refusal('received_before_placed', { received: receivedOn, placed: placedOn }, '/receivedOn'));
  const { rows } = await house.db.query<{ received_on: LocalDate }>({
    name: 'record-receipt',
    text: `update sales_order set version = version + case when received_on is null then 1 else 0 end, received_on = coalesce(received_on, $3)
      where merchant_id = $1 and order_id = $2 returning received_on`,
    values: [uuidOf(merchantId), uuidOf(orderId), receivedOn],
  });
  // Somebody else may have recorded another day in the meantime; the first one stands.
  const stands = rows[0]?.received_on ?? receivedOn;
  return stands === receivedOn ? ok(orderId) : refused(refusal('receipt_recorded', { date: stands }, '/receivedOn'));
};

import { type Id, idOf, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** The newest case on an order that was approved to be paid: what a customer means who says that a refund was too little. Null for none. */
export const lastPaidCase = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  orderId: Id<'order'>,
): Promise<Id<'refundCase'> | null> => {
  const { rows } = await db.query<{ case_id: string }>({
    name: 'last-paid-case',
    text: `select case_id from refund_case
      where merchant_id = $1 and order_id = $2 and amount_approved_minor is not null order by case_id desc limit 1`,
    values: [uuidOf(merchantId), uuidOf(orderId)],
  });
  return rows[0] ? idOf('refundCase', rows[0].case_id) : null;
};

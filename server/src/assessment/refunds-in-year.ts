import { type Id, type Instant, toIso, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** How many other cases this customer opened in the twelve months before a moment; 0 for a customer whom nobody knows. */
export const refundsInYear = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'> | null,
  { before, except }: { readonly before: Instant; readonly except: Id<'refundCase'> },
): Promise<number> => {
  if (customerId === null) return 0;
  const { rows } = await db.query<{ count: number }>({
    name: 'refunds-in-year',
    text: `select count(*)::integer as count from refund_case
      where merchant_id = $1 and customer_id = $2 and case_id <> $4
        and opened_at < $3::timestamptz and opened_at >= $3::timestamptz - interval '1 year'`,
    values: [uuidOf(merchantId), uuidOf(customerId), toIso(before), uuidOf(except)],
  });
  return rows[0]?.count ?? 0;
};

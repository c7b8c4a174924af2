import { type Currency, fromDecimal, type Id, type Money, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** The closing balance of the last statement that was taken in; null without one in this currency. */
export const bankFunds = async (
  db: Pool,
  of: { readonly merchantId: Id<'merchant'>; readonly accountId: Id<'channelAccount'>; readonly currency: Currency },
): Promise<Money | null> => {
  const { rows } = await db.query<{ closing: string }>({
    name: 'last-bank-balance',
    text: `select s.closing from bank_statement s
      join bank_file f on f.merchant_id = s.merchant_id and f.bank_file_id = s.bank_file_id
      where s.merchant_id = $1 and s.channel_account_id = $2 and s.closing is not null
      order by f.taken_in_at desc, lpad(s.sequence, 20, '0') desc nulls last limit 1`,
    values: [uuidOf(of.merchantId), uuidOf(of.accountId)],
  });
  const [currency, amount] = rows[0]?.closing.split(' ') ?? [];
  return currency === of.currency && amount !== undefined ? fromDecimal(of.currency, amount) : null;
};

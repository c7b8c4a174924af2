import { type AccountCode, type Currency, type Id, idOf, type Money, money, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

export const subLedgers = ['case', 'store', 'channel', 'customer'] as const;
export type SubLedger = (typeof subLedgers)[number];

export type SubLedgerRow = {
  /** Id of the case, store or customer, or the channel account's number; null for what belongs to none. */
  readonly key: string | null;
  readonly name: string | null;
  readonly debit: Money;
  readonly credit: Money;
  readonly balance: Money;
};

/**
 * An account by case, store, channel or customer. The rows always sum to the account: what belongs to nobody is a row of its own. Rows whose balance
 * is zero are left out of everything but stores and channels when `open` asks for that.
 */
export const subLedger = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  account: AccountCode,
  by: SubLedger,
  { open, limit }: { readonly open: boolean; readonly limit: number },
): Promise<SubLedgerRow[]> => {
  const { key, name, join } = dimensions[by];
  const { rows } = await db.query<{
    key: string | null;
    name: string | null;
    currency: Currency;
    debit: string;
    credit: string;
  }>(
    `select g.key, ${name} as name, g.currency, g.debit::text as debit, g.credit::text as credit from (
      select ${key} as key, p.currency,
        coalesce(sum(p.amount_minor) filter (where p.side = 'debit'), 0) as debit,
        coalesce(sum(p.amount_minor) filter (where p.side = 'credit'), 0) as credit
      from ledger_posting p join ledger_entry e on e.merchant_id = $1 and e.entry_id = p.entry_id
      left join payout o on o.merchant_id = $1 and o.payout_id = e.payout_id
      where p.merchant_id = $1 and p.account_code = $2 group by 1, 2
    ) g ${join}
    where not $3 or g.debit <> g.credit
    order by abs(g.debit - g.credit) desc, g.key limit $4`,
    [uuidOf(merchantId), account, open, limit],
  );
  return rows.map((row) => {
    const [debit, credit] = [BigInt(row.debit), BigInt(row.credit)];
    return {
      key: row.key === null ? null : idText(by, row.key),
      name: row.name,
      debit: money(row.currency, debit),
      credit: money(row.currency, credit),
      balance: money(row.currency, debit - credit),
    };
  });
};

const dimensions: Record<SubLedger, { readonly key: string; readonly name: string; readonly join: string }> = {
  case: {
    key: 'e.case_id',
    name: 'c.number',
    join: 'left join refund_case c on c.merchant_id = $1 and c.case_id = g.key',
  },
  store: { key: 'e.store_id', name: 's.name', join: 'left join store s on s.merchant_id = $1 and s.store_id = g.key' },
  // What left by a channel account; a payout without one went by hand, stock and approvals by none.
  channel: {
    key: 'o.channel_account_id',
    name: 'a.label',
    join: 'left join channel_account a on a.merchant_id = $1 and a.channel_account_id = g.key',
  },
  customer: {
    key: 'p.customer_id',
    name: 'u.name',
    join: 'left join customer u on u.merchant_id = $1 and u.customer_id = g.key',
  },
};

const kinds = { case: 'refundCase', store: 'store', channel: 'channelAccount', customer: 'customer' } as const;
const idText = (by: SubLedger, uuid: string): string => idOf(kinds[by], uuid);

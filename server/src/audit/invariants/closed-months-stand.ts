import { text } from '@redress/domain';
import type { Invariant } from '../invariant.ts';

/** A month that is closed, or on its way to be opened again: nothing was numbered in it since, and its frozen sums are those of its vouchers. */
export const closedMonthsStand: Invariant = {
  code: 'closed_months_stand',
  title: text(
    '已结账的期间没有后来的凭证，结账余额等于其凭证合计',
    'nothing was added to a closed month, and its frozen sums are those of its vouchers',
  ),
  check: async (db, merchant, found) => {
    const { rows } = await db.query<{ period: string; later: number; differing: number }>(sql, [merchant]);
    for (const { period, later, differing } of rows) {
      if (later > 0)
        found({
          what: period,
          how: text(`结账后又编号 ${later} 张`, `${later} vouchers were numbered after it was closed`),
        });
      if (differing > 0)
        found({
          what: period,
          how: text(`${differing} 个科目的结账余额与凭证不符`, `the frozen sums of ${differing} accounts differ`),
        });
    }
    return rows.length;
  },
};

const sql = `
  select p.period,
    (select count(*)::integer from voucher v where v.merchant_id = $1 and v.period = p.period
      and v.numbered_at > to_timestamp((p.state #>> '{closed,at}')::numeric / 1000)) as later,
    (select count(*)::integer from (
      select account_code, store_id, currency, sum(debit) as debit, sum(credit) as credit from (
        select account_code, store_id, currency, debit_minor as debit, credit_minor as credit
        from period_balance where merchant_id = $1 and period = p.period
        union all
        select q.account_code, e.store_id, q.currency, case q.side when 'debit' then -q.amount_minor else 0 end, case q.side when 'credit' then -q.amount_minor else 0 end
        from voucher v
        join ledger_entry e on e.merchant_id = $1 and e.entry_id = v.entry_id
        join ledger_posting q on q.merchant_id = $1 and q.entry_id = v.entry_id
        where v.merchant_id = $1 and v.period = p.period
      ) both_sides group by 1, 2, 3 having sum(debit) <> 0 or sum(credit) <> 0
    ) d) as differing
  from accounting_period p where p.merchant_id = $1 and p.status in ('closed', 'reopening') order by p.period`;

import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

/** What the decisions of a case booked; a write-off by hand (which names its source) is the accountant's own. */
export const debtsAgree = sqlInvariant({
  code: 'debts_agree',
  title: text(
    '每张退款单的应退客户款余额 = 已批准 − 已到账',
    'what the books owe for a case is what was approved less what was paid',
  ),
  breach: text('账上 {booked} 分，应为 {expected} 分', '{booked} minor units in the books instead of {expected}'),
  sql: `
    select c.case_id as key, c.number as what,
      case when b.booked = s.owed then null else jsonb_build_object('booked', b.booked::text, 'expected', s.owed::text) end as fault
    from (select * from refund_case where merchant_id = $1 and ($2::uuid is null or case_id > $2) order by case_id limit $3) c
    cross join lateral (
      select coalesce((c.state #>> '{settlement,total,minor}')::numeric, 0)
        - coalesce((select sum(p.amount_minor) from payout p where p.merchant_id = $1 and p.case_id = c.case_id and p.status = 'settled'), 0) as owed) s
    cross join lateral (
      select coalesce(sum(case p.side when 'credit' then p.amount_minor else -p.amount_minor end), 0) as booked
      from ledger_entry e join ledger_posting p on p.merchant_id = $1 and p.entry_id = e.entry_id and p.account_code = '2241.refunds'
      where e.merchant_id = $1 and e.case_id = c.case_id and e.source is null) b
    order by c.case_id`,
});

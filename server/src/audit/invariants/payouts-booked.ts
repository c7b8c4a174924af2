import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

export const payoutsBooked = sqlInvariant({
  code: 'payouts_booked',
  title: text(
    '已到账的出款恰有一笔到账分录，退票的另有一笔冲销',
    'a settled payout is booked once, a bounced one is reversed once',
  ),
  breach: text(
    '状态 {status}：到账分录 {settled} 笔（金额 {amount} 分，应为 {expected}），冲销 {reversed} 笔',
    'the payout is {status}: {settled} settled entries ({amount} instead of {expected} minor units), {reversed} reversals',
  ),
  sql: `
    select p.payout_id as key, p.request_number as what,
      case when (e.settled, e.reversed, e.amount) is not distinct from (
        (p.status in ('settled', 'bounced'))::integer::bigint, (p.status = 'bounced')::integer::bigint, case when p.status in ('settled', 'bounced') then p.amount_minor else 0 end::numeric) then null
        else jsonb_build_object('status', p.status, 'settled', e.settled, 'reversed', e.reversed, 'amount', e.amount::text, 'expected', p.amount_minor::text) end as fault
    from (select * from payout where merchant_id = $1 and ($2::uuid is null or payout_id > $2) order by payout_id limit $3) p
    cross join lateral (
      select count(*) filter (where e.kind = 'payout_settled') as settled, count(*) filter (where e.kind = 'reversal') as reversed,
        coalesce(sum((select sum(g.amount_minor) from ledger_posting g where g.merchant_id = $1 and g.entry_id = e.entry_id and g.side = 'debit' and g.account_code = '2241.refunds'))
          filter (where e.kind = 'payout_settled'), 0) as amount
      from ledger_entry e where e.merchant_id = $1 and e.payout_id = p.payout_id) e
    order by p.payout_id`,
});

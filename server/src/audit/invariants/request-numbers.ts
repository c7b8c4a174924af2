import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

export const requestNumbersUnique = sqlInvariant({
  code: 'request_numbers_unique',
  title: text('退款请求号从不重复', 'no request number is used twice'),
  breach: text('该请求号用于 {times} 笔出款', 'it is the number of {times} payouts'),
  sql: `
    select p.payout_id as key, p.request_number as what,
      case when n.times = 1 then null else jsonb_build_object('times', n.times) end as fault
    from (select * from payout where merchant_id = $1 and ($2::uuid is null or payout_id > $2) order by payout_id limit $3) p
    cross join lateral (select count(*) as times from payout q where q.merchant_id = $1 and q.request_number = p.request_number) n
    order by p.payout_id`,
});

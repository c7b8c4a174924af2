import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

/** Nothing may lie still by itself: the worker has a next step, or a person has been told why it waits. */
export const payoutsGoOn = sqlInvariant({
  code: 'payouts_go_on',
  title: text('未了结的出款都有下一步，或有暂缓理由', 'every open payout has a next step, or a reason why it waits'),
  breach: text('状态 {status}，没有下一步也没有理由', 'the payout is {status} with neither a next step nor a reason'),
  sql: `
    select p.payout_id as key, p.request_number as what,
      case when p.status in ('settled', 'failed', 'void', 'bounced') then null
        when p.status = 'held' and p.state ->> 'holdReason' is not null then null
        when p.status = 'abnormal' and c.status = 'action_required' then null
        when p.status not in ('held', 'abnormal') and p.next_do is not null then null
        -- A bank is not asked; it answers by files of its own.
        when p.status = 'accepted' and exists (
          select 1 from bank_batch_item i join bank_batch b on b.merchant_id = i.merchant_id and b.bank_batch_id = i.bank_batch_id
          where i.merchant_id = $1 and i.payout_id = p.payout_id and i.in_batch and b.status in ('releasing', 'released')) then null
        else jsonb_build_object('status', p.status) end as fault
    from (select * from payout where merchant_id = $1 and ($2::uuid is null or payout_id > $2) order by payout_id limit $3) p
    join refund_case c on c.merchant_id = $1 and c.case_id = p.case_id
    order by p.payout_id`,
});

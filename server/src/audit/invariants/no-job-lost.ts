import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

/**
 * A house that was switched off has late jobs and loses none. A job is lost when workers were at work more than an hour after
 * it was due and passed it by; the calls to channels show when they were.
 */
export const noJobLost = sqlInvariant({
  code: 'no_job_lost',
  title: text('没有被遗忘的出款任务', 'no queued payout is passed by'),
  breach: text(
    '应于 {due} 处理，而渠道最后一次调用在 {worked}',
    'due at {due}, while the last call to a channel was at {worked}',
  ),
  sql: `
    select p.payout_id as key, p.request_number as what,
      case when p.next_at + interval '1 hour' < w.worked and coalesce(p.lease_until, '-infinity') < w.worked
        then jsonb_build_object('due', p.next_at::text, 'worked', w.worked::text) end as fault
    from (select * from payout where merchant_id = $1 and next_at is not null and ($2::uuid is null or payout_id > $2) order by payout_id limit $3) p
    cross join lateral (select max(recorded_at) as worked from channel_call where merchant_id = $1) w
    order by p.payout_id`,
});

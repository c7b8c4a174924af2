import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

/** A leg follows its payout through every move that means something to the case; `sending` and questions in between do not. */
export const legsAgree = sqlInvariant({
  code: 'legs_agree',
  title: text('退款单与其出款相符', 'every case agrees with its payouts'),
  breach: text('单据 {status}；不符的出款：{legs}', 'the case is {status}; payouts that do not fit: {legs}'),
  sql: `
    select c.case_id as key, c.number as what,
      case when l.wrong is null and (c.status <> 'resolved' or l.settled = l.legs) and not (c.status = 'paying' and l.settled = l.legs) then null
        else jsonb_build_object('status', c.status, 'legs', coalesce(l.wrong, '-')) end as fault
    from (select * from refund_case where merchant_id = $1 and ($2::uuid is null or case_id > $2) order by case_id limit $3) c
    cross join lateral (
      select count(*) filter (where p.leg) as legs, count(*) filter (where p.leg and p.status = 'settled') as settled,
        string_agg(p.request_number, ', ') filter (where case
          when p.leg then (p.amount_minor <> p.leg_amount or (p.status <> p.leg_status and (
            p.status in ('settled', 'failed', 'void', 'bounced', 'abnormal') or p.leg_status in ('settled', 'failed', 'void', 'bounced'))))
          else p.status not in ('failed', 'void', 'bounced') end) as wrong
      from (
        select coalesce(p.request_number, leg ->> 'payoutId') as request_number, p.status, p.amount_minor, leg is not null as leg,
          leg ->> 'status' as leg_status, (leg #>> '{amount,minor}')::bigint as leg_amount
        from (select * from payout where merchant_id = $1 and case_id = c.case_id) p
        full join jsonb_array_elements(coalesce(c.state -> 'legs', '[]')) leg on 'R' || upper(substring(leg ->> 'payoutId' from 5)) = p.request_number
      ) p) l
    order by c.case_id`,
});

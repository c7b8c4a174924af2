import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

/** A payout outside the tenders (freight) holds nothing. One that was replaced has passed its hold on. */
export const reservationsAgree = sqlInvariant({
  code: 'reservations_agree',
  title: text('每笔出款的占用与其状态、金额相符', 'the hold of every payout fits its state and its amount'),
  breach: text('状态 {status}，占用 {reservation}', 'the payout is {status}, its hold is {reservation}'),
  sql: `
    select p.payout_id as key, p.request_number as what,
      case when p.tender_id is null and r.payout_id is null then null
        when r.tender_id = p.tender_id and r.amount_minor = p.amount_minor and (
          (r.status = 'consumed' and p.status = 'settled')
          or (r.status = 'held' and p.status <> 'settled')
          or (r.status = 'passed_on' and p.status in ('failed', 'void', 'bounced'))) then null
        else jsonb_build_object('status', p.status, 'reservation', coalesce(r.status || ' ' || r.amount_minor, '-')) end as fault
    from (select * from payout where merchant_id = $1 and ($2::uuid is null or payout_id > $2) order by payout_id limit $3) p
    left join reservation r on r.merchant_id = $1 and r.payout_id = p.payout_id
    order by p.payout_id`,
});

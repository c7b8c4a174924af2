import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

/** A balance of points is the sum of its entries, no use is given back beyond what it was, and every payout gave back once. */
export const pointsAgree = sqlInvariant({
  code: 'points_agree',
  title: text(
    '积分余额等于其流水之和，返还不超过抵用，每笔返还对应一笔已到账出款',
    'a balance of points is the sum of its entries, nothing is given back beyond its use, and all of it by a payout that paid it',
  ),
  breach: text(
    '余额 {balance}，流水之和 {sum}({entries}/{counted} 笔)，返还超过抵用 {over} 笔，无对应出款 {astray} 笔',
    'the balance is {balance}, the entries sum to {sum} ({entries}, {counted} counted); {over} uses given back beyond themselves, {astray} without their payout',
  ),
  sql: `
    select a.customer_id as key, c.reference as what,
      case when a.balance = e.sum and a.entries = e.counted and o.over = 0 and e.astray = 0 and (a.balance >= 0 or a.may_go_below) then null
        else jsonb_build_object('balance', a.balance::text, 'sum', e.sum::text, 'entries', a.entries, 'counted', e.counted, 'over', o.over, 'astray', e.astray)
      end as fault
    from (select * from points_account where merchant_id = $1 and ($2::uuid is null or customer_id > $2) order by customer_id limit $3) a
    join customer c on c.merchant_id = a.merchant_id and c.customer_id = a.customer_id
    cross join lateral (
      select coalesce(sum(e.points), 0)::bigint as sum, count(*)::integer as counted,
        (count(*) filter (where e.kind = 'restored' and (p.status not in ('sending', 'settled') or p.amount_minor <> e.amount_minor or p.request_number <> e.source)))::integer as astray
      from points_entry e left join payout p on p.merchant_id = e.merchant_id and p.payout_id = e.payout_id
      where e.merchant_id = a.merchant_id and e.customer_id = a.customer_id) e
    cross join lateral (
      select count(*)::integer as over from points_entry u
      cross join lateral (select coalesce(sum(r.points), 0) as back from points_entry r where r.merchant_id = u.merchant_id and r.of_source = u.source) r
      where u.merchant_id = a.merchant_id and u.customer_id = a.customer_id and u.kind = 'used' and r.back > -u.points) o
    order by a.customer_id`,
});

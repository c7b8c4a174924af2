import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

/** What approved cases took from an order: units and goods by line, the credited amount, the gifts. Orders without a case must show nothing taken. */
export const ordersAgree = sqlInvariant({
  code: 'orders_agree',
  title: text(
    '订单的已退数量、金额、赠品与冲减等于已批准的退款单',
    'what came back of an order is what approved cases took',
  ),
  breach: text(
    '冲减 {credited}（应为 {expected} 分）；不符的行：{lines}；赠品：{gifts}',
    'credited {credited} instead of {expected} minor units; lines that differ: {lines}; gifts: {gifts}',
  ),
  sql: `
    select o.order_id as key, o.number as what,
      case when o.credited_minor = t.credited and l.wrong is null and t.gifts = g.settled then null
        else jsonb_build_object('credited', o.credited_minor::text, 'expected', t.credited::text, 'lines', coalesce(l.wrong, '-'),
          'gifts', case when t.gifts = g.settled then '-' else array_to_string(g.settled, ', ') || ' / ' || array_to_string(t.gifts, ', ') end) end as fault
    from (select * from sales_order where merchant_id = $1 and ($2::uuid is null or order_id > $2) order by order_id limit $3) o
    cross join lateral (
      select coalesce(sum((x.seen #>> '{credited,minor}')::bigint), 0) as credited,
        array(select jsonb_array_elements_text(c2.state #> '{assessment,giftsSettled}') from refund_case c2
          where c2.merchant_id = $1 and c2.order_id = o.order_id and c2.status in ('paying', 'action_required', 'resolved') order by 1) as gifts
      from (
        select c.state #> '{assessment,orders,0}' as seen from refund_case c
        where c.merchant_id = $1 and c.order_id = o.order_id and c.card_id is null and c.status in ('paying', 'action_required', 'resolved')
        union all
        select seen from card_lot l
        join refund_case c on c.merchant_id = $1 and c.card_id = l.card_id and c.status in ('paying', 'action_required', 'resolved')
        cross join lateral jsonb_array_elements(c.state #> '{assessment,card,lots}') g
        cross join lateral jsonb_array_elements(c.state #> '{assessment,orders}') seen
        where l.merchant_id = $1 and l.order_id = o.order_id and g ->> 'lotId' = l.lot_id and seen ->> 'orderId' = g ->> 'orderId') x) t
    cross join lateral (select array(select unnest(o.gifts_settled) order by 1) as settled) g
    cross join lateral (
      select string_agg(l.line_id, ', ') as wrong from order_line l
      cross join lateral (
        select coalesce(sum((x ->> 'quantity')::integer), 0) as quantity, coalesce(sum((x #>> '{goods,minor}')::bigint), 0) as goods
        from refund_case c cross join lateral jsonb_array_elements(c.state #> '{assessment,lines}') x
        where c.merchant_id = $1 and c.order_id = o.order_id and c.status in ('paying', 'action_required', 'resolved') and x ->> 'lineId' = l.line_id) taken
      where l.merchant_id = $1 and l.order_id = o.order_id and (l.returned_quantity, l.refunded_minor) is distinct from (taken.quantity, taken.goods)) l
    order by o.order_id`,
});

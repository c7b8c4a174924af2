import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

/** What approved cases took from a card: the money of its lots, and its life. Nothing is ever used beyond what was on it. */
export const cardsAgree = sqlInvariant({
  code: 'cards_agree',
  title: text(
    '卡的已退金额等于已批准的退卡单，退卡后即终止，余额与次数不为负',
    'what went back of a card is what approved cases took, it ends with them, and nothing is used beyond what was on it',
  ),
  breach: text(
    '卡为 {status}，已批准 {cases} 单；不符的购买：{lots}；余额 {balance} 分，剩余 {sessions} 次',
    'the card is {status} with {cases} approved cases; purchases that differ: {lots}; {balance} minor units and {sessions} sessions left',
  ),
  sql: `
    select k.card_id as key, k.number as what,
      case when (k.status = 'ended') = (a.cases = 1) and a.cases <= 1 and l.wrong is null and b.balance >= 0 and b.sessions >= 0 then null
        else jsonb_build_object('status', k.status, 'cases', a.cases, 'lots', coalesce(l.wrong, '-'), 'balance', b.balance::text, 'sessions', b.sessions) end as fault
    from (select * from card where merchant_id = $1 and ($2::uuid is null or card_id > $2) order by card_id limit $3) k
    cross join lateral (
      select count(*)::integer as cases from refund_case c
      where c.merchant_id = $1 and c.card_id = k.card_id and c.status in ('paying', 'action_required', 'resolved')) a
    cross join lateral (
      select string_agg(l.lot_id, ', ') as wrong from card_lot l
      cross join lateral (
        select coalesce(sum((g #>> '{amount,minor}')::bigint), 0) as amount
        from refund_case c cross join lateral jsonb_array_elements(c.state #> '{assessment,card,lots}') g
        where c.merchant_id = $1 and c.card_id = k.card_id and c.status in ('paying', 'action_required', 'resolved') and g ->> 'lotId' = l.lot_id) t
      where l.merchant_id = $1 and l.card_id = k.card_id and l.refunded_minor <> t.amount) l
    cross join lateral (
      select case when k.kind = 'stored_value' then bought.face - used.face else 0 end as balance,
        case when k.kind in ('sessions', 'hybrid', 'tiered') then bought.sessions - used.sessions else 0 end as sessions
      from (select coalesce(sum(paid_minor + bonus_minor), 0) as face, coalesce(sum(coalesce(sessions, 0) + coalesce(bonus_sessions, 0)), 0) as sessions
        from card_lot where merchant_id = $1 and card_id = k.card_id) bought,
        (select coalesce(sum(face_minor), 0) as face, coalesce(sum(sessions), 0) as sessions from card_use where merchant_id = $1 and card_id = k.card_id) used) b
    order by k.card_id`,
});

import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

export const tendersAgree = sqlInvariant({
  code: 'tenders_agree',
  title: text(
    '支付方式的预留与已退等于其占用记录，且不超过实收',
    'what is reserved and refunded of a tender are its holds, never above what came in',
  ),
  breach: text(
    '预留 {reserved}（占用 {held}），已退 {refunded}（已耗 {consumed}），实收 {amount}（分）',
    'reserved {reserved} (holds {held}), refunded {refunded} (consumed {consumed}), paid {amount} (minor units)',
  ),
  sql: `
    select t.tender_id as key, t.tender_id::text as what,
      case when t.reserved_minor = r.held and t.refunded_minor = r.consumed and t.reserved_minor >= 0 and t.refunded_minor >= 0 and t.reserved_minor + t.refunded_minor <= t.amount_minor then null
        else jsonb_build_object('reserved', t.reserved_minor::text, 'held', r.held::text, 'refunded', t.refunded_minor::text, 'consumed', r.consumed::text, 'amount', t.amount_minor::text) end as fault
    from (select * from tender where merchant_id = $1 and ($2::uuid is null or tender_id > $2) order by tender_id limit $3) t
    cross join lateral (
      select coalesce(sum(amount_minor) filter (where status = 'held'), 0) as held, coalesce(sum(amount_minor) filter (where status = 'consumed'), 0)
          + (select coalesce(sum(x.amount_minor), 0) from external_refund x where x.merchant_id = $1 and x.tender_id = t.tender_id and x.undone_at is null) as consumed
      from reservation where merchant_id = $1 and tender_id = t.tender_id) r
    order by t.tender_id`,
});

import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

/**
 * A bank file says what its payouts say, and they stand where it stands: held in the file until two people have released it, with
 * the bank or beyond from then on, and free of it once it is discarded.
 */
export const bankBatchesAgree = sqlInvariant({
  code: 'bank_batches_agree',
  title: text(
    '银行批次的笔数和金额等于其出款，出款状态与批次相符',
    'a bank batch has the count and sum of its payouts, and they stand where it stands',
  ),
  breach: text(
    '批次 {status}：登记 {count} 笔 {total} 分，出款 {items} 笔 {sum} 分，状态不符 {astray} 笔',
    'the batch is {status}: {count} with {total} in minor units on record, {items} with {sum} in it, {astray} of them astray',
  ),
  sql: `
    select b.bank_batch_id as key, b.number as what,
      case when b.status in ('collecting', 'discarded') and i.astray = 0 then null
        when i.items = b.item_count and i.sum = b.total_minor and i.astray = 0 then null
        else jsonb_build_object('status', b.status, 'count', b.item_count, 'total', b.total_minor, 'items', i.items, 'sum', i.sum,
          'astray', i.astray) end as fault
    from (select * from bank_batch where merchant_id = $1 and ($2::uuid is null or bank_batch_id > $2) order by bank_batch_id limit $3) b
    cross join lateral (
      select count(*)::integer as items, coalesce(sum(p.amount_minor), 0)::bigint as sum,
        (count(*) filter (where p.channel_account_id <> b.channel_account_id or p.currency <> b.currency or p.amount_minor <> i.amount_minor
          or b.status = 'made' and (p.status <> 'held' or p.state ->> 'holdReason' <> 'in_bank_file')
          or b.status = 'released' and p.status not in ('accepted', 'settled', 'failed', 'bounced')))::integer as astray
      from bank_batch_item i join payout p on p.merchant_id = i.merchant_id and p.payout_id = i.payout_id
      where i.merchant_id = b.merchant_id and i.bank_batch_id = b.bank_batch_id and i.in_batch) i
    order by b.bank_batch_id`,
});

import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

export const taxAgrees = sqlInvariant({
  code: 'tax_agrees',
  title: text('按税率分开的税额等于分录上的销项税额', 'the tax by rate of an entry is the output tax that it books'),
  breach: text('按税率 {split}，分录 {booked}', '{split} by rate, {booked} booked'),
  sql: `
    select t.entry_id as key, e.description_zh as what,
      case when t.split = b.booked then null else jsonb_build_object('split', t.split::text, 'booked', b.booked::text) end as fault
    from (
      select entry_id, sum(tax_minor) as split from entry_tax
      where merchant_id = $1 and ($2::uuid is null or entry_id > $2) group by entry_id order by entry_id limit $3
    ) t
    join ledger_entry e on e.merchant_id = $1 and e.entry_id = t.entry_id
    cross join lateral (
      select coalesce(sum(case p.side when 'debit' then p.amount_minor else -p.amount_minor end), 0) as booked
      from ledger_posting p where p.merchant_id = $1 and p.entry_id = t.entry_id and p.account_code = '2221.output_vat') b
    order by t.entry_id`,
});

import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

export const entriesBalance = sqlInvariant({
  code: 'entries_balance',
  title: text('每笔分录借贷相等、币种一致', 'every entry balances, in one currency'),
  breach: text(
    '借 {debit}，贷 {credit}（分），{lines} 行，{currencies} 种币种',
    'debit {debit}, credit {credit} (minor units), {lines} lines, {currencies} currencies',
  ),
  sql: `
    select e.entry_id as key, e.entry_id::text as what,
      case when p.debit = p.credit and p.debit > 0 and p.currencies = 1 then null
        else jsonb_build_object('debit', p.debit::text, 'credit', p.credit::text, 'lines', p.lines, 'currencies', p.currencies) end as fault
    from (select entry_id from ledger_entry where merchant_id = $1 and ($2::uuid is null or entry_id > $2) order by entry_id limit $3) e
    cross join lateral (
      select coalesce(sum(amount_minor) filter (where side = 'debit'), 0) as debit, coalesce(sum(amount_minor) filter (where side = 'credit'), 0) as credit,
        count(*) as lines, count(distinct currency) as currencies
      from ledger_posting p where p.merchant_id = $1 and p.entry_id = e.entry_id) p
    order by e.entry_id`,
});

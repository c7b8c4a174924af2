import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

export const reversalsMirror = sqlInvariant({
  code: 'reversals_mirror',
  title: text('冲销分录与原分录逐行相反', 'a reversal is its entry with the sides exchanged'),
  breach: text('{problem}:{lines} 行不相反', '{problem}: {lines} lines are not the opposite'),
  sql: `
    select e.entry_id as key, e.entry_id::text as what,
      case when (e.kind = 'reversal') <> (e.reverses_entry_id is not null) then jsonb_build_object('problem', 'kind', 'lines', 0)
        when m.different > 0 then jsonb_build_object('problem', 'postings', 'lines', m.different) end as fault
    from (select entry_id, kind, reverses_entry_id from ledger_entry where merchant_id = $1 and ($2::uuid is null or entry_id > $2) order by entry_id limit $3) e
    cross join lateral (
      select count(*) as different
      from (select * from ledger_posting where merchant_id = $1 and entry_id = e.entry_id) mine
      full join (select * from ledger_posting where merchant_id = $1 and entry_id = e.reverses_entry_id) theirs using (line_number)
      where e.reverses_entry_id is not null and (mine.account_code, mine.amount_minor, mine.currency, mine.customer_id) is distinct from (theirs.account_code, theirs.amount_minor, theirs.currency, theirs.customer_id)
        or e.reverses_entry_id is not null and mine.side is not distinct from theirs.side) m
    order by e.entry_id`,
});

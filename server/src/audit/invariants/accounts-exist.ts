import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

export const accountsExist = sqlInvariant({
  code: 'accounts_exist',
  title: text('分录行的科目都在科目表中', 'the account of every posting is in the chart'),
  breach: text('科目不存在：{accounts}', 'accounts that do not exist: {accounts}'),
  sql: `
    select e.entry_id as key, e.entry_id::text as what, case when p.unknown is null then null else jsonb_build_object('accounts', p.unknown) end as fault
    from (select entry_id from ledger_entry where merchant_id = $1 and ($2::uuid is null or entry_id > $2) order by entry_id limit $3) e
    cross join lateral (
      select string_agg(distinct p.account_code, ', ') as unknown
      from ledger_posting p left join ledger_account a on a.merchant_id = $1 and a.code = p.account_code
      where p.merchant_id = $1 and p.entry_id = e.entry_id and a.code is null) p
    order by e.entry_id`,
});

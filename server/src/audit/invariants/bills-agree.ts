import { text } from '@redress/domain';
import { sqlInvariant } from '../invariant.ts';

/** A run that counted all lines of a day has judged them all. Every line of a bill stands in the database and has one outcome, a break exactly where the outcome says so. */
export const billsAgree = sqlInvariant({
  code: 'bills_agree',
  title: text(
    '账单每一行都在且有结果；结果为差异的行有且只有一项差异',
    'every line of a bill is there with one outcome, and a break where it says so',
  ),
  breach: text(
    '登记 {told} 行，实有 {lines} 行，对账后仍无结果 {open} 行，有结果无差异 {without} 行，一致却有未关闭差异 {against} 行',
    '{told} lines on record, {lines} there, {open} without an outcome after a run, {without} broken without a break, {against} matched with an open break',
  ),
  sql: `
    select f.bill_file_id as key, f.name as what,
      case when f.line_count = i.lines and i.open = 0 and i.without = 0 and i.against = 0 then null
        else jsonb_build_object('told', f.line_count, 'lines', i.lines, 'open', i.open, 'without', i.without, 'against', i.against) end as fault
    from (select * from bill_file where merchant_id = $1 and ($2::uuid is null or bill_file_id > $2) order by bill_file_id limit $3) f
    cross join lateral (
      select count(*)::integer as lines,
        (count(*) filter (where l.outcome is null and exists (select 1 from recon_run r where r.merchant_id = f.merchant_id
          and r.channel_account_id = f.channel_account_id and r.bill_day = f.bill_day and (r.counts ->> 'lines')::bigint >= (select sum(o.line_count)
            from bill_file o where o.merchant_id = f.merchant_id and o.channel_account_id = f.channel_account_id and o.bill_day = f.bill_day))))::integer as open,
        (count(*) filter (where l.outcome = 'break' and b.break_number is null))::integer as without,
        (count(*) filter (where l.outcome <> 'break' and b.status = 'open'))::integer as against
      from bill_line l
      left join recon_break b on b.merchant_id = l.merchant_id and b.bill_file_id = l.bill_file_id and b.row_number = l.row_number
      where l.merchant_id = f.merchant_id and l.bill_file_id = f.bill_file_id) i
    order by f.bill_file_id`,
});

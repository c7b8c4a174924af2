import { text } from '@redress/domain';
import type { Invariant } from '../invariant.ts';

/** What was booked for a break was booked once, by another than proposed it, under the break's own source; and every such entry closed its break. */
export const breaksBooked: Invariant = {
  code: 'breaks_booked',
  title: text(
    '差异入账：一项一张凭证，提出与入账不是同一人',
    'a break is booked once, and never by whoever proposed it',
  ),
  check: async (db, merchant, found) => {
    const { rows } = await db.query<{ number: string; wrong: boolean }>(
      `select b.break_number::text as number,
          (b.resolution = 'booked' and (e.entry_id is distinct from b.entry_id or b.proposed_by ->> 'id' = b.closed_by ->> 'id')
            or b.resolution is distinct from 'booked' and b.booking_by is null and e.entry_id is not null) as wrong
        from recon_break b
        left join ledger_entry e on e.merchant_id = b.merchant_id and e.source = 'break:' || b.break_number
        where b.merchant_id = $1 and (b.resolution = 'booked' or e.entry_id is not null)
        order by b.break_number`,
      [merchant],
    );
    for (const { number, wrong } of rows)
      if (wrong) found({ what: `#${number}`, how: text('凭证与差异不符', 'the voucher and the break do not agree') });
    return rows.length;
  },
};

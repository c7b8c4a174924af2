import { text } from '@redress/domain';
import type { Invariant } from '../invariant.ts';

/** Looks at months, not at vouchers: a gap or a double shows in how many there are and in the last number. */
export const voucherNumbers: Invariant = {
  code: 'voucher_numbers',
  title: text('各期凭证号从 1 起连续、不重复', 'voucher numbers begin at one and have no gaps in any month'),
  check: async (db, merchant, found) => {
    const { rows } = await db.query<{
      period: string;
      word: string;
      count: number;
      first: number;
      last: number;
      misplaced: number;
    }>(
      `select period, word, count(*)::integer as count, min(number) as first, max(number) as last,
        (count(*) filter (where to_char(booked_on, 'YYYY-MM') <> period))::integer as misplaced
      from voucher where merchant_id = $1 group by period, word order by period, word`,
      [merchant],
    );
    for (const { period, word, count, first, last, misplaced } of rows) {
      if (first !== 1 || last !== count)
        found({
          what: `${period} ${word}`,
          how: text(`${count} 张，号码 ${first}–${last}`, `${count} vouchers numbered ${first} to ${last}`),
        });
      if (misplaced > 0)
        found({
          what: `${period} ${word}`,
          how: text(`${misplaced} 张日期在期外`, `${misplaced} vouchers are dated outside the month`),
        });
    }
    return rows.reduce((sum, { count }) => sum + count, 0);
  },
};

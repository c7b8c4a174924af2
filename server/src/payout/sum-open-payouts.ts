import { addDays, type Currency, type Id, type Money, money, shanghaiDate, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { endOf, sumWhere } from './forecast.ts';

/** Cash that leaves by the end of today and within seven days, in one currency. */
export type CashNeeded = { readonly today: Money; readonly week: Money };

/**
 * What is on its way, and the forecast as one sum a currency: what goes back to a balance with the shop takes no cash. Both from one pass over an
 * index of the payouts that are not over. A case with a day by which the law wants money has one of these four states or is resolved, and a
 * resolved case has nothing on hold.
 */
export const sumOpenPayouts = async (
  { db, clock }: Pick<House, 'db' | 'clock'>,
  merchantId: Id<'merchant'>,
): Promise<{ readonly onTheWay: readonly Money[]; readonly cashNeeded: readonly CashNeeded[] }> => {
  const today = shanghaiDate(clock.now());
  const { rows } = await db.query<Row>({
    name: 'sum-open-payouts',
    text: `select p.currency, sum(p.amount_minor)::bigint as on_the_way, bool_or(${cash}) as has_cash,
        ${sumWhere(`${cash} and p.status = 'queued' and p.next_at < ${endOf('$2')}`)} as today,
        ${sumWhere(`${cash} and (p.status = 'queued' and p.next_at < ${endOf('$3')} or p.status = 'held' and c.case_id is not null)`)} as week
      from payout p left join refund_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id and c.due_on <= $3::date
        and c.status in ('assessed', 'awaiting_second_approval', 'paying', 'action_required')
      where p.merchant_id = $1 and p.status in ('queued', 'held', 'sending', 'unknown', 'accepted', 'awaiting_payee', 'abnormal')
      group by p.currency order by p.currency`,
    values: [uuidOf(merchantId), today, addDays(today, 6)],
  });
  return {
    onTheWay: rows.map(({ currency, on_the_way }) => money(currency, on_the_way)),
    cashNeeded: rows
      .filter(({ has_cash }) => has_cash)
      .map(({ currency, today, week }) => ({ today: money(currency, today), week: money(currency, week) })),
  };
};

const cash = `p.route <> 'in_house'`;

type Row = {
  readonly currency: Currency;
  readonly on_the_way: bigint;
  readonly has_cash: boolean;
  readonly today: bigint;
  readonly week: bigint;
};

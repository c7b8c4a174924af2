import {
  addDays,
  type Currency,
  type Id,
  type Instant,
  idOf,
  type Money,
  money,
  type Route,
  shanghaiDate,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';

/** What is going to leave by one account and route, in one currency. */
export type ForecastRow = {
  /** Null for what leaves by no channel. */
  readonly channelAccountId: Id<'channelAccount'> | null;
  readonly route: Route;
  /** Due by the end of today, in the shop's calendar. */
  readonly today: Money;
  /** Due within seven days, today included; a held one counts when the law wants it paid by then. */
  readonly week: Money;
  readonly held: Money;
  /** Of the held, what leaves as soon as its account holds enough. */
  readonly waitsForFunds: Money;
  readonly inFlight: Money;
  readonly payouts: number;
};

/** What must be in which account, and when: one pass over the payouts that are not over. */
export const forecastPayouts = async (
  { db, clock }: Pick<House, 'db' | 'clock'>,
  merchantId: Id<'merchant'>,
): Promise<{ readonly asOf: Instant; readonly rows: readonly ForecastRow[] }> => {
  const asOf = clock.now();
  const today = shanghaiDate(asOf);
  const { rows } = await db.query<Row>({
    name: 'forecast-payouts',
    text: `select p.channel_account_id, p.route, p.currency, count(*)::integer as payouts,
        ${sumWhere(`p.status = 'queued' and p.next_at < ${endOf('$2')}`)} as today,
        ${sumWhere(`p.status = 'queued' and p.next_at < ${endOf('$3')} or p.status = 'held' and c.due_on <= $3::date`)} as week,
        ${sumWhere(`p.status = 'held'`)} as held,
        ${sumWhere(`p.status = 'held' and p.state ->> 'holdReason' in ('funds_short', 'insufficient_funds')`)} as waits_for_funds,
        ${sumWhere(`p.status not in ('queued', 'held')`)} as in_flight
      from payout p join refund_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id
      where p.merchant_id = $1 and p.status in ('queued', 'held', 'sending', 'unknown', 'accepted', 'awaiting_payee', 'abnormal')
      group by p.channel_account_id, p.route, p.currency order by p.channel_account_id nulls last, p.route, p.currency`,
    values: [uuidOf(merchantId), today, addDays(today, 6)],
  });
  return { asOf, rows: rows.map(rowOf) };
};

export const sumWhere = (condition: string): string =>
  `coalesce(sum(p.amount_minor) filter (where ${condition}), 0)::bigint`;

/** The moment at which a day is over in the shop's calendar. */
export const endOf = (day: string): string => `(${day}::date + 1)::timestamp at time zone 'Asia/Shanghai'`;

type Row = {
  readonly channel_account_id: string | null;
  readonly route: Route;
  readonly currency: Currency;
  readonly payouts: number;
  readonly today: bigint;
  readonly week: bigint;
  readonly held: bigint;
  readonly waits_for_funds: bigint;
  readonly in_flight: bigint;
};

const rowOf = ({ channel_account_id, route, currency, payouts, ...sums }: Row): ForecastRow => ({
  channelAccountId: channel_account_id === null ? null : idOf('channelAccount', channel_account_id),
  route,
  today: money(currency, sums.today),
  week: money(currency, sums.week),
  held: money(currency, sums.held),
  waitsForFunds: money(currency, sums.waits_for_funds),
  inFlight: money(currency, sums.in_flight),
  payouts,
});

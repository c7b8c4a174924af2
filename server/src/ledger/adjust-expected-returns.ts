import {
  type Actor,
  type Currency,
  type Entry,
  type ExpectedReturns,
  expectedReturnsAdjusted,
  expectReturns,
  type Id,
  idOf,
  lastDayOf,
  money,
  ok,
  type Period,
  type Refusal,
  type Result,
  refusal,
  refused,
  roundHalfUp,
  shanghaiDate,
  text,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { bookEntries } from './book-entries.ts';
import { readBooks } from './books-reader.ts';

export type StoreReturns = {
  readonly store: { readonly id: Id<'store'>; readonly name: string };
  readonly returnRatePpm: number;
  readonly held: ExpectedReturns;
  readonly wanted: ExpectedReturns;
  readonly entryId: Id<'entry'> | null;
};

/**
 * Brings the provision of every store to what is likely to come back of the sales still within their return window on the last day of a month
 * (CAS 14 art 32). The rate is told, or that of the year before: no-reason refunds of goods to goods sold. One entry a store and month; only the
 * difference is booked. Refused for small enterprises, and for a month that has its adjustment; once all of that is reversed, the month is booked anew.
 */
export const adjustExpectedReturns = async (
  house: House,
  {
    merchantId,
    actor,
    period,
    returnRatePpm,
    windowDays,
    dryRun,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly actor: Actor;
    readonly period: Period;
    readonly returnRatePpm: number | null;
    readonly windowDays: number;
    readonly dryRun: boolean;
  },
): Promise<Result<readonly StoreReturns[], Refusal>> => {
  const books = await readBooks(house.db, merchantId);
  if (books.standard === 'SBE')
    return refused(refusal('event_not_in_standard', { event: text('预计退货', 'Expected returns') }));
  const now = house.clock.now();
  if (period > shanghaiDate(now).slice(0, 7)) return refused(refusal('input_invalid', { reason: future }, '/period'));
  const { rows } = await house.db.query<Row>(sql, [uuidOf(merchantId), lastDayOf(period), windowDays]);
  const before = await bookedBefore(house, merchantId, period);
  const entries: Entry[] = [];
  const stores = rows.map((row): StoreReturns => {
    const rate = returnRatePpm ?? rateOf(row);
    const amount = (minor: string) => money(row.currency, BigInt(minor));
    const held = { liability: amount(row.held_liability), asset: amount(row.held_asset) };
    const sales = row.sales.map(([gross, rateBasisPoints, cost]) => ({
      gross: amount(gross),
      rateBasisPoints,
      cost: amount(cost),
    }));
    const wanted = expectReturns(sales, rate, row.currency);
    const entry = expectedReturnsAdjusted({
      id: house.newId('entry'),
      at: now,
      storeId: idOf('store', row.store_id),
      caseId: null,
      customerId: null,
      reference: `${period} ${row.code}`,
      source: sourceOf(period, row.store_id, before.get(row.store_id)?.times ?? 0),
      books,
      held,
      wanted,
    });
    if (entry) entries.push(entry);
    const store = { id: idOf('store', row.store_id), name: row.name };
    return { store, returnRatePpm: rate, held, wanted, entryId: entry && !dryRun ? entry.id : null };
  });
  if (entries.length === 0) return ok(stores);
  const taken = refused(
    refusal('source_booked', { source: text(`${period} 预计退货`, `Expected returns of ${period}`) }, '/period'),
  );
  if (entries.some(({ storeId }) => before.get(uuidOf(storeId))?.stands)) return taken;
  if (dryRun) return ok(stores);
  const booked = await bookEntries(house, {
    merchantId,
    entries,
    by: { prepared: actor, checked: null },
    value: null,
    once: null,
  });
  if (booked.ok) return ok(stores);
  return booked.refusal.code === 'source_booked' ? taken : booked;
};

const future = text('该月还没有开始', 'the month has not begun');

/** The first entry of a store and month, and each one after a reversal, has a source of its own: of two at once one is refused. */
const sourceOf = (period: Period, store: string, times: number): string =>
  `expected-returns:${period}:${store}${times === 0 ? '' : `:${times + 1}`}`;

/** How often each store (UUID) had an adjustment of the month, and whether one of them is not reversed. */
const bookedBefore = async ({ db }: House, merchantId: Id<'merchant'>, period: Period) => {
  const { rows } = await db.query<{ store_id: string; times: number; stands: boolean }>(
    `select e.store_id, count(*)::int as times,
        bool_or(not exists (select 1 from ledger_entry r where r.merchant_id = $1 and r.reverses_entry_id = e.entry_id)) as stands
      from ledger_entry e where e.merchant_id = $1 and e.source is not null and starts_with(e.source, $2) group by e.store_id`,
    [uuidOf(merchantId), `expected-returns:${period}:`],
  );
  return new Map(rows.map((row) => [row.store_id, row]));
};

/** What came back without a reason in the year before, of what was sold. */
const rateOf = ({ sold, returned }: Row): number => {
  const [whole, part] = [BigInt(sold), BigInt(returned)];
  if (whole <= 0n) return 0;
  const ppm = roundHalfUp(part * 1_000_000n, whole);
  return Number(ppm > 1_000_000n ? 1_000_000n : ppm);
};

type Row = {
  readonly store_id: string;
  readonly code: string;
  readonly name: string;
  readonly currency: Currency;
  readonly held_liability: string;
  readonly held_asset: string;
  readonly sold: string;
  readonly returned: string;
  readonly sales: readonly [gross: string, rateBasisPoints: number, cost: string][];
};

/** A line is worth its part of what the order was invoiced for, less what went back of it; its window ends so many days after the goods were received. */
const sql = `
  with line as (
    select o.store_id, o.currency, o.placed_at, o.received_on, l.tax_rate_bp, l.refunded_minor,
      greatest(0, l.unit_price_minor * l.quantity - l.line_discount_minor) as listed,
      sum(greatest(0, l.unit_price_minor * l.quantity - l.line_discount_minor)) over (partition by o.order_id) as listed_all,
      o.invoiced_minor, coalesce(l.unit_cost_minor, 0) * (l.quantity - l.returned_quantity) as cost
    from sales_order o join order_line l on l.merchant_id = $1 and l.order_id = o.order_id
    where o.merchant_id = $1 and o.placed_at < (($2::date + 1)::timestamp at time zone 'Asia/Shanghai')
      and o.placed_at >= (($2::date - 365)::timestamp at time zone 'Asia/Shanghai')
  ), worth as (
    select *, case when listed_all = 0 then 0 else floor(invoiced_minor::numeric * listed / listed_all)::bigint end as paid from line
  ), sold as (
    select store_id, currency, sum(paid) as sold from worth group by 1, 2
  ), open as (
    select store_id, currency, tax_rate_bp, sum(greatest(0, paid - refunded_minor)) as gross, sum(cost) as cost
    from worth where received_on is null or received_on > $2::date - $3::integer group by 1, 2, 3
  ), returned as (
    select c.store_id, sum(c.amount_approved_minor) as returned from refund_case c
    where c.merchant_id = $1 and c.cause = 'no_reason' and c.amount_approved_minor is not null
      and c.opened_at >= (($2::date - 365)::timestamp at time zone 'Asia/Shanghai') and c.opened_at < (($2::date + 1)::timestamp at time zone 'Asia/Shanghai')
    group by 1
  ), held as (
    select e.store_id, sum(case when p.account_code <> '2801.expected_returns' then 0 when p.side = 'credit' then p.amount_minor else -p.amount_minor end) as liability,
      sum(case when p.account_code <> '1476' then 0 when p.side = 'debit' then p.amount_minor else -p.amount_minor end) as asset
    from ledger_posting p join ledger_entry e on e.merchant_id = $1 and e.entry_id = p.entry_id
    where p.merchant_id = $1 and p.account_code in ('2801.expected_returns', '1476') group by 1
  )
  select s.store_id, s.code, s.name, m.currency, coalesce(h.liability, 0)::text as held_liability, coalesce(h.asset, 0)::text as held_asset,
    coalesce(d.sold, 0)::text as sold, coalesce(r.returned, 0)::text as returned,
    coalesce((select json_agg(json_build_array(o.gross::text, o.tax_rate_bp, o.cost::text)) from open o where o.store_id = s.store_id and o.currency = m.currency), '[]') as sales
  from store s join merchant m on m.merchant_id = s.merchant_id
  left join sold d on d.store_id = s.store_id and d.currency = m.currency
  left join returned r on r.store_id = s.store_id
  left join held h on h.store_id = s.store_id
  where s.merchant_id = $1 order by s.code`;

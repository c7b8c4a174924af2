import { addDays, type Id, type LocalDate, type Money, money, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';

export type DayPaid = { readonly date: LocalDate; readonly cases: number; readonly amount: Money };

type Asked = { readonly today: LocalDate; readonly days: number };
type Sum = { readonly day: string; readonly cases: number; readonly minor: bigint };
/** How many entries of settled payouts the days before today have, and how many entries of the merchant are reversed. */
type Counted = { readonly entries: number; readonly reversals: number };
type Remembered = Counted & { readonly first: LocalDate; readonly today: LocalDate; readonly sums: readonly Sum[] };

/**
 * Money that arrived on each of the last days and stayed there, by the books, in yuan. What came back was reversed by name, and did not arrive.
 * Only today is added up each time. Entries are never changed nor taken away, so as long as there are as many of them before today as there
 * were, and as many reversals, the sums of those days are what they were.
 */
export const readPaidOut = async (
  { db }: Pick<House, 'db'>,
  merchantId: Id<'merchant'>,
  { today, days }: Asked,
): Promise<DayPaid[]> => {
  const first = addDays(today, 1 - days);
  const [before, now] = await Promise.all([
    sumsBefore(db, merchantId, first, today),
    sumDays(db, merchantId, today, addDays(today, 1)),
  ]);
  const paid = new Map([...before, ...now].map((row) => [row.day, row]));
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(first, index);
    const row = paid.get(date);
    return { date, cases: row?.cases ?? 0, amount: money('CNY', row?.minor ?? 0n) };
  });
};

type Db = House['db'];
const remembered = new WeakMap<Db, Map<Id<'merchant'>, Remembered>>();

const sumsBefore = async (
  db: Db,
  merchantId: Id<'merchant'>,
  first: LocalDate,
  today: LocalDate,
): Promise<readonly Sum[]> => {
  // Counted before it is summed: an entry that comes between the two makes the next count differ.
  const counted = await countEntries(db, merchantId, first, today);
  const known = remembered.get(db)?.get(merchantId);
  if (
    known?.first === first &&
    known.today === today &&
    known.entries === counted.entries &&
    known.reversals === counted.reversals
  )
    return known.sums;
  const sums = await sumDays(db, merchantId, first, today);
  const ofDatabase = remembered.get(db) ?? new Map<Id<'merchant'>, Remembered>();
  remembered.set(db, ofDatabase.set(merchantId, { ...counted, first, today, sums }));
  return sums;
};

/** Both are answered by an index alone. */
const countEntries = async (
  db: Db,
  merchantId: Id<'merchant'>,
  first: LocalDate,
  today: LocalDate,
): Promise<Counted> => {
  const { rows } = await db.query<Counted>(
    `select (select count(*)::int from ledger_entry where merchant_id = $1 and kind = 'payout_settled'
        and occurred_at >= ${startOf('$2')} and occurred_at < ${startOf('$3')}) as entries,
      (select count(*)::int from ledger_entry where merchant_id = $1 and reverses_entry_id is not null) as reversals`,
    [uuidOf(merchantId), first, today],
  );
  return rows[0] ?? { entries: 0, reversals: 0 };
};

/** The sums of the days from `first` until the one before `end`. */
const sumDays = async (db: Db, merchantId: Id<'merchant'>, first: LocalDate, end: LocalDate): Promise<Sum[]> => {
  const { rows } = await db.query<Sum>(
    `select to_char(e.occurred_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(distinct p.case_id)::int as cases, sum(p.amount_minor)::bigint as minor
     from ledger_entry e join payout p on p.merchant_id = e.merchant_id and p.payout_id = e.payout_id
     where e.merchant_id = $1 and e.kind = 'payout_settled' and p.currency = 'CNY'
       and e.occurred_at >= ${startOf('$2')} and e.occurred_at < ${startOf('$3')}
       and not exists (select 1 from ledger_entry r where r.merchant_id = $1 and r.reverses_entry_id is not null and r.reverses_entry_id = e.entry_id)
     group by 1`,
    [uuidOf(merchantId), first, end],
  );
  return rows;
};

const startOf = (day: string): string => `(${day}::date)::timestamp at time zone 'Asia/Shanghai'`;

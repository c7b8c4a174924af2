import {
  type AccountCode,
  type AccountingStandard,
  type AccountMapping,
  type Actor,
  accountNumber,
  type Books,
  type Id,
  type Instant,
  type ShownAccount,
  type ShownChart,
  shownChart,
  type Taxpayer,
  text,
  usualBooks,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';

/** How the merchant keeps its books, with who said so last; the usual way while nobody said anything. */
export type BooksSetting = {
  readonly books: Books;
  readonly version: number;
  readonly updated: { readonly by: Actor; readonly at: Instant } | null;
};

export const readBooksSetting = async (db: Pick<Pool, 'query'>, merchantId: Id<'merchant'>): Promise<BooksSetting> => {
  const { rows } = await db.query<{
    standard: AccountingStandard;
    taxpayer: Taxpayer;
    reports_approved_through: number | null;
    income_tax_bp: number;
    surplus_reserve_bp: number;
    version: number;
    updated_at: Instant;
    updated_by: Actor;
  }>({
    name: 'books-setting',
    text: 'select * from books_setting where merchant_id = $1',
    values: [uuidOf(merchantId)],
  });
  const [row] = rows;
  if (!row) return { books: usualBooks, version: 0, updated: null };
  return {
    books: {
      standard: row.standard,
      taxpayer: row.taxpayer,
      reportsApprovedThrough: row.reports_approved_through,
      incomeTaxBasisPoints: row.income_tax_bp,
      surplusReserveBasisPoints: row.surplus_reserve_bp,
    },
    version: row.version,
    updated: { by: row.updated_by, at: row.updated_at },
  };
};

/** For vouchers: the books alone. */
export const readBooks = async (db: Pick<Pool, 'query'>, merchantId: Id<'merchant'>): Promise<Books> =>
  (await readBooksSetting(db, merchantId)).books;

export const readMappings = async (db: Pick<Pool, 'query'>, merchantId: Id<'merchant'>): Promise<AccountMapping[]> => {
  const { rows } = await db.query<{ code: AccountCode; number: string; name_zh: string; name_en: string }>({
    name: 'account-mappings',
    text: 'select code, number, name_zh, name_en from account_mapping where merchant_id = $1 order by code',
    values: [uuidOf(merchantId)],
  });
  return rows.map((row) => ({ code: row.code, number: row.number, name: text(row.name_zh, row.name_en) }));
};

/** The chart as documents of this merchant show it. */
export const readShownChart = async (db: Pick<Pool, 'query'>, merchantId: Id<'merchant'>): Promise<ShownChart> => {
  const [books, mappings] = await Promise.all([readBooks(db, merchantId), readMappings(db, merchantId)]);
  return shownChart(books, mappings);
};

/** Number and name of one of our codes; a code that the chart does not know any more shows as it is. */
export const shownAs = (chart: ShownChart, account: string): ShownAccount =>
  chart.get(account as AccountCode) ?? { number: accountNumber(account), name: text(account, account) };

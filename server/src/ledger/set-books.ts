import {
  type AccountCode,
  type Actor,
  type Books,
  chart,
  type Id,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  type ShownAccount,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { isUniqueViolation } from '../platform/postgres/refusal-of-error.ts';
import { type BooksSetting, readBooksSetting, readShownChart } from './books-reader.ts';
import { readPeriods } from './period-reader.ts';

/**
 * Says how the books are kept. The standard and the kind of taxpayer stand once a month is closed under them: `books_standard_fixed`.
 * Refused as well when somebody else changed it meanwhile.
 */
export const setBooks = async (
  house: House,
  {
    merchantId,
    actor,
    books,
    expectedVersion,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly actor: Actor;
    readonly books: Books;
    readonly expectedVersion: number | null;
  },
): Promise<Result<BooksSetting, Refusal>> => {
  const before = await readBooksSetting(house.db, merchantId);
  if (expectedVersion !== null && expectedVersion !== before.version)
    return refused(refusal('version_stale', { current: before.version }));
  if (books.standard !== before.books.standard || books.taxpayer !== before.books.taxpayer) {
    const closed = (await readPeriods(house.db, merchantId)).find(({ status }) => status !== 'open');
    if (closed) return refused(refusal('books_standard_fixed', { period: closed.period }, '/standard'));
  }
  const now = house.clock.now();
  const { rowCount } = await house.db.query(
    `insert into books_setting as b (merchant_id, standard, taxpayer, reports_approved_through, income_tax_bp, surplus_reserve_bp, version, updated_at, updated_by)
      select $1, $2, $3, $4, $5, $6, 1, $7, $8 where $9 = 0
      on conflict (merchant_id) do nothing`,
    [...valuesOf(merchantId, books), toIso(now), toJson(actor), before.version],
  );
  const updated =
    rowCount === 1 ||
    (
      await house.db.query(
        `update books_setting set standard = $2, taxpayer = $3, reports_approved_through = $4, income_tax_bp = $5, surplus_reserve_bp = $6,
          version = version + 1, updated_at = $7, updated_by = $8
        where merchant_id = $1 and version = $9 and $9 > 0`,
        [...valuesOf(merchantId, books), toIso(now), toJson(actor), before.version],
      )
    ).rowCount === 1;
  const after = await readBooksSetting(house.db, merchantId);
  return updated ? ok(after) : refused(refusal('version_stale', { current: after.version }));
};

const valuesOf = (merchantId: Id<'merchant'>, books: Books) => [
  uuidOf(merchantId),
  books.standard,
  books.taxpayer,
  books.reportsApprovedThrough,
  books.incomeTaxBasisPoints,
  books.surplusReserveBasisPoints,
];

/** Gives one of our accounts the merchant's own number and name; null goes back to the standard's. A number names one account only. */
export const mapAccount = async (
  house: House,
  merchantId: Id<'merchant'>,
  actor: Actor,
  code: AccountCode,
  shown: ShownAccount | null,
): Promise<Result<ShownAccount, Refusal>> => {
  if (shown !== null) {
    const taken = [...(await readShownChart(house.db, merchantId))].find(
      ([other, { number }]) => other !== code && number === shown.number,
    );
    if (taken) return refused(numberTaken(shown.number, taken[0]));
  }
  try {
    if (shown === null)
      await house.db.query('delete from account_mapping where merchant_id = $1 and code = $2', [
        uuidOf(merchantId),
        code,
      ]);
    else
      await house.db.query(
        `insert into account_mapping (merchant_id, code, number, name_zh, name_en, updated_at, updated_by) values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (merchant_id, code) do update set number = excluded.number, name_zh = excluded.name_zh, name_en = excluded.name_en,
          updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
        [uuidOf(merchantId), code, shown.number, shown.name.zh, shown.name.en, toIso(house.clock.now()), toJson(actor)],
      );
  } catch (error) {
    if (shown !== null && isUniqueViolation(error)) return refused(numberTaken(shown.number, code));
    throw error;
  }
  const now = (await readShownChart(house.db, merchantId)).get(code);
  return now ? ok(now) : refused(refusal('account_unknown', { account: code }));
};

const numberTaken = (number: string, account: AccountCode): Refusal =>
  refusal('account_number_taken', { number, account: chart[account].name }, '/number');

import { countedUpTo } from '@redress/contract';
import {
  addDays,
  type CaseStatus,
  type Cause,
  type Id,
  type LocalDate,
  type Money,
  shanghaiDate,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type CashNeeded, sumOpenPayouts } from '../payout/sum-open-payouts.ts';
import type { Stores } from '../platform/http/handlers.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';
import { type ListedCase, listCases, noFilter } from '../refund-case/case-list.ts';
import { type Count, capped, countCases } from './count-cases.ts';
import { type DayPaid, readPaidOut } from './read-paid-out.ts';

export type Home = {
  readonly today: LocalDate;
  readonly waiting: { readonly assess: Count; readonly approve: Count; readonly trouble: Count; readonly mine: Count };
  readonly due: readonly ListedCase[];
  readonly overdue: Count;
  readonly paidOut: readonly DayPaid[] | null;
  readonly onTheWay: readonly Money[] | null;
  readonly cashNeeded: readonly CashNeeded[] | null;
  readonly breaksOpen: Count | null;
  readonly causes: readonly { readonly cause: Cause; readonly cases: number }[];
};

type Asked = {
  readonly stores: Stores;
  readonly staffId: string | null;
  readonly mayPayouts: boolean;
  readonly mayLedger: boolean;
};

const openStatuses: readonly CaseStatus[] = ['assessed', 'awaiting_second_approval', 'paying', 'action_required'];
const days = 14;

/** The day at a glance, for the rights of whoever asks. What they may not see is null. */
export const readHome = async (house: House, merchantId: Id<'merchant'>, asked: Asked): Promise<Home> => {
  const today = shanghaiDate(house.clock.now());
  const mayCash = asked.mayPayouts && asked.stores === 'all';
  const [counts, due, overdue, paidOut, open, breaksOpen, causes] = await Promise.all([
    countCases(house.db, merchantId, { storeId: null, stores: asked.stores, staffId: asked.staffId }),
    listCases(house.db, merchantId, { ...noFilter, stores: asked.stores, dueFirst: true }, { limit: 6, after: null }),
    countOverdue(house, merchantId, asked.stores, today),
    mayCash ? readPaidOut(house, merchantId, { today, days }) : null,
    mayCash ? sumOpenPayouts(house, merchantId) : null,
    asked.mayLedger ? countBreaks(house, merchantId) : null,
    readCauses(house, merchantId, asked.stores, today),
  ]);
  const sum = (...of: readonly Count[]): Count =>
    capped(of.reduce((all, { count, more }) => all + count + Number(more), 0));
  const { byStatus, mine } = counts;
  return {
    today,
    waiting: {
      assess: sum(byStatus.claimed, byStatus.appealed),
      approve: sum(byStatus.assessed, byStatus.awaiting_second_approval),
      trouble: byStatus.action_required,
      mine,
    },
    due: due.rows,
    overdue,
    paidOut,
    onTheWay: open?.onTheWay ?? null,
    cashNeeded: open?.cashNeeded ?? null,
    breaksOpen,
    causes,
  };
};

const countOverdue = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  stores: Stores,
  today: LocalDate,
): Promise<Count> => {
  const values: unknown[] = [uuidOf(merchantId), today, openStatuses, countedUpTo + 1];
  const within = withinStores('store_id', stores, (value) => `$${values.push(value)}`);
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from (select 1 from refund_case where ${['merchant_id = $1', 'due_on < $2', 'status = any($3)', ...within].join(' and ')} limit $4) late`,
    values,
  );
  return capped(rows[0]?.count ?? 0);
};

const countBreaks = async ({ db }: House, merchantId: Id<'merchant'>): Promise<Count> => {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from (select 1 from recon_break where merchant_id = $1 and status = 'open' limit $2) open`,
    [uuidOf(merchantId), countedUpTo + 1],
  );
  return capped(rows[0]?.count ?? 0);
};

/** Why customers came in the last days; of very many cases the newest ten thousand are looked at. */
const readCauses = async ({ db }: House, merchantId: Id<'merchant'>, stores: Stores, today: LocalDate) => {
  const values: unknown[] = [uuidOf(merchantId), addDays(today, 1 - days)];
  const within = withinStores('store_id', stores, (value) => `$${values.push(value)}`);
  const { rows } = await db.query<{ cause: Cause; cases: number }>(
    `select cause, count(*)::int as cases from (select cause, opened_at from refund_case where ${['merchant_id = $1', ...within].join(' and ')} order by case_id desc limit 10000) latest
     where opened_at >= ($2::date)::timestamp at time zone 'Asia/Shanghai' group by cause order by cases desc, cause`,
    values,
  );
  return rows;
};

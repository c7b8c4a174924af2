import { countedUpTo } from '@redress/contract';
import { type CaseStatus, caseStatusText, type Id, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Stores } from '../platform/http/handlers.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';

export type Count = { readonly count: number; readonly more: boolean };
export type CaseCounts = { readonly byStatus: Readonly<Record<CaseStatus, Count>>; readonly mine: Count };

type Asked = { readonly storeId: Id<'store'> | null; readonly stores: Stores; readonly staffId: string | null };

const statuses = Object.keys(caseStatusText) as readonly CaseStatus[];
const closed: readonly CaseStatus[] = ['resolved', 'declined', 'withdrawn'];

/**
 * How many cases are in each state, each counted along its index up to a limit: a queue of a million cases costs no more than one of a
 * thousand.
 */
export const countCases = async (db: Pool, merchantId: Id<'merchant'>, asked: Asked): Promise<CaseCounts> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const within = [
    ...(asked.storeId ? [`c.store_id = ${bind(uuidOf(asked.storeId))}`] : []),
    ...withinStores('c.store_id', asked.stores, bind),
  ];
  const limit = bind(countedUpTo + 1);
  const countOf = (from: string, ...conditions: readonly string[]): string =>
    `select count(*)::int as count from (select 1 from ${from} where ${['c.merchant_id = $1', ...conditions, ...within].join(' and ')} limit ${limit}) counted`;
  const byStatus = statuses.map(
    (status) => `select '${status}' as name, (${countOf('refund_case c', `c.status = '${status}'`)}) as count`,
  );
  const mine =
    asked.staffId === null
      ? []
      : [
          `select 'mine' as name, (${countOf(
            'case_desk d join refund_case c on c.merchant_id = d.merchant_id and c.case_id = d.case_id',
            `d.merchant_id = $1 and d.staff_id = ${bind(asked.staffId)}::uuid`,
            // As the index of the open cases says it.
            `c.status not in (${closed.map((status) => `'${status}'`).join(', ')})`,
          )}) as count`,
        ];
  const { rows } = await db.query<{ name: CaseStatus | 'mine'; count: number }>(
    [...byStatus, ...mine].join(' union all '),
    values,
  );
  const counts = new Map(rows.map(({ name, count }) => [name, capped(count)]));
  const at = (name: CaseStatus | 'mine'): Count => counts.get(name) ?? { count: 0, more: false };
  return {
    byStatus: Object.fromEntries(statuses.map((status) => [status, at(status)])) as Record<CaseStatus, Count>,
    mine: at('mine'),
  };
};

export const capped = (count: number): Count => ({ count: Math.min(count, countedUpTo), more: count > countedUpTo });

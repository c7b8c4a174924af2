import {
  addDays,
  type CaseStatus,
  type Cause,
  type ClaimKind,
  fromJson,
  type Id,
  type Instant,
  type LocalDate,
  type Money,
  type RefundCase,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { Stores } from '../platform/http/handlers.ts';
import { leastIdAt } from '../platform/postgres/least-id.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';
import { casesMeant } from './cases-meant.ts';
import { inQueue } from './team/queue-counts.ts';
import { type Tag, type TagRow, tagOf, tagsOfCase } from './team/tags.ts';

export type CaseFilter = {
  readonly status: readonly CaseStatus[] | null;
  readonly storeId: Id<'store'> | null;
  /** The stores that may be seen; left out for all. */
  readonly stores?: Stores;
  readonly customerId: Id<'customer'> | null;
  readonly orderId: Id<'order'> | null;
  /** A case number or an order number, whole. */
  readonly number: string | null;
  /** Words that mean a case: see `casesMeant`. */
  readonly find?: string | null;
  readonly cause?: Cause | null;
  readonly kind?: ClaimKind | null;
  /** Of what was approved. */
  readonly amountFrom?: Money | null;
  readonly amountTo?: Money | null;
  /** Days of the shop's clock. */
  readonly claimedFrom?: LocalDate | null;
  readonly claimedTo?: LocalDate | null;
  /** UUID of who has the case; `nobody` for a case that waits for somebody. */
  readonly assignee?: string | null;
  /** A queue of a person; `staffId` is their UUID. */
  readonly queue?: { readonly name: keyof typeof inQueue; readonly staffId: string } | null;
  readonly tag?: Id<'tag'> | null;
  /** What is due next comes first; only open cases with a day have one. Such a list has one page. */
  readonly dueFirst?: boolean;
};
export const noFilter: CaseFilter = { status: null, storeId: null, customerId: null, orderId: null, number: null };

export type ListedCase = {
  readonly refundCase: RefundCase;
  readonly orderNumber: string;
  readonly tags: readonly Tag[];
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
};

/** Cases, newest first. `after` is the UUID of the last case of the page before. */
export const listCases = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  filter: CaseFilter,
  request: PageRequest,
): Promise<Page<ListedCase>> => {
  const { chosen, order, values } = chooseCases(merchantId, filter, request);
  const { rows } = await db.query<Row>(
    `with page as materialized (${chosen})
     select c.case_id, c.state::text as state, c.opened_at, c.updated_at, o.number as order_number, ${tagsOfCase('c')} as tags
     from page join refund_case c on c.merchant_id = $1 and c.case_id = page.case_id
     join sales_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id order by ${order}`,
    [...values],
  );
  const page = pageOf(rows, request.limit, (row) => row.case_id);
  return {
    next: page.next,
    rows: page.rows.map((row) => ({
      refundCase: fromJson<RefundCase>(row.state),
      orderNumber: row.order_number,
      tags: row.tags.map(tagOf),
      openedAt: row.opened_at,
      updatedAt: row.updated_at,
    })),
  };
};

/** A page is chosen by its keys alone; whole cases are read only for the rows that are shown. */
type ChosenCases = {
  /** Gives `case_id` and `due_on` of one case more than the page has; merchant is `$1`. */
  readonly chosen: string;
  /** The order of the page, of a table that is called `c`. */
  readonly order: string;
  readonly values: readonly unknown[];
};

/** The SQL that chooses a page of cases, for whoever reads something about them. */
export const chooseCases = (
  merchantId: Id<'merchant'>,
  filter: CaseFilter,
  { limit, after }: PageRequest,
): ChosenCases => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf(filter, bind);
  if (after) conditions.push(`c.case_id < ${bind(after)}`);
  const order = filter.dueFirst ? 'c.due_on, c.case_id' : 'c.case_id desc';
  const chosen = `select c.case_id, c.due_on from refund_case c where ${conditions.join(' and ')} order by ${order} limit ${bind(limit + 1)}`;
  return { chosen, order, values };
};

/** How many cases there are of a filter, on all pages together. */
export const countListedCases = async (db: Pool, merchantId: Id<'merchant'>, filter: CaseFilter): Promise<number> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::integer as count from refund_case c where ${conditionsOf(filter, bind).join(' and ')}`,
    values,
  );
  return rows[0]?.count ?? 0;
};

function conditionsOf(filter: CaseFilter, bind: (value: unknown) => string): string[] {
  const conditions = ['c.merchant_id = $1'];
  // One state is compared as one value, so that its index gives the cases in order and nothing is sorted.
  const [only, ...more] = filter.status ?? [];
  if (only && more.length === 0) conditions.push(`c.status = ${bind(only)}`);
  else if (filter.status) conditions.push(`c.status = any(${bind(filter.status)})`);
  if (filter.storeId) conditions.push(`c.store_id = ${bind(uuidOf(filter.storeId))}`);
  conditions.push(...withinStores('c.store_id', filter.stores, bind));
  if (filter.customerId) conditions.push(`c.customer_id = ${bind(uuidOf(filter.customerId))}`);
  if (filter.orderId) conditions.push(`c.order_id = ${bind(uuidOf(filter.orderId))}`);
  if (filter.number) {
    const number = bind(filter.number);
    conditions.push(
      `(c.number = ${number} or c.order_id = (select order_id from sales_order where merchant_id = $1 and number = ${number}))`,
    );
  }
  conditions.push(...deskConditions(filter, bind));
  return conditions;
}

const hour = 3_600_000;
const open = `c.status not in ('resolved', 'declined', 'withdrawn')`;

function deskConditions(filter: CaseFilter, bind: (value: unknown) => string): string[] {
  const { find, cause, kind, amountFrom, amountTo, claimedFrom, claimedTo, assignee, tag, dueFirst } = filter;
  const conditions: string[] = [];
  if (find) conditions.push(`c.case_id in (${casesMeant({ merchant: '$1', words: `${bind(find)}::text` })})`);
  if (cause) conditions.push(`c.cause = ${bind(cause)}`);
  if (kind) conditions.push(`c.kind = ${bind(kind)}`);
  const currency = (amountFrom ?? amountTo)?.currency;
  if (currency) conditions.push(`c.currency = ${bind(currency)}`, 'c.amount_approved_minor is not null');
  if (amountFrom) conditions.push(`c.amount_approved_minor >= ${bind(amountFrom.minor)}`);
  if (amountTo) conditions.push(`c.amount_approved_minor <= ${bind(amountTo.minor)}`);
  // Ids begin with the time at which they were made, so that a span of days is a span of the key; an hour is left for clocks that differ.
  if (claimedFrom) {
    const from = midnight(claimedFrom);
    conditions.push(`c.opened_at >= ${bind(new Date(from))}`, `c.case_id >= ${bind(leastIdAt(from - hour))}::uuid`);
  }
  if (claimedTo) {
    const to = midnight(addDays(claimedTo, 1));
    conditions.push(`c.opened_at < ${bind(new Date(to))}`, `c.case_id < ${bind(leastIdAt(to + hour))}::uuid`);
  }
  if (tag)
    conditions.push(
      `c.case_id in (select case_id from case_tag where merchant_id = $1 and tag_id = ${bind(uuidOf(tag))})`,
    );
  if (assignee) conditions.push(assigned(assignee, bind));
  const { queue } = filter;
  if (queue)
    conditions.push(
      inQueue[queue.name](() => `${bind(queue.staffId)}::uuid`),
      open,
    );
  if (dueFirst)
    conditions.push(
      'c.due_on is not null',
      `c.status in ('assessed', 'awaiting_second_approval', 'paying', 'action_required')`,
    );
  return conditions;
}

const assigned = (assignee: string, bind: (value: unknown) => string): string => {
  const desk = 'select from case_desk d where d.merchant_id = c.merchant_id and d.case_id = c.case_id';
  return assignee === 'nobody'
    ? `not exists (${desk} and d.staff_id is not null)`
    : `exists (${desk} and d.staff_id = ${bind(assignee)}::uuid)`;
};

const midnight = (date: LocalDate): number => Date.parse(`${date}T00:00:00+08:00`);

type Row = {
  case_id: string;
  state: string;
  opened_at: Instant;
  updated_at: Instant;
  order_number: string;
  tags: readonly TagRow[];
};

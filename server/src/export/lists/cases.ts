import {
  type CaseStatus,
  type Cause,
  type ClaimKind,
  type Currency,
  caseStatusText,
  causeText,
  claimKindText,
  type Id,
  type Instant,
  type Language,
  type LocalDate,
  money,
  shanghaiTimeText,
  toDecimal,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';
import type { Cell } from '../../platform/sheets/sheet.ts';
import { askedCases } from '../../refund-case/asked-cases.ts';
import { type CaseFilter, chooseCases, countListedCases } from '../../refund-case/case-list.ts';
import type { ExportJob } from '../export-job.ts';
import { everyPage, type ListSheet, none } from './every-page.ts';

/** Cases, newest first. Customers stand there by the merchant's own number, never by name. */
export const casesSheet = ({ db }: House, job: ExportJob & { readonly list: 'cases' }): ListSheet => {
  const { merchantId, language } = job;
  const filter = askedCases(job.filter, { stores: job.stores, actor: job.askedBy });
  return {
    name: language === 'zh' ? '退款单' : 'Refund cases',
    columns: columns[language],
    total: () => countListedCases(db, merchantId, filter),
    pages: everyPage(
      (page) => readLines(db, merchantId, filter, page),
      (lines) => lines.map((line) => rowOf(line, language)),
    ),
  };
};

const columns = {
  zh: [
    '退款单号',
    '订单号',
    '门店',
    '会员号',
    '类型',
    '原因',
    '状态',
    '币种',
    '批准金额',
    '申请时间',
    '最迟处理日',
    '经办人',
    '结案时间',
    '最后变动',
  ],
  en: [
    'Case',
    'Order',
    'Store',
    'Customer number',
    'Kind',
    'Cause',
    'State',
    'Currency',
    'Approved',
    'Claimed at',
    'Due on',
    'With',
    'Resolved at',
    'Last change',
  ],
} as const;

const rowOf = (line: Line, language: Language): Cell[] => {
  const total = line.total === null ? null : money(line.currency, line.total);
  return [
    line.number,
    line.order_number,
    line.store,
    line.customer ?? none,
    claimKindText[line.kind][language],
    causeText[line.cause][language],
    caseStatusText[line.status][language],
    total?.currency ?? none,
    total === null ? none : { amount: toDecimal(total) },
    shanghaiTimeText(line.claimed_at),
    line.due_on ?? none,
    line.assignee ?? none,
    line.resolved_at === null ? none : shanghaiTimeText(line.resolved_at),
    shanghaiTimeText(line.updated_at),
  ];
};

type Line = {
  readonly case_id: string;
  readonly number: string;
  readonly order_number: string;
  readonly store: string;
  readonly customer: string | null;
  readonly assignee: string | null;
  readonly kind: ClaimKind;
  readonly cause: Cause;
  readonly status: CaseStatus;
  readonly currency: Currency;
  readonly total: bigint | null;
  readonly claimed_at: Instant;
  readonly due_on: LocalDate | null;
  readonly resolved_at: Instant | null;
  readonly updated_at: Instant;
};

/** Only what has a column: a whole case is several thousand letters, most of them reasons of its amount. */
const readLines = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  filter: CaseFilter,
  request: PageRequest,
): Promise<Page<Line>> => {
  const { chosen, order, values } = chooseCases(merchantId, filter, request);
  const { rows } = await db.query<Line>(
    `with page as materialized (${chosen})
     select c.case_id, c.number, o.number as order_number, t.name as store, u.reference as customer, s.name as assignee, c.kind, c.cause, c.status, c.currency,
       c.amount_approved_minor as total, (c.state #>> '{claim,claimedAt}')::float8 as claimed_at, c.due_on,
       case when c.status = 'resolved' then (c.state ->> 'resolvedAt')::float8 end as resolved_at, c.updated_at
     from page join refund_case c on c.merchant_id = $1 and c.case_id = page.case_id
     join sales_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
     join store t on t.merchant_id = c.merchant_id and t.store_id = c.store_id
     left join customer u on u.merchant_id = c.merchant_id and u.customer_id = c.customer_id
     left join case_desk d on d.merchant_id = c.merchant_id and d.case_id = c.case_id
     left join staff s on s.merchant_id = d.merchant_id and s.staff_id = d.staff_id
     order by ${order}`,
    [...values],
  );
  return pageOf(rows, request.limit, (row) => row.case_id);
};

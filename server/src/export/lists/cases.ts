import {
  caseStatusText,
  causeText,
  claimKindText,
  type Id,
  type Language,
  shanghaiTimeText,
  toDecimal,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import type { Cell } from '../../platform/sheets/sheet.ts';
import { askedCases } from '../../refund-case/asked-cases.ts';
import { type ListedCase, listCases } from '../../refund-case/case-list.ts';
import type { ExportJob } from '../export-job.ts';
import { everyPage, type ListSheet, none } from './every-page.ts';

/** Cases, newest first. Customers stand there by the merchant's own number, never by name. */
export const casesSheet = ({ db }: House, job: ExportJob & { readonly list: 'cases' }): ListSheet => {
  const { merchantId, language } = job;
  const filter = askedCases(job.filter, { stores: job.stores, actor: job.askedBy });
  return {
    name: language === 'zh' ? '退款单' : 'Refund cases',
    columns: columns[language],
    pages: everyPage(
      (page) => listCases(db, merchantId, filter, page),
      async (cases) => {
        const names = await namesOf(db, merchantId, cases);
        return cases.map((each) => rowOf(each, names.get(uuidOf(each.refundCase.id)), language));
      },
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

const rowOf = (
  { refundCase, orderNumber, updatedAt }: ListedCase,
  names: Names | undefined,
  language: Language,
): Cell[] => {
  const total = 'settlement' in refundCase ? refundCase.settlement.total : null;
  return [
    refundCase.number,
    orderNumber,
    names?.store ?? none,
    names?.customer ?? none,
    claimKindText[refundCase.claim.kind][language],
    causeText[refundCase.claim.cause][language],
    caseStatusText[refundCase.status][language],
    total?.currency ?? none,
    total === null ? none : { amount: toDecimal(total) },
    shanghaiTimeText(refundCase.claim.claimedAt),
    ('dueOn' in refundCase ? refundCase.dueOn : null) ?? none,
    names?.assignee ?? none,
    refundCase.status === 'resolved' ? shanghaiTimeText(refundCase.resolvedAt) : none,
    shanghaiTimeText(updatedAt),
  ];
};

type Names = { readonly store: string; readonly customer: string | null; readonly assignee: string | null };

const namesOf = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  cases: readonly ListedCase[],
): Promise<ReadonlyMap<string, Names>> => {
  const { rows } = await db.query<Names & { readonly case_id: string }>({
    name: 'export-case-names',
    text: `select c.case_id, t.name as store, u.reference as customer, s.name as assignee
      from refund_case c
      join store t on t.merchant_id = c.merchant_id and t.store_id = c.store_id
      left join customer u on u.merchant_id = c.merchant_id and u.customer_id = c.customer_id
      left join case_desk d on d.merchant_id = c.merchant_id and d.case_id = c.case_id
      left join staff s on s.merchant_id = d.merchant_id and s.staff_id = d.staff_id
      where c.merchant_id = $1 and c.case_id = any($2::uuid[])`,
    values: [uuidOf(merchantId), cases.map(({ refundCase }) => uuidOf(refundCase.id))],
  });
  return new Map(rows.map((row) => [row.case_id, row]));
};

import {
  entryKindText,
  type Id,
  type Language,
  type Posting,
  type ShownChart,
  shanghaiTimeText,
  toDecimal,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import { readShownChart, shownAs } from '../../ledger/books-reader.ts';
import { countPostings, listEntries, type RecordedEntry } from '../../ledger/ledger-reader.ts';
import type { Cell } from '../../platform/sheets/sheet.ts';
import type { ExportJob } from '../export-job.ts';
import { everyPage, type ListSheet, none } from './every-page.ts';

/** Vouchers line by line, newest first, with the accounts as the merchant's chart shows them. */
export const entriesSheet = ({ db }: House, job: ExportJob & { readonly list: 'entries' }): ListSheet => {
  const { merchantId, language } = job;
  return {
    name: language === 'zh' ? '凭证' : 'Vouchers',
    columns: columns[language],
    total: () => countPostings(db, merchantId, job.filter),
    pages: everyPage(
      (page) => listEntries(db, merchantId, job.filter, page),
      async (entries) => {
        const [chart, names] = await Promise.all([readShownChart(db, merchantId), namesOf(db, merchantId, entries)]);
        return entries.flatMap((entry) =>
          entry.postings.map((posting) =>
            rowOf(entry, posting, { chart, names: names.get(uuidOf(entry.id)), language }),
          ),
        );
      },
    ),
  };
};

const columns = {
  zh: [
    '入账日',
    '凭证号',
    '类型',
    '摘要',
    '科目编码',
    '科目',
    '币种',
    '借方',
    '贷方',
    '门店',
    '退款单',
    '发生时间',
    '分录号',
  ],
  en: [
    'Booked on',
    'Voucher',
    'Kind',
    'Summary',
    'Account number',
    'Account',
    'Currency',
    'Debit',
    'Credit',
    'Store',
    'Case',
    'Occurred at',
    'Entry',
  ],
} as const;

type Around = { readonly chart: ShownChart; readonly names: Names | undefined; readonly language: Language };

const rowOf = (
  entry: RecordedEntry,
  { account, side, amount }: Posting,
  { chart, names, language }: Around,
): Cell[] => {
  const shown = shownAs(chart, account);
  const on = (which: Posting['side']): Cell => (side === which ? { amount: toDecimal(amount) } : none);
  return [
    entry.voucher?.bookedOn ?? none,
    entry.voucher === null ? none : `${entry.voucher.word}-${String(entry.voucher.number).padStart(4, '0')}`,
    entryKindText[entry.kind][language],
    entry.description[language],
    shown.number,
    shown.name[language],
    amount.currency,
    on('debit'),
    on('credit'),
    names?.store ?? none,
    names?.case_number ?? none,
    shanghaiTimeText(entry.occurredAt),
    entry.id,
  ];
};

type Names = { readonly entry_id: string; readonly store: string; readonly case_number: string | null };

const namesOf = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  entries: readonly RecordedEntry[],
): Promise<ReadonlyMap<string, Names>> => {
  const { rows } = await db.query<Names>({
    name: 'export-entry-names',
    text: `select e.entry_id, t.name as store, c.number as case_number from ledger_entry e
      join store t on t.merchant_id = e.merchant_id and t.store_id = e.store_id
      left join refund_case c on c.merchant_id = e.merchant_id and c.case_id = e.case_id
      where e.merchant_id = $1 and e.entry_id = any($2::uuid[])`,
    values: [uuidOf(merchantId), entries.map(({ id }) => uuidOf(id))],
  });
  return new Map(rows.map((row) => [row.entry_id, row]));
};

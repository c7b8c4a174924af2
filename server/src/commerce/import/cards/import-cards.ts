import { type Id, ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { House } from '../../../house.ts';
import { readMerchant } from '../../../merchant/merchant-reader.ts';
import { storesByCode } from '../../../merchant/store-reader.ts';
import { readCard } from '../../card-reader.ts';
import { type RecordedCard, recordCard, topUp } from '../../record-card.ts';
import { recordPause, recordUse } from '../../use-card.ts';
import { type ImportProblem, refusalProblem } from '../import-problem.ts';
import type { ImportSource } from '../import-source.ts';
import { cellOf, type Sheet } from '../layout.ts';
import { SheetBroken, type SheetRow } from '../sheet-row.ts';
import { sheetRows } from '../sheet-rows.ts';
import { cardColumns } from './card-columns.ts';
import { type CardEntry, readCardRow } from './read-card-row.ts';

export type CardImportReport = {
  readonly rows: number;
  readonly created: number;
  readonly recorded: number;
  readonly unchanged: number;
  readonly refusedRows: number;
  /** The first problems, at most `mostProblems`. */
  readonly problems: readonly ImportProblem[];
};

const mostProblems = 1_000;

/**
 * Imports cards from our template (CSV or XLSX), row by row in the order of the file: a card must be opened before it is used. Good rows
 * are kept, bad ones are told with line, column and reason; the same file again changes nothing. Refused whole only when it cannot be read.
 */
export const importCards = async (
  house: House,
  merchantId: Id<'merchant'>,
  source: ImportSource,
): Promise<Result<CardImportReport, Refusal>> => {
  const merchant = await readMerchant(house.db, merchantId);
  if (!merchant) return refused(refusal('not_found', { what: merchantId }));
  const opened = await sheetRows(source);
  if (!opened.ok) return opened;
  const counts = { rows: 0, created: 0, recorded: 0, unchanged: 0, refusedRows: 0 };
  const problems: ImportProblem[] = [];
  let sheet: Sheet | null = null;
  try {
    for await (const row of opened.value) {
      if (sheet === null) {
        const columns = new Map(row.cells.map((cell, index) => [cell.replace(/[*\ufeff]/g, '').trim(), index]));
        const missing = cardColumns.filter(({ heading, required }) => required && !columns.has(heading));
        if (missing.length > 0)
          return refused(refusal('file_layout_unknown', { columns: missing.map(({ heading }) => heading) }));
        sheet = { columns, currency: merchant.currency };
        continue;
      }
      counts.rows += 1;
      const outcome = await importRow(house, merchantId, row, sheet);
      if (typeof outcome === 'string') counts[outcome] += 1;
      else {
        counts.refusedRows += 1;
        problems.push(...outcome.slice(0, Math.max(0, mostProblems - problems.length)));
      }
    }
  } catch (error) {
    if (!(error instanceof SheetBroken)) throw error;
    return refused(refusal('file_unreadable', { reason: error.message }));
  }
  return ok({ ...counts, problems });
};

async function importRow(
  house: House,
  merchantId: Id<'merchant'>,
  row: SheetRow,
  sheet: Sheet,
): Promise<RecordedCard['outcome'] | readonly ImportProblem[]> {
  const entry = readCardRow(row, sheet);
  if (!('tells' in entry)) return entry;
  const recorded = await record(house, merchantId, entry);
  if (recorded.ok) return recorded.value.outcome;
  const column = columnOf(recorded.refusal.pointer);
  const place = { line: row.line, column, order: entry.number, value: column && cellOf(row, column, sheet) };
  return [refusalProblem(place, recorded.refusal)];
}

async function record(
  house: House,
  merchantId: Id<'merchant'>,
  entry: CardEntry,
): Promise<Result<RecordedCard, Refusal>> {
  const { number } = entry;
  switch (entry.tells) {
    case 'opened': {
      const store = (await storesByCode(house.db, merchantId, [entry.storeCode])).get(entry.storeCode);
      return store
        ? recordCard(house, merchantId, { ...entry.card, storeId: store.id })
        : refused(refusal('not_found', { what: entry.storeCode }, '/storeId'));
    }
    case 'bought': {
      const card = await readCard(house.db, merchantId, { number });
      return card
        ? topUp(house, merchantId, card.id, entry.purchase)
        : refused(refusal('not_found', { what: number }, '/number'));
    }
    case 'used':
      return recordUse(house, merchantId, { number }, entry.use);
    case 'paused':
      return recordPause(house, merchantId, { number }, entry.pause);
  }
}

/** The column that a refusal's pointer leads back to; empty when the whole row is meant. */
const columnOf = (pointer: string | null): string => columns[(pointer ?? '').replace(/^\/first/, '')] ?? '';

const columns: Readonly<Record<string, string>> = {
  '/number': '卡号',
  '/storeId': '门店编码',
  '/orderId': '订单号',
  '/id': '编号',
  '/paid': '实付',
  '/bonus': '赠送',
  '/sessions': '次数',
  '/bonusSessions': '赠送次数',
  '/from': '开始日期',
  '/to': '结束日期',
  '/usedAt': '消费时间',
  '/face': '消费金额',
  '/list': '原价',
};

import { type Id, ok, type Refusal, type Result, refusal, refused, text } from '@redress/domain';
import type { House } from '../../house.ts';
import { readMerchant } from '../../merchant/merchant-reader.ts';
import { groupRows, type RowGroup } from './group-rows.ts';
import { cellProblem, type ImportProblem } from './import-problem.ts';
import type { ImportSource } from './import-source.ts';
import { cellOf, type Layout, type OrderDraft, type Sheet } from './layout.ts';
import { SheetBroken, type SheetRow } from './sheet-row.ts';
import { sheetRows } from './sheet-rows.ts';
import { shopifyLayout } from './shopify-order.ts';
import { storeDrafts } from './store-drafts.ts';
import { templateLayout } from './template-order.ts';

export type ImportOrders = {
  readonly source: ImportSource;
  /** Store of orders whose file names none (a web shop's export); such orders are refused without it. */
  readonly defaultStore?: string | null;
  readonly progress?: (soFar: ImportCounts) => void;
  /** Told each problem, also those that no longer fit into the report. */
  readonly onProblem?: (problem: ImportProblem) => void;
};

export type ImportCounts = {
  readonly orders: number;
  readonly lines: number;
  readonly created: number;
  readonly unchanged: number;
  /** Known orders that now have their day of receipt. */
  readonly received: number;
  readonly refusedOrders: number;
};

export type ImportReport = ImportCounts & {
  readonly layout: Layout['name'];
  /** The first problems, at most `mostProblems`; an order with one bad line is refused whole. */
  readonly refused: readonly ImportProblem[];
  readonly refusedLeftOut: number;
};

/** Problems that a report carries; a file of a million bad lines must not be one report. */
const mostProblems = 1_000;
/** Orders a round trip. */
const batchSize = 500;
const layouts: readonly Layout[] = [templateLayout, shopifyLayout];

/**
 * Imports orders from a file that is one of ours or a Shopify export, CSV or XLSX. Good orders are kept, bad ones are reported with
 * line, column and reason; importing the same file again changes nothing. Of a long file only the order numbers stay in memory.
 * Refused whole only when the file cannot be read at all or its heading is unknown.
 */
export const importOrders = async (
  house: House,
  merchantId: Id<'merchant'>,
  { source, defaultStore = null, progress, onProblem }: ImportOrders,
): Promise<Result<ImportReport, Refusal>> => {
  const merchant = await readMerchant(house.db, merchantId);
  if (!merchant) return refused(refusal('not_found', { what: merchantId }));
  const opened = await sheetRows(source);
  if (!opened.ok) return opened;
  const heading = await headingOf(opened.value);
  if (!heading.ok) return heading;
  const { layout, columns } = heading.value;
  const sheet: Sheet = { columns, currency: merchant.currency };
  const tally = newTally(layout.name, onProblem);
  let batch: OrderDraft[] = [];
  const store = async (): Promise<void> => {
    for (const stored of await storeDrafts(house, merchantId, batch, defaultStore)) tally.stored(stored);
    batch = [];
    progress?.(tally.counts());
  };
  try {
    for await (const group of groupRows(opened.value, (row) => cellOf(row, layout.numberColumn, sheet))) {
      tally.read(group);
      const draft = draftOf(group, layout, sheet);
      if (Array.isArray(draft)) tally.refused(draft);
      else batch.push(draft);
      if (batch.length >= batchSize) await store();
    }
  } catch (error) {
    if (!(error instanceof SheetBroken)) throw error;
    tally.refused([brokenAt(error)]);
  }
  await store();
  return ok(tally.report());
};

type Heading = { readonly layout: Layout; readonly columns: ReadonlyMap<string, number> };

const headingOf = async (rows: AsyncGenerator<SheetRow>): Promise<Result<Heading, Refusal>> => {
  let first: SheetRow | undefined;
  try {
    const next = await rows.next();
    first = next.done === true ? undefined : next.value;
  } catch (error) {
    if (!(error instanceof SheetBroken)) throw error;
    return refused(refusal('file_unreadable', { reason: error.message }));
  }
  const columns = new Map(
    (first?.cells ?? []).map((cell, index) => [
      cell.replace(/[*\s\ufeff]/g, (each) => (each === ' ' ? ' ' : '')).trim(),
      index,
    ]),
  );
  const missing = layouts.map((layout) => layout.required.filter((name) => !columns.has(name)));
  const found = layouts.find((_, index) => missing[index]?.length === 0);
  if (found) return ok({ layout: found, columns });
  const [nearest = []] = missing.toSorted((a, b) => a.length - b.length);
  return refused(refusal('file_layout_unknown', { columns: nearest }));
};

const draftOf = (group: RowGroup, layout: Layout, sheet: Sheet): OrderDraft | ImportProblem[] => {
  const place = { line: group.rows[0].line, column: layout.numberColumn, order: group.number, value: group.number };
  if (group.number === '') return [cellProblem(place, text('必填', 'it must be filled in'))];
  if (group.seenBefore) return [cellProblem(place, scattered)];
  return layout.orderOf(group.rows, sheet);
};

const scattered = text(
  '同一订单的各行必须相邻；该订单号在前面已出现',
  'the rows of an order must stand together; this number came earlier in the file',
);

const brokenAt = ({ line, message }: SheetBroken): ImportProblem => ({
  line,
  column: '',
  order: '',
  value: '',
  code: 'file_unreadable',
  zh: `从这里起无法读取（${message}）；之前的行已处理`,
  en: `the file cannot be read from here on (${message}); the lines before were taken`,
});

const newTally = (layout: Layout['name'], onProblem: ImportOrders['onProblem']) => {
  const counts = { orders: 0, lines: 0, created: 0, unchanged: 0, received: 0, refusedOrders: 0 };
  const problems: ImportProblem[] = [];
  let leftOut = 0;
  const note = (problem: ImportProblem): void => {
    onProblem?.(problem);
    if (problems.length < mostProblems) problems.push(problem);
    else leftOut += 1;
  };
  return {
    read: (group: RowGroup): void => {
      counts.orders += 1;
      counts.lines += group.rows.length;
    },
    stored: (stored: Awaited<ReturnType<typeof storeDrafts>>[number]): void => {
      if (stored.outcome === 'created') counts.created += 1;
      if (stored.outcome === 'unchanged') counts.unchanged += 1;
      if (stored.outcome === 'received') counts.received += 1;
      if (stored.outcome === 'refused') counts.refusedOrders += 1;
      if (stored.outcome === 'refused') note(stored.problem);
    },
    refused: (found: readonly ImportProblem[]): void => {
      counts.refusedOrders += 1;
      found.forEach(note);
    },
    counts: (): ImportCounts => ({ ...counts }),
    report: (): ImportReport => ({ ...counts, layout, refused: problems, refusedLeftOut: leftOut }),
  };
};

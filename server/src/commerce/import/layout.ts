import type { Currency } from '@redress/domain';
import type { NewCustomer } from '../../customer/record-customers.ts';
import type { NewOrder } from '../record-order.ts';
import type { ImportProblem } from './import-problem.ts';
import type { SheetRow } from './sheet-row.ts';

/** A sort of file that we read: known by its heading, one row or more an order, the rows of one order beside each other. */
export type Layout = {
  readonly name: 'template' | 'shopify';
  /** Headings by which it is known; each must be there. */
  readonly required: readonly string[];
  readonly numberColumn: string;
  readonly orderOf: (rows: readonly [SheetRow, ...SheetRow[]], sheet: Sheet) => OrderDraft | ImportProblem[];
};

/** What the rows of a file have in common. */
export type Sheet = {
  /** Where each heading stands, the first being 0. */
  readonly columns: ReadonlyMap<string, number>;
  readonly currency: Currency;
};

/** An order whose cells are all well written. Whether it adds up is judged where orders are recorded. */
export type OrderDraft = {
  readonly order: Omit<NewOrder, 'storeId' | 'customerId'>;
  /** Empty when the file does not say. */
  readonly storeCode: string;
  readonly customer: NewCustomer | null;
  readonly lines: number;
  /** The cell that a refusal's pointer into the order leads back to. */
  readonly placeOf: (pointer: string | null) => {
    readonly line: number;
    readonly column: string;
    readonly value: string;
  };
};

/** Every order of ours has at most so many lines (the same as over the API). */
export const mostLines = 200;

export const cellOf = (row: SheetRow, column: string, { columns }: Pick<Sheet, 'columns'>): string => {
  const index = columns.get(column);
  return index === undefined ? '' : (row.cells[index] ?? '').trim();
};

import { type Text, text } from '@redress/domain';
import { cellProblem, type ImportProblem } from './import-problem.ts';
import { cellOf, type Sheet } from './layout.ts';
import type { Reader } from './read-value.ts';
import type { SheetRow } from './sheet-row.ts';

/** Reads the cells of one order's rows and notes all that is wrong with them, not only the first. */
export type CellReader = {
  readonly problems: ImportProblem[];
  /** Null, with a problem noted, when the cell is empty or wrong. */
  readonly must: <T>(row: SheetRow, column: string, read: Reader<T>) => T | null;
  /** `empty` when the cell is empty; null, with a problem noted, when it is wrong. */
  readonly may: <T, E>(row: SheetRow, column: string, read: Reader<T>, empty: E) => T | E | null;
  readonly refuse: (row: SheetRow, column: string, reason: Text) => null;
};

export const cellReader = (sheet: Sheet, order: string): CellReader => {
  const problems: ImportProblem[] = [];
  const refuse = (row: SheetRow, column: string, reason: Text): null => {
    problems.push(cellProblem({ line: row.line, column, order, value: cellOf(row, column, sheet) }, reason));
    return null;
  };
  const may = <T, E>(row: SheetRow, column: string, read: Reader<T>, empty: E): T | E | null => {
    const cell = cellOf(row, column, sheet);
    if (cell === '') return empty;
    const value = read(cell);
    return value.ok ? value.value : refuse(row, column, value.refusal);
  };
  return {
    problems,
    refuse,
    may,
    must: (row, column, read) =>
      cellOf(row, column, sheet) === '' ? refuse(row, column, required) : may(row, column, read, null),
  };
};

const required = text('必填', 'it must be filled in');

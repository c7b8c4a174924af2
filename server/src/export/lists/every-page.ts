import type { Page, PageRequest } from '../../platform/postgres/page.ts';
import type { Cell } from '../../platform/sheets/sheet.ts';

/** A list on its way into a sheet: its headings, and its rows a page at a time. */
export type ListSheet = {
  readonly name: string;
  readonly columns: readonly string[];
  /** How many rows there will be, asked once before the first: what comes in meanwhile may make it more. */
  readonly total: () => Promise<number>;
  readonly pages: AsyncIterable<readonly (readonly Cell[])[]>;
};

/** Large enough that the questions cost little, small enough that a page and its rows are soon forgotten. */
const rowsOfPage = 1_000;

/** All pages of a list, one after the other; each is made into rows as a whole, so that names are asked for once a page. */
export async function* everyPage<T>(
  read: (request: PageRequest) => Promise<Page<T>>,
  rowsOf: (page: readonly T[]) => Promise<readonly (readonly Cell[])[]> | readonly (readonly Cell[])[],
): AsyncGenerator<readonly (readonly Cell[])[]> {
  for (let after: string | null = null; ; ) {
    const page: Page<T> = await read({ limit: rowsOfPage, after });
    yield await rowsOf(page.rows);
    if (page.next === null) return;
    after = page.next;
  }
}

export const none: Cell = '';

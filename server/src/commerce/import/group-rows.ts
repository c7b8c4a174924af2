import { SheetBroken, type SheetRow } from './sheet-row.ts';

/** Rows of one order that stand beside each other. `seenBefore`: rows of the same number came earlier, with others in between. */
export type RowGroup = {
  readonly number: string;
  readonly rows: readonly [SheetRow, ...SheetRow[]];
  readonly seenBefore: boolean;
};

/** Rows that could be of one order; a longer run is cut, and then refused as too long. */
const mostRows = 1_000;

/** Puts the rows of an order together. A row without a number is a group of its own. */
export async function* groupRows(
  rows: AsyncIterable<SheetRow>,
  numberOf: (row: SheetRow) => string,
): AsyncGenerator<RowGroup> {
  const seen = new Set<string>();
  let number = '';
  let group: SheetRow[] = [];
  const close = (): RowGroup[] => {
    const [first, ...more] = group;
    if (first === undefined) return [];
    const seenBefore = number !== '' && seen.has(number);
    seen.add(number);
    group = [];
    return [{ number, rows: [first, ...more], seenBefore }];
  };
  try {
    for await (const row of rows) {
      const next = numberOf(row);
      if (next !== number || next === '') yield* close();
      number = next;
      if (group.length < mostRows) group.push(row);
    }
  } catch (error) {
    // What was read stands. An order that lost its last rows does not add up to its payments, so it is refused and not half taken.
    if (error instanceof SheetBroken) yield* close();
    throw error;
  }
  yield* close();
}

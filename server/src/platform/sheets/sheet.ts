/** A cell: words as text, an amount as exact decimal text that a sheet shows as a number. */
export type Cell = string | { readonly amount: string } | { readonly whole: number };

/** What is written as a sheet while it is read: a line of headings, then rows as they come. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
};

/** One row of a sheet as text, with the line on which it stands in the file (the first is 1). */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

/** The file ends to make sense here; the rows before it stand. */
export class SheetBroken extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

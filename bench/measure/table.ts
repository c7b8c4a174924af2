/** Prints rows under their heads, numbers to the right. */
export const printTable = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void => {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)));
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  process.stdout.write(`${[line(heads), ...cells.map(line)].join('\n')}\n\n`);
};

/** Three digits that say something: 12,345 or 123 or 1.23. */
export const figure = (value: number): string => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

export const printTitle = (title: string): void => {
  process.stdout.write(`\n## ${title}\n\n`);
};

export const note = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

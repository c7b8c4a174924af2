/** One table of a bill: its header, its lines, then the header of the totals and the totals. */
export type BillTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly (readonly [name: string, value: string])[];
};

/**
 * Writes a bill as WeChat Pay does: UTF-8 with a byte order mark, CRLF, every data field behind a back-tick (so that
 * spreadsheets leave long numbers alone), headers without one, and two lines of totals at the end.
 */
export function billText({ columns, rows, totals }: BillTable): string {
  const data = (values: readonly string[]) => values.map((value) => `\`${value.replace(/[,\r\n]/g, ' ')}`).join(',');
  const lines = [
    columns.join(','),
    ...rows.map(data),
    totals.map(([name]) => name).join(','),
    data(totals.map(([, value]) => value)),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * Lines of a CSV that spreadsheets open as it is meant: UTF-8 with its mark, CRLF, every cell in quotes, and nothing that
 * would be taken for a formula.
 */
export const csvOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[headings, ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;

const cellOf = (text: string): string => {
  const tame = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return `"${tame.replaceAll('"', '""')}"`;
};

import { textWidth } from '@redress/domain';
import { print } from '../say.ts';

/** Columns side by side; those that hold amounts lean to the right. Chinese letters are two wide. */
export const printTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  amounts: readonly number[],
): void => {
  const widths = head.map((word, column) =>
    Math.max(...[head, ...rows].map((row) => textWidth(row[column] ?? '')), textWidth(word)),
  );
  for (const row of [head, ...rows])
    print(
      row
        .map((cell, column) => {
          const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - textWidth(cell)));
          return amounts.includes(column) ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    );
};

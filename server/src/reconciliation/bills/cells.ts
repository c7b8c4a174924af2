import { fromIso, type Instant, type Text, text } from '@redress/domain';

/** Cells of a line under the names of the header. Columns are found by name, never by place: files differ from merchant to merchant. */
export class Cells {
  readonly #places: ReadonlyMap<string, number>;
  readonly #cells: readonly string[];
  readonly #strip: (cell: string) => string;

  constructor(places: ReadonlyMap<string, number>, cells: readonly string[], strip = (cell: string) => cell) {
    this.#places = places;
    this.#cells = cells;
    this.#strip = strip;
  }

  /** The text of the first of these columns that the file has; null when it is empty or the file has none of them. */
  word(...names: readonly string[]): string | null {
    for (const name of names) {
      const place = this.#places.get(name);
      if (place === undefined) continue;
      const cell = this.#strip(this.#cells[place] ?? '').trim();
      return cell === '' ? null : cell;
    }
    return null;
  }

  /** A decimal amount in minor units (two digits); zero when it is empty, undefined when it is no amount. */
  minor(...names: readonly string[]): bigint | undefined {
    const cell = this.word(...names);
    if (cell === null) return 0n;
    return minorOf(cell, 2);
  }
}

/** `-12.3` in minor units of so many digits; undefined when it is no such number. Digits beyond must be zeros. */
export const minorOf = (decimal: string, digits: number): bigint | undefined => {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(decimal.replaceAll(',', ''));
  if (!match) return undefined;
  const [, sign, whole = '0', fraction = ''] = match;
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = BigInt(whole) * 10n ** BigInt(digits) + BigInt(fraction.slice(0, digits).padEnd(digits, '0') || '0');
  return sign === '-' ? -minor : minor;
};

/** `2026-03-02 10:00:00` on the clock of China; null when it is no time. */
export const beijingInstant = (written: string | null): Instant | null =>
  written === null ? null : fromIso(`${written.replace(' ', 'T')}+08:00`);

/** The same in UTC. */
export const utcInstant = (written: string | null): Instant | null =>
  written === null ? null : fromIso(`${written.replace(' ', 'T')}Z`);

export const placesOf = (header: readonly string[]): ReadonlyMap<string, number> =>
  new Map(header.map((name, place) => [name.trim(), place]));

export const noAmount: Text = text('金额读不出来', 'The amount cannot be read');
export const noHeader: Text = text(
  '文件里没有表头,不是这个渠道的账单',
  'There is no header: it is no bill of this channel',
);

import { type Money, money } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { type Text, text } from '../text.ts';
import { fromIso, type Instant, instantOf } from '../time/instant.ts';
import { dateOf, fromDateText, type LocalDate } from '../time/local-date.ts';

/**
 * Reads fields of untrusted JSON. The first wrong field is remembered as a refusal with a pointer, and harmless values stand in for it
 * until the caller looks at `problem()`: nothing is calculated from an input with a problem.
 */
export type FieldReader = {
  readonly fen: (key: string, otherwise?: bigint) => Money;
  readonly count: (key: string, otherwise?: number) => number;
  readonly word: (key: string) => string;
  readonly oneOf: <T extends string>(key: string, allowed: readonly [T, ...T[]]) => T;
  readonly flag: (key: string, otherwise?: boolean) => boolean;
  readonly date: (key: string) => LocalDate;
  readonly dates: (key: string) => readonly LocalDate[];
  /** A date that may be missing. */
  readonly dateOrNull: (key: string) => LocalDate | null;
  /** A moment: RFC 3339 with an offset, or the shop's own time without one. */
  readonly moment: (key: string) => Instant;
  readonly words: (key: string) => readonly string[];
  /** An amount that may be missing. */
  readonly fenOrNull: (key: string) => Money | null;
  readonly countOrNull: (key: string) => number | null;
  readonly list: (key: string, presence: 'required' | 'optional') => readonly FieldReader[];
  readonly object: (key: string) => FieldReader | null;
  readonly has: (key: string) => boolean;
  readonly problem: () => Refusal | null;
};

export const readFields = (value: unknown, pointer = '', notes: Notes = { first: null }): FieldReader => {
  const fields = isRecord(value) ? value : {};
  const wrong = (key: string, reason: Text): void => {
    notes.first ??= refusal('calculation_input_invalid', { reason }, key === '' ? pointer : `${pointer}/${key}`);
  };
  if (!isRecord(value)) wrong('', text('应为对象', 'not an object'));

  const has = (key: string): boolean => fields[key] !== undefined && fields[key] !== null;
  const whole = (key: string, otherwise: number | undefined): number => {
    if (!has(key) && otherwise !== undefined) return otherwise;
    const found = fields[key];
    if (typeof found === 'number' && Number.isSafeInteger(found)) return found;
    wrong(key, text(`应为整数：${shown(found)}`, `not a whole number: ${shown(found)}`));
    return 0;
  };
  const items = (key: string): readonly unknown[] => {
    const found = fields[key];
    if (Array.isArray(found)) return found;
    wrong(key, text('应为列表', 'not a list'));
    return [];
  };
  const toDate = (key: string, found: unknown): LocalDate => {
    const date = typeof found === 'string' ? fromDateText(found) : null;
    if (date === null) wrong(key, text(`不是日期：${shown(found)}`, `not a calendar date: ${shown(found)}`));
    return date ?? dateOf('1970-01-01');
  };

  const fen = (key: string, otherwise?: bigint): Money =>
    money('CNY', BigInt(whole(key, otherwise === undefined ? undefined : Number(otherwise))));

  return {
    fen,
    fenOrNull: (key) => (has(key) ? fen(key) : null),
    countOrNull: (key) => (has(key) ? whole(key, undefined) : null),
    dateOrNull: (key) => (has(key) ? toDate(key, fields[key]) : null),
    moment: (key) => {
      const found = fields[key];
      const at = typeof found === 'string' ? (fromIso(found) ?? fromIso(`${found}+08:00`)) : null;
      if (at === null) wrong(key, text(`不是时间：${shown(found)}`, `not a moment: ${shown(found)}`));
      return at ?? instantOf(0);
    },
    words: (key) =>
      items(key).map((item, i) => {
        if (typeof item === 'string' && item !== '') return item;
        wrong(`${key}/${i}`, text('应为非空文字', 'not a text'));
        return '';
      }),
    count: whole,
    word: (key) => {
      const found = fields[key];
      if (typeof found === 'string' && found !== '') return found;
      wrong(key, text('应为非空文字', 'not a text'));
      return '';
    },
    oneOf: (key, allowed) => {
      const found = allowed.find((word) => word === fields[key]);
      if (found === undefined) wrong(key, text(`应为 ${allowed.join('、')} 之一`, `not one of ${allowed.join(', ')}`));
      return found ?? allowed[0];
    },
    flag: (key, otherwise) => {
      const found = has(key) ? fields[key] : otherwise;
      if (typeof found === 'boolean') return found;
      wrong(key, text('应为 true 或 false', 'neither true nor false'));
      return otherwise ?? false;
    },
    date: (key) => toDate(key, fields[key]),
    dates: (key) => (has(key) ? items(key).map((item, i) => toDate(`${key}/${i}`, item)) : []),
    list: (key, presence) =>
      presence === 'optional' && !has(key)
        ? []
        : items(key).map((item, i) => readFields(item, `${pointer}/${key}/${i}`, notes)),
    object: (key) => (has(key) ? readFields(fields[key], `${pointer}/${key}`, notes) : null),
    has,
    problem: () => notes.first,
  };
};

type Notes = { first: Refusal | null };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

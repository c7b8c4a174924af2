import { assert } from '../result.ts';
import { DAY, HOUR, type Instant } from './instant.ts';

declare const localDate: unique symbol;
/** A calendar date `YYYY-MM-DD` in the shop's own calendar (Asia/Shanghai unless said otherwise). */
export type LocalDate = string & { readonly [localDate]: true };

/** Reads a calendar date; null when it is not one (2026-02-30 is not). */
export const fromDateText = (text: string): LocalDate | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : (text as LocalDate);
};

/** A date that our own code writes; a wrong one is a defect. */
export const dateOf = (text: string): LocalDate => {
  const date = fromDateText(text);
  assert(date !== null, `${text} is not a calendar date`);
  return date;
};

/** China has kept UTC+08:00 without summer time since 1991; that is all of Asia/Shanghai that a modern refund can meet. */
const shanghaiOffset = 8 * HOUR;

export const shanghaiDate = (at: Instant): LocalDate => fromDayNumber(Math.floor((at + shanghaiOffset) / DAY));

export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days);

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** Same-numbered day some months later, or the last day of that month where there is none (民法典 art 202). */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = Date.UTC(year, month - 1 + months, 1);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromDayNumber(target / DAY + Math.min(day, lastDay) - 1);
};

/** Saturday or Sunday. 1970-01-01 was a Thursday, so day numbers 2 and 3 (modulo 7) were the first weekend. */
export const isWeekend = (date: LocalDate): boolean => {
  const weekday = ((dayNumber(date) % 7) + 7) % 7;
  return weekday === 2 || weekday === 3;
};

/** Dates are compared as text, which is calendar order. */
export const isAfter = (a: LocalDate, b: LocalDate): boolean => a > b;

/** Days since 1970-01-01, in whole numbers (years counted from March, in eras of 400 years): every assessment comes by here. */
function dayNumber(date: LocalDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The other way round. Formatting a Date instead was the dearest thing in an assessment. */
function fromDayNumber(day: number): LocalDate {
  const sinceMarch0000 = day + 719_468;
  const era = Math.floor(sinceMarch0000 / 146_097);
  const dayOfEra = sinceMarch0000 - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${twoDigits(Math.floor(year / 100))}${twoDigits(year % 100)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as LocalDate;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

import type { LocalDate } from './local-date.ts';

/** Whether a date is a rest day; null when no calendar was loaded for it, which callers refuse rather than guess. */
export type RestDays = (date: LocalDate) => boolean | null;

/** Exactly the listed dates rest, and no others. */
export const listedRestDays = (dates: Iterable<LocalDate>): RestDays => {
  const listed = new Set<string>(dates);
  return (date) => listed.has(date);
};

/** The rest days of one year as the State Council announced them. */
export type RestYear = {
  readonly year: number;
  /** Statutory rest periods, each from its first day through its last. */
  readonly periods: readonly { readonly name: string; readonly from: LocalDate; readonly through: LocalDate }[];
  /** Weekend days on which people work instead (调休上班). */
  readonly workingWeekends: readonly LocalDate[];
  readonly source: string;
  readonly status: 'verified' | 'from_memory';
};

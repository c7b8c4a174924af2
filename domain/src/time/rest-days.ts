import { addDays, isWeekend, type LocalDate } from './local-date.ts';

/** Whether a date is a rest day; null when no calendar was loaded for it, which callers refuse rather than guess. */
export type RestDays = (date: LocalDate) => boolean | null;

/** Exactly the listed dates rest, and no others. */
export const listedRestDays = (dates: Iterable<LocalDate>): RestDays => {
  const listed = new Set<string>(dates);
  return (date) => listed.has(date);
};

/** The rest days of one year, as the State Council announced them. */
export type RestYear = {
  readonly year: number;
  /** Statutory rest periods, each from its first day through its last. */
  readonly periods: readonly { readonly name: string; readonly from: LocalDate; readonly through: LocalDate }[];
  /** Weekend days on which people work instead (调休上班): they do not rest. */
  readonly workingWeekends: readonly LocalDate[];
  readonly source: string;
  readonly status: 'verified' | 'from_memory';
};

/**
 * The calendar of some years: statutory rest periods rest, and so do weekends unless they were made working days
 * (民法典 art 203 with court practice on weekends, reference T3). Dates of other years are not known.
 */
export const restDaysOf = (years: readonly RestYear[]): RestDays => {
  const known = new Set(years.map(({ year }) => year));
  const resting = new Set<string>(
    years.flatMap(({ periods }) => periods.flatMap(({ from, through }) => [...daysFrom(from, through)])),
  );
  const working = new Set<string>(years.flatMap(({ workingWeekends }) => workingWeekends));
  return (date) => {
    if (!known.has(Number(date.slice(0, 4)))) return null;
    return resting.has(date) || (isWeekend(date) && !working.has(date));
  };
};

function* daysFrom(from: LocalDate, through: LocalDate): Generator<LocalDate> {
  for (let day = from; day <= through; day = addDays(day, 1)) yield day;
}

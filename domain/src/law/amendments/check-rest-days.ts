import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { type Text, text } from '../../text.ts';
import { isWeekend, type LocalDate } from '../../time/local-date.ts';
import type { RestDaysChange } from './law-change.ts';
import type { LawData } from './law-data.ts';

/** One year that is not known yet, whose periods lie in it, in order and apart, and whose working weekends are weekends that do not rest. */
export const checkRestDays = ({ restYear }: RestDaysChange, { restYears }: LawData): Refusal | null => {
  const { year, periods, workingWeekends } = restYear;
  const at = '/change/restYear';
  if (restYears.some((one) => one.year === year))
    return refusal(
      'law_days_known',
      { series: `${year}`, from: `${year}-01-01`, through: `${year}-12-31` },
      `${at}/year`,
    );
  const outside = (date: LocalDate): boolean => Number(date.slice(0, 4)) !== year;
  for (const [index, { from, through }] of periods.entries()) {
    const place = `${at}/periods/${index}`;
    if (outside(from) || outside(through))
      return strange(text(`日期应在${year}年内`, `the day is not in ${year}`), place);
    if (through < from) return refusal('dates_out_of_order', { first: from, second: through }, `${place}/through`);
    const before = periods[index - 1]?.through;
    if (before !== undefined && from <= before)
      return refusal('dates_out_of_order', { first: before, second: from }, `${place}/from`);
  }
  for (const [index, day] of workingWeekends.entries()) {
    const place = `${at}/workingWeekends/${index}`;
    if (outside(day)) return strange(text(`日期应在${year}年内`, `the day is not in ${year}`), place);
    if (!isWeekend(day)) return strange(text('调休上班日应是周末', 'a day worked instead is a weekend day'), place);
    if (periods.some(({ from, through }) => from <= day && day <= through))
      return strange(text('该日同时列为放假', 'the same day is listed as resting'), place);
  }
  return null;
};

const strange = (reason: Text, pointer: string): Refusal => refusal('input_invalid', { reason }, pointer);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowDeadline } from './deadline.ts';
import { fromIso, instantOf } from './instant.ts';
import { addDays, addMonths, dateOf, daysBetween, fromDateText, isWeekend, shanghaiDate } from './local-date.ts';
import { listedRestDays, restDaysOf } from './rest-days.ts';
import { chinaRestDays, chinaRestYears } from './rest-days-of-china.ts';

const deadline = (startOn: string, days = 7) =>
  windowDeadline({ startOn: dateOf(startOn), days, restDays: chinaRestDays });

describe('a deadline in days', () => {
  it.each([
    ['an ordinary week', '2026-03-02', '2026-03-09'],
    ['a Saturday moves to Monday', '2026-03-07', '2026-03-16'],
    ['a Sunday moves to Monday', '2026-03-08', '2026-03-16'],
    ['a working Saturday does not move', '2026-02-21', '2026-02-28'],
    ['into the spring festival', '2026-02-10', '2026-02-24'],
    ['into the national holiday', '2025-09-26', '2025-10-09'],
    ['over New Year into a working Sunday', '2025-12-25', '2026-01-04'],
    ['a holiday that ends on a Friday runs on over the weekend', '2024-09-10', '2024-09-18'],
  ])('%s: %s → %s', (_, startOn, last) => {
    expect(deadline(startOn)).toEqual({ ok: true, value: last });
  });

  it.each(['2023-12-20', '2026-12-28'])('is refused when it runs out of the calendar: %s', (startOn) => {
    expect(deadline(startOn)).toMatchObject({ ok: false, refusal: { code: 'calendar_missing' } });
  });

  it('knows only listed rest days where a list is all there is', () => {
    const restDays = listedRestDays([dateOf('2026-03-09')]);
    expect(windowDeadline({ startOn: dateOf('2026-03-02'), days: 7, restDays })).toEqual({
      ok: true,
      value: '2026-03-10',
    });
    expect(restDays(dateOf('2026-03-08'))).toBe(false);
  });
});

describe('the calendars of China', () => {
  it.each(chinaRestYears)('$year hangs together', ({ year, periods, workingWeekends, source }) => {
    for (const { from, through } of periods) {
      expect(from <= through).toBe(true);
      expect(daysBetween(from, through)).toBeLessThan(10);
      expect(Number(from.slice(0, 4))).toBe(year);
    }
    for (const day of workingWeekends) {
      expect(isWeekend(day)).toBe(true);
      expect(chinaRestDays(day)).toBe(false);
      expect(periods.some(({ from, through }) => day >= from && day <= through)).toBe(false);
    }
    expect(source).toContain(String(year));
  });

  it('does not know other years', () => {
    expect([chinaRestDays(dateOf('2023-12-31')), chinaRestDays(dateOf('2027-01-01'))]).toEqual([null, null]);
    expect(restDaysOf([])(dateOf('2026-01-01'))).toBeNull();
  });
});

describe('calendar dates', () => {
  it.each(['2026-02-30', '2026-13-01', '2025-02-29', '26-01-01', '2026-1-1', '2026-01-01T00:00:00Z', ''])(
    '%j is none',
    (text) => {
      expect(fromDateText(text)).toBeNull();
    },
  );

  it('are those of Shanghai, whatever the zone of the instant', () => {
    expect(shanghaiDate(fromIso('2026-03-01T15:59:59.999Z') ?? instantOf(0))).toBe('2026-03-01');
    expect(shanghaiDate(fromIso('2026-03-01T16:00:00Z') ?? instantOf(0))).toBe('2026-03-02');
    expect(shanghaiDate(instantOf(-1))).toBe('1970-01-01');
  });

  it('count days as the platform does, over four centuries', () => {
    const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 150_000 }), (days) => {
        const date = addDays(dateOf('1970-01-01'), days);
        expect(day(date)).toBe(days);
        expect(daysBetween(dateOf('1970-01-01'), date)).toBe(days);
        expect(fromDateText(date)).toBe(date);
      }),
      { numRuns: 2_000 },
    );
  });

  it('add days, months and weekends', () => {
    expect(addDays(dateOf('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addMonths(dateOf('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(dateOf('2023-12-31'), 2)).toBe('2024-02-29');
    expect(addMonths(dateOf('2026-03-15'), -3)).toBe('2025-12-15');
    expect(
      ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '1969-12-27'].map((day) => isWeekend(dateOf(day))),
    ).toEqual([false, true, true, false, true]);
  });
});

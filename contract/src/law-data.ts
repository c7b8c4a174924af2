import { rateSeries } from '@redress/domain';
import { z } from 'zod';
import { asKnown, lawVersionOut } from './law.ts';
import { both, textOut } from './text.ts';
import { dateOut } from './time.ts';

export const ratesQuery = z.strictObject({ series: z.enum(rateSeries).nullable().default(null), ...asKnown });

export const ratesOut = z
  .strictObject({
    version: lawVersionOut,
    data: z.array(
      z.strictObject({
        series: z.enum(rateSeries),
        name: textOut,
        from: dateOut,
        through: dateOut.meta({
          description: both('此日之后未知，不作答', 'What comes after is not known and refused'),
        }),
        entries: z.array(
          z.strictObject({
            from: dateOut,
            ratePpm: z.int(),
            source: z.string(),
            status: z.enum(['verified', 'from_memory']),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'LawRates', description: both('按日期生效的利率', 'Published rates by date') });

export const restDaysQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2100).nullable().default(null),
  ...asKnown,
});

export const restDaysOut = z
  .strictObject({
    version: lawVersionOut,
    data: z.array(
      z.strictObject({
        year: z.int(),
        periods: z.array(z.strictObject({ name: z.string(), from: dateOut, through: dateOut })),
        workingWeekends: z.array(dateOut),
        source: z.string(),
        status: z.enum(['verified', 'from_memory']),
      }),
    ),
  })
  .meta({ id: 'LawRestDays', description: both('放假与调休日历', 'The calendar of rest days') });

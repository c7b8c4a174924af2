import { fromDateText, fromIso, type Instant, type LocalDate, text } from '@redress/domain';
import { z } from 'zod';
import { both } from './text.ts';

const instantExample = '2026-11-21T09:30:00.000Z';
const dateExample = '2026-11-21';

/** A moment on its way out: RFC 3339 in UTC. */
export const instantOut = z.iso
  .datetime({ offset: true })
  .meta({ description: both('时刻（RFC 3339）', 'A moment (RFC 3339)'), examples: [instantExample] });

/** A moment on its way in, with an offset; years outside 1970–9999 are no moments of a refund. */
export const instantIn = z
  .string()
  .max(40)
  .meta({
    override: { format: 'date-time' },
    description: both('时刻（RFC 3339，须带时区）', 'A moment (RFC 3339 with an offset)'),
    examples: [instantExample],
  })
  .transform((value, context): Instant => {
    const at = fromIso(value);
    if (at !== null && at >= 0) return at;
    context.addIssue({
      code: 'custom',
      params: { text: text('不是带时区的 RFC 3339 时刻', 'it is not an RFC 3339 moment with an offset') },
    });
    return z.NEVER;
  });

/** A calendar date on its way out. */
export const dateOut = z.iso.date().meta({ description: both('日期', 'A calendar date'), examples: [dateExample] });

/** A calendar date of the shop, on its way in; 2026-02-30 is refused. */
export const dateIn = z
  .string()
  .max(10)
  .meta({ override: { format: 'date' }, description: both('日期', 'A calendar date'), examples: [dateExample] })
  .transform((value, context): LocalDate => {
    const date = fromDateText(value);
    if (date !== null) return date;
    context.addIssue({
      code: 'custom',
      params: { text: text('不是 YYYY-MM-DD 的日期', 'it is not a date of the form YYYY-MM-DD') },
    });
    return z.NEVER;
  });

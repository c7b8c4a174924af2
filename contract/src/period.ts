import { fromPeriodText, type Period, text } from '@redress/domain';
import { z } from 'zod';
import { both } from './text.ts';

/** A month of the books on its way in. */
export const periodIn = z
  .string()
  .max(7)
  .meta({ description: both('会计期间', 'A month of the books'), examples: ['2026-10'] })
  .transform((value, context): Period => {
    const period = fromPeriodText(value);
    if (period !== null) return period;
    context.addIssue({
      code: 'custom',
      params: { text: text('不是 YYYY-MM 的期间', 'it is not a month of the form YYYY-MM') },
    });
    return z.NEVER;
  });

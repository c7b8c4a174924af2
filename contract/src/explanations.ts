import { z } from 'zod';
import { moneyOut } from './money.ts';
import { both, textOut } from './text.ts';

/** Where a rule comes from, in words and by kind. */
export const citationOut = z
  .strictObject({
    kind: z.enum(['law', 'policy', 'convention']),
    text: textOut,
    statute: textOut.nullable(),
    article: z.string().nullable(),
    clause: z.string().nullable(),
    policyVersion: z.int().nullable(),
    verified: z
      .boolean()
      .meta({ description: both('条文已核对', 'The article was checked against the official text') }),
  })
  .meta({ id: 'Citation' });

/** A receipt that explains itself: `parts` make the amount as `total` says, `beside` is shown and never counted. */
export const explanationOut = z
  .strictObject({
    code: z.string(),
    label: textOut,
    amount: moneyOut,
    total: z.enum(['leaf', 'sum', 'sum_not_below_zero']),
    arithmetic: z.string().nullable(),
    because: textOut.nullable(),
    cites: z.array(citationOut),
    get parts() {
      return z.array(explanationOut);
    },
    get beside() {
      return z.array(explanationOut);
    },
  })
  .meta({ id: 'Explanation', description: both('金额的来历', 'How an amount came about') });

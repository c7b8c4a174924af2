import { type FactName, factNames, legalBases } from '@redress/domain';
import { z } from 'zod';
import { moneyOut } from './money.ts';
import { both, textOut } from './text.ts';

const factOut = z
  .strictObject({ fact: z.enum(factNames as [FactName, ...FactName[]]), text: textOut })
  .meta({ id: 'Fact', description: both('决定依据的事实', 'A fact that decides a legal basis') });

const basisOut = { basis: z.enum(legalBases), label: textOut };

/** All legal bases side by side: those that fit, those that may yet fit, and what each missing fact would change. */
export const basesOut = z
  .strictObject({
    fitting: z.array(
      z
        .strictObject({
          ...basisOut,
          refund: moneyOut,
          onTop: moneyOut.meta({ description: both('法定赔偿', 'The statutory amount on top') }),
          total: moneyOut,
        })
        .meta({ id: 'FittingBasis' }),
    ),
    possible: z.array(z.strictObject({ ...basisOut, waitsFor: z.array(factOut) }).meta({ id: 'PossibleBasis' })),
    missing: z.array(
      z
        .strictObject({
          fact: factOut,
          opens: z.array(
            z
              .strictObject({
                answer: z.boolean(),
                ...basisOut,
                total: moneyOut.nullable(),
                betters: z.boolean(),
                alsoWaitsFor: z.array(factOut),
              })
              .meta({ id: 'OpenedBasis' }),
          ),
        })
        .meta({ id: 'MissingFact' }),
    ),
  })
  .meta({ id: 'Bases', description: both('并列的法律依据', 'Legal bases side by side') });

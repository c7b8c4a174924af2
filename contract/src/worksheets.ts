import { causes, evidenceKinds, type FactName, factNames, parties } from '@redress/domain';
import { z } from 'zod';
import { citationOut } from './explanations.ts';
import { both, textOut } from './text.ts';

export const worksheetOut = z
  .strictObject({
    cause: z.enum(causes),
    title: textOut,
    questions: z.array(
      z
        .strictObject({
          code: z.string(),
          ask: textOut,
          decides: z
            .enum(factNames as [FactName, ...FactName[]])
            .nullable()
            .meta({ description: both('由答案决定的事实，可填入审核', 'The fact that the answer decides') }),
        })
        .meta({ id: 'WorksheetQuestion' }),
    ),
    evidence: z.array(
      z.strictObject({ kind: z.enum(evidenceKinds), counts: textOut }).meta({ id: 'WorksheetEvidence' }),
    ),
    burdens: z.array(
      z
        .strictObject({ issue: textOut, bearer: z.enum(['operator', 'consumer']), cites: z.array(citationOut) })
        .meta({ id: 'BurdenOfProof' }),
    ),
    splits: z.array(
      z
        .strictObject({
          when: textOut,
          split: z.array(
            z.strictObject({ party: z.enum(parties), basisPoints: z.int() }).meta({ id: 'Responsibility' }),
          ),
        })
        .meta({ id: 'UsualSplit' }),
    ),
  })
  .meta({ id: 'Worksheet', description: both('核查表', 'How a cause is worked through') });

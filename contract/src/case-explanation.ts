import { z } from 'zod';
import { basesOut } from './bases.ts';
import { explanationOut } from './explanations.ts';
import { idOut } from './ids.ts';
import { both, textOut } from './text.ts';

/** Why a case came to its amount: the short answer, the whole tree, and what it was worked out under. */
export const caseExplanationOut = z
  .strictObject({
    caseId: idOut('refundCase'),
    caseNumber: z.string(),
    assessmentId: idOut('assessment'),
    policyVersion: z.int(),
    lawVersion: z.int().meta({ description: both('法律数据的版本', 'Version of the law data that was known') }),
    whyThisAmount: textOut,
    explanation: explanationOut,
    bases: basesOut.nullable(),
  })
  .meta({ id: 'CaseExplanation', description: both('金额的说明', 'Why this amount') });

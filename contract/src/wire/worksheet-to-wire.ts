import type { Cause, Worksheet } from '@redress/domain';
import type { z } from 'zod';
import type { worksheetOut } from '../worksheets.ts';
import { citationToWire } from './explanation-to-wire.ts';

export const worksheetToWire = (cause: Cause, sheet: Worksheet): z.output<typeof worksheetOut> => ({
  cause,
  title: sheet.title,
  questions: sheet.questions.map((question) => ({ ...question })),
  evidence: sheet.evidence.map((one) => ({ ...one })),
  burdens: sheet.burdens.map(({ issue, bearer, cites }) => ({ issue, bearer, cites: cites.map(citationToWire) })),
  splits: sheet.splits.map(({ when, split }) => ({ when, split: split.map((one) => ({ ...one })) })),
});

import {
  checkWords,
  exampleValues,
  type FilledMessage,
  fillWords,
  type Id,
  type Language,
  type MessageTemplate,
  type MessageValues,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  type TemplateWords,
} from '@redress/domain';
import type { House } from '../house.ts';
import { caseValues, readToldCase } from './case-values.ts';

/** Fills words that need not be saved yet, with a real case or with examples, in both languages. Refuses what `checkWords` refuses, and `not_found`. */
export const previewTemplate = async (
  house: House,
  {
    merchantId,
    template,
    words,
    caseId,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly template: MessageTemplate;
    readonly words: TemplateWords;
    readonly caseId: Id<'refundCase'> | null;
  },
): Promise<Result<Readonly<Record<Language, FilledMessage>>, Refusal>> => {
  const checked = checkWords(template, words);
  if (!checked.ok) return checked;
  const told = caseId === null ? null : await readToldCase(house.db, merchantId, caseId);
  if (caseId !== null && told === null) return refused(refusal('not_found', { what: caseId }, '/caseId'));
  // What the case does not say yet is shown by an example.
  const values: MessageValues = { ...exampleValues, ...(told && nothingEmpty(caseValues(told, null))) };
  return ok({ zh: fillWords(words, values, 'zh'), en: fillWords(words, values, 'en') });
};

const nothingEmpty = (values: MessageValues): MessageValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

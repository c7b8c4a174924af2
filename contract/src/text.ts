import { type Text, text } from '@redress/domain';
import { z } from 'zod';

/** Both languages in one line of the OpenAPI document. */
export const both = (zh: string, en: string): string => `${zh} · ${en}`;

/** Text without control characters. PostgreSQL cannot store NUL, and lone surrogates have no UTF-8 form: both are refused, never altered. */
const clean = (maximum: number, allowed: RegExp) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .regex(allowed)
    .refine((value) => value.isWellFormed(), {
      params: { text: text('含有残缺的字符', 'it contains half a character') },
    });

const oneLine = /^\P{Cc}*$/u;
const manyLines = /^(?:\P{Cc}|[\n\r\t])*$/u;

/** One line of text. */
export const line = (maximum = 200) => clean(maximum, oneLine);

/** Several lines of text. */
export const prose = (maximum = 4_000) => clean(maximum, manyLines);

/** A number or code of the merchant's own: order numbers, line ids, SKUs. Visible characters only. */
export const code = (maximum = 64) => clean(maximum, /^[^\p{Cc}\p{Z}]+$/u);

export const bilingual = z
  .strictObject({ zh: line(400), en: line(400) })
  .meta({ id: 'Text', description: both('中英文本', 'A text in both languages') }) satisfies z.ZodType<Text>;

export const prosePair = z.strictObject({ zh: prose(), en: prose() }).meta({
  id: 'LongText',
  description: both('中英长文本', 'A longer text in both languages'),
}) satisfies z.ZodType<Text>;

/** A text that we wrote ourselves, on its way out. */
export const textOut = z
  .strictObject({ zh: z.string(), en: z.string() })
  .meta({ id: 'RenderedText', description: both('中英文本', 'A text in both languages') });

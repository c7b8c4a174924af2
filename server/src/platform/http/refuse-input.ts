import { refusalInIssue } from '@redress/contract';
import { type Refusal, refusal, text } from '@redress/domain';
import type { z } from 'zod';
import { issueText } from './issue-text.ts';
import type { HttpRefusal, InputPart, RefusedPart } from './problem-of.ts';

/** More than this many errors in one answer help nobody. */
const maximumErrors = 50;

/** Turns zod's issues into one refusal that names every wrong place. A single issue with a code of its own keeps that code. */
export const refuseInput = (part: InputPart, issues: readonly z.core.$ZodIssue[], input: unknown): HttpRefusal => {
  const parts = issues.flatMap((issue) => partsOf(part, issue, input)).slice(0, maximumErrors);
  return { refusal: summary(parts), parts };
};

/** One wrong part, told by our own code instead of a schema. */
export const refusePart = (part: InputPart, no: Refusal & { readonly pointer: string }): HttpRefusal => {
  const parts: RefusedPart[] = [{ ...no, in: part }];
  return { refusal: summary(parts), parts };
};

function partsOf(part: InputPart, issue: z.core.$ZodIssue, input: unknown): RefusedPart[] {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  const own = refusalInIssue(issue);
  return paths.map((path) => {
    const pointer = pointerOf(path);
    const { code, details } = own ?? refusal('input_invalid', { reason: issueText(issue, valueAt(input, path)) });
    return { in: part, code, details, pointer };
  });
}

function summary(parts: readonly RefusedPart[]): Refusal {
  const [first] = parts;
  if (!first) return refusal('input_invalid', { reason: text('内容不合要求', 'it is not as required') });
  if (parts.length === 1 && first.code !== 'input_invalid') return refusal(first.code, first.details, first.pointer);
  const where = first.pointer === '' ? first.in : first.pointer;
  const reason = first.details['reason'];
  const words = typeof reason === 'object' && 'zh' in reason ? reason : text(first.code, first.code);
  const more = parts.length === 1 ? text('', '') : text(`（共 ${parts.length} 处）`, ` (and ${parts.length - 1} more)`);
  return refusal(
    'input_invalid',
    { reason: text(`${where} ${words.zh}${more.zh}`, `${where}: ${words.en}${more.en}`) },
    first.pointer,
  );
}

/** RFC 6901. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).slice(0, 200).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  );

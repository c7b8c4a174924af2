import type { Refusal, RefusalCode } from '@redress/domain';
import { z } from 'zod';

type RefusedValue = {
  readonly code: RefusalCode;
  readonly details: Refusal['details'];
  readonly path?: readonly (string | number)[];
};

/** What a custom issue carries, so that the problem names the very code of the register. */
export type RefusedParams = { readonly refusal: Pick<Refusal, 'code' | 'details'> };

/** The code of the register that an issue carries; null for the schema's own. */
export const refusalInIssue = (issue: z.core.$ZodIssue): RefusedParams['refusal'] | null =>
  issue.code === 'custom' ? ((issue.params as Partial<RefusedParams> | undefined)?.refusal ?? null) : null;

/** Refuses a value inside a schema with a code of the register instead of zod's own words. */
export const refuseValue = (
  context: { addIssue(issue: { code: 'custom'; params: RefusedParams; path: (string | number)[] }): void },
  { code, details, path = [] }: RefusedValue,
): never => {
  context.addIssue({ code: 'custom', params: { refusal: { code, details } }, path: [...path] });
  return z.NEVER;
};

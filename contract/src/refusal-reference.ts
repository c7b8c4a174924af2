import { type RefusalCode, refusals } from '@redress/domain';
import type { StatusOfRefusal } from './openapi-operation.ts';

export type RefusalRow = {
  readonly code: RefusalCode;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
};

/** The register as a table, for the page that problems link to and for docs/reference. */
export const refusalReference = (statusOf: StatusOfRefusal): readonly RefusalRow[] =>
  (Object.keys(refusals) as RefusalCode[]).map((code) => ({ code, status: statusOf[code], ...refusals[code] }));

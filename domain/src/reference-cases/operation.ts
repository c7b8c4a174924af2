import type { Refusal } from '../refusal/refusal.ts';
import type { Result } from '../result.ts';
import type { FieldReader } from './field-reader.ts';

/** Plain JSON, as reference cases write it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Reads the input of a reference case, calculates with the same functions that the server uses, and writes the answer in the file's words. */
export type Operation = (input: FieldReader) => Result<Json, Refusal>;

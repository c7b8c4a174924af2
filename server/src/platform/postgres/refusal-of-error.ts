import { type Refusal, type RefusalCode, refusal, refusals } from '@redress/domain';
import { DatabaseError } from 'pg';

/** A refusal that the database raised (`refuse` in migration 0006): SQLSTATE RD001, the code as the message, facts in the detail. Null for any other error. */
export const refusalOfError = (error: unknown): Refusal | null => {
  if (!(error instanceof DatabaseError) || error.code !== 'RD001' || !isRefusalCode(error.message)) return null;
  return refusal(error.message, JSON.parse(error.detail ?? '{}') as Refusal['details']);
};

/** True when an insert met a row with the same key. */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  error instanceof DatabaseError &&
  error.code === '23505' &&
  (constraint === undefined || error.constraint === constraint);

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

/** True when an insert names a row of a table that is not there. */
export const isForeignKeyViolation = (error: unknown, table: string): boolean =>
  error instanceof DatabaseError && error.code === '23503' && (error.detail ?? '').includes(`table "${table}"`);

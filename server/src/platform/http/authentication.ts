import { ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { Access } from './handlers.ts';

/** Finds what a token stands for; null when it is malformed, unknown or revoked. */
export type Authenticate = (token: string) => Promise<Access | null>;

/** Reads `Authorization: Bearer rk_…`. */
export const accessOf = async (
  authorization: string | undefined,
  authenticate: Authenticate,
): Promise<Result<Access, Refusal>> => {
  if (authorization === undefined || authorization.trim() === '') return refused(refusal('key_missing'));
  const token = /^Bearer +(\S{1,400}) *$/i.exec(authorization)?.[1];
  const access = token === undefined ? null : await authenticate(token);
  return access === null ? refused(refusal('key_unknown')) : ok(access);
};

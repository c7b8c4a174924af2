import { createHash } from 'node:crypto';
import { ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { Clock } from '../clock.ts';
import type { Access } from './handlers.ts';

/** Finds what a token stands for; null when it is unknown or revoked. */
export type Authenticate = (token: string) => Promise<Access | null>;

const maximumRemembered = 10_000;

/** Remembers found keys for a moment, so that a busy client costs no query a request. A revoked key dies within `seconds`. */
export const rememberKeys = (authenticate: Authenticate, clock: Clock, seconds: number): Authenticate => {
  const known = new Map<string, { readonly access: Access; readonly until: number }>();
  return async (token) => {
    const name = createHash('sha256').update(token).digest('base64');
    const found = known.get(name);
    if (found && found.until > clock.now()) return found.access;
    known.delete(name);
    const access = await authenticate(token);
    if (access === null) return null;
    if (known.size >= maximumRemembered) known.clear();
    known.set(name, { access, until: clock.now() + seconds * 1_000 });
    return access;
  };
};

/** Reads `Authorization: Bearer rk_…`. */
export const accessOf = async (
  authorization: string | undefined,
  authenticate: Authenticate,
): Promise<Result<Access, Refusal>> => {
  if (authorization === undefined || authorization.trim() === '') return refused(refusal('key_missing'));
  const token = /^Bearer +(\S{1,400})\s*$/i.exec(authorization)?.[1];
  if (token === undefined) return refused(refusal('key_unknown'));
  const access = await authenticate(token);
  return access === null ? refused(refusal('key_unknown')) : ok(access);
};

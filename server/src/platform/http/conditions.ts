import type { RouteDefinition } from '@redress/contract';
import { ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import { versionOf } from './etag.ts';

/** The version that a decision is bound to. A preview may leave it out. */
export const ifMatchOf = (
  route: RouteDefinition,
  header: string | undefined,
  dryRun: boolean,
): Result<number | null, Refusal> => {
  if (!route.decision) return ok(null);
  if (header === undefined) return dryRun ? ok(null) : refused(refusal('if_match_missing'));
  const version = versionOf(header);
  return version === null ? refused(refusal('if_match_missing')) : ok(version);
};

/** The Idempotency-Key of a request, where its route knows one. A preview writes nothing, so it needs and keeps none. */
export const idempotencyKeyOf = (
  route: RouteDefinition,
  header: string | readonly string[] | undefined,
  dryRun: boolean,
): Result<string | null, Refusal> => {
  if (route.idempotency === 'none' || dryRun) return ok(null);
  if (header === undefined)
    return route.idempotency === 'required' ? refused(refusal('idempotency_key_missing')) : ok(null);
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(header))
    return refused(refusal('idempotency_key_invalid'));
  return ok(header);
};

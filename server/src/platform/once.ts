import { ok, type Refusal, type Result } from '@redress/domain';

/** What the first request with a key was answered, and what every repetition gets. */
export type Answer = { readonly status: number; readonly body: unknown; readonly etag: string | null };

/**
 * The Idempotency-Key of a request, with the hash of everything it asked for. The answer is made before the commit and stored in it,
 * so that there is no moment in which the work is done and the answer is not known.
 */
export type Once<T> = { readonly key: string; readonly requestHash: string; readonly answer: (value: T) => Answer };

/** Done now, or done before under the same key. */
export type Done<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'replayed'; readonly answer: Answer };

/** The same answer about another value: for use cases that build on a smaller one. */
export const mapDone = <T, U>(result: Result<Done<T>, Refusal>, map: (value: T) => U): Result<Done<U>, Refusal> => {
  if (!result.ok) return result;
  return ok(result.value.outcome === 'replayed' ? result.value : { outcome: 'done', value: map(result.value.value) });
};

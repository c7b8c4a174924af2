import { type OperationId, routeOf } from '@redress/contract';
import { type Id, idOf, type Kind, ok, type Refusal, type Result, refusal, refused, uuidOf } from '@redress/domain';
import type { Done, Once } from '../once.ts';
import type { Page, PageRequest } from '../postgres/page.ts';
import { cursorOf, keyOfCursor } from './cursor.ts';
import { etagOf } from './etag.ts';
import type { Replay, RequestContext } from './handlers.ts';

/** Something that is there, or `not_found`. */
export const found = <T>(value: T | null, what: string): Result<T, Refusal> =>
  value === null ? refused(refusal('not_found', { what })) : ok(value);

/** What a handler renders; whether it fits the route is checked where the handler is given to it. */
type Rendered = { readonly body: unknown; readonly status?: number; readonly version?: number };

/** Renders the value of a result. */
export const replyWith = <T, R extends Rendered>(
  result: Result<T, Refusal>,
  render: (value: T) => R,
): Result<R, Refusal> => (result.ok ? ok(render(result.value)) : result);

/**
 * Runs a use case under the key of its request. The answer is rendered before the commit and stored in it; a repetition gets the
 * stored one.
 */
export const doOnce = async <T, R extends Rendered>(
  operationId: OperationId,
  { idempotency }: RequestContext,
  work: (once: Once<T> | null) => Promise<Result<Done<T>, Refusal>>,
  render: (value: T) => R,
): Promise<Result<R | Replay, Refusal>> => {
  const answer: Once<T>['answer'] = (value) => {
    const { status, body, version } = render(value);
    return {
      status: status ?? routeOf(operationId).status,
      body,
      etag: version === undefined ? null : etagOf(version),
    };
  };
  const result = await work(idempotency && { ...idempotency, answer });
  if (!result.ok) return result;
  const done = result.value;
  return ok(done.outcome === 'replayed' ? { replayed: done.answer } : render(done.value));
};

type PageQuery = { readonly limit: number; readonly cursor: string | null };

/** A list whose reader takes the UUID of the last row and says which one is next. */
export const listed = async <T, W>(
  { limit, cursor }: PageQuery,
  read: (request: PageRequest) => Promise<Page<T>>,
  render: (row: T) => W,
): Promise<Result<{ body: { data: W[]; hasMore: boolean; nextCursor: string | null } }, Refusal>> => {
  const after = keyOfCursor(cursor);
  if (!after.ok) return after;
  const page = await read({ limit, after: after.value });
  return ok({
    body: {
      data: page.rows.map(render),
      hasMore: page.next !== null,
      nextCursor: page.next === null ? null : cursorOf(page.next),
    },
  });
};

/** The same for a reader that takes the id before which to read: one row more than asked for tells whether there is more. */
export const listedBefore = async <K extends Kind, T extends { readonly id: Id<K> }, W>(
  kind: K,
  query: PageQuery,
  read: (request: { readonly limit: number; readonly before: Id<K> | null }) => Promise<readonly T[]>,
  render: (row: T) => W,
): Promise<Result<{ body: { data: W[]; hasMore: boolean; nextCursor: string | null } }, Refusal>> =>
  listed(
    query,
    async ({ limit, after }) => {
      const rows = await read({ limit: limit + 1, before: after === null ? null : idOf(kind, after) });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return { rows: shown, next: rows.length > limit && last !== undefined ? uuidOf(last.id) : null };
    },
    render,
  );

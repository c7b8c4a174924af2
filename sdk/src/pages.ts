import { expectOk } from './problem-error.ts';

type Page<T> = { readonly data: readonly T[]; readonly nextCursor: string | null };
type PageReply<T> = { readonly data?: Page<T> | undefined; readonly error?: unknown; readonly response: Response };

/**
 * Every record of a list, page by page, as they are asked for:
 * `for await (const order of everyOf((cursor) => redress.GET('/v1/orders', { params: { query: { cursor } } })))`
 */
export async function* everyOf<T>(
  read: (cursor: string | undefined) => Promise<PageReply<T>>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const page = expectOk(await read(cursor));
    yield* page.data;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

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

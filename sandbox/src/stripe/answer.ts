import type { Json } from './views.ts';

/** What a call comes to. `begun` says that it was executed or judged, so that its answer is kept for the Idempotency-Key. */
export type Answer = { readonly status: number; readonly body: Json; readonly begun: boolean };

export function done(body: Json): Answer {
  return { status: 200, body, begun: true };
}

type Problem = {
  readonly type?: string;
  readonly code?: string;
  readonly param?: string;
  readonly [more: string]: unknown;
};

/** The request cannot be understood: nothing was begun, nothing is kept for its key. */
export function malformed(message: string, problem: Problem = {}): Answer {
  return { ...error(400, message, problem), begun: false };
}

/** Understood and turned down by the business. Stripe keeps what an execution answered, its refusals too. */
export function turnedDown(message: string, problem: Problem = {}): Answer {
  return error(400, message, problem);
}

export function missing(what: string, id: string, param: string): Answer {
  return { ...error(404, `No such ${what}: '${id}'`, { code: 'resource_missing', param }), begun: false };
}

/** Not executed at all: the door is closed for now. */
export function atTheDoor(status: number, message: string, problem: Problem): Answer {
  return { ...error(status, message, problem), begun: false };
}

/** The execution broke; that answer too is kept for the key, which is why a stored 500 never heals. */
export function broken(): Answer {
  return error(500, 'An unknown error occurred', { type: 'api_error' });
}

function error(status: number, message: string, problem: Problem): Answer {
  return { status, body: { error: { type: 'invalid_request_error', message, ...problem } }, begun: true };
}

import { problemOf, unreachable } from './problem.ts';
import { reached } from './reach.ts';

type Request = {
  readonly method?: 'GET' | 'POST';
  readonly body?: object;
  /** The same for every try of one intention. */
  readonly key?: string;
  readonly file?: { readonly blob: Blob; readonly name: string };
  readonly signal?: AbortSignal;
};

/** The token of a tracking link, kept for as long as the window is open; a session is a cookie that no script sees. */
let link: string | null = keptLink();
export const showLink = (token: string | null): void => {
  link = token;
  try {
    if (token === null) sessionStorage.removeItem('redress-link');
    else sessionStorage.setItem('redress-link', token);
  } catch {
    // A window that keeps nothing asks for the link again after a reload.
  }
};

function keptLink(): string | null {
  try {
    return sessionStorage.getItem('redress-link');
  } catch {
    return null;
  }
}

/** Calls the portal's API and gives its JSON; throws `ApiProblem`. */
export const call = async <T>(path: string, request: Request = {}): Promise<T> => {
  const response = await send(path, request);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
};

export const download = async (path: string): Promise<Blob> => (await send(path, {})).blob();

const send = async (path: string, { method = 'GET', body, key, file, signal }: Request): Promise<Response> => {
  const headers = new Headers();
  if (link !== null) headers.set('authorization', `Bearer ${link}`);
  if (key !== undefined) headers.set('idempotency-key', key);
  if (body !== undefined && !file) headers.set('content-type', 'application/json');
  const contents = file ? form(body ?? {}, file) : body === undefined ? null : JSON.stringify(body);
  const response = await fetch(`/v1/portal${path}`, {
    method,
    headers,
    body: contents,
    credentials: 'same-origin',
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    reached(false);
    throw unreachable();
  });
  reached(true);
  if (response.ok) return response;
  throw await problemOf(response);
};

const form = (fields: object, file: NonNullable<Request['file']>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, String(value));
  data.set('file', file.blob, file.name);
  return data;
};

import { problemOf, unreachable } from './problem.ts';
import { type BodyFor, type Operation, type ParamsFor, type QueryFor, type ReplyFor, used } from './routes.ts';
import { session } from './session.ts';
import { type Progress, sendWithProgress } from './upload.ts';

/** Everything that may accompany a call. The parts that a route asks for are asked for by type. */
type Needs<Name extends string, T> = [T] extends [undefined] ? object : { readonly [N in Name]: T };
export type CallOf<K extends Operation> = Needs<'params', ParamsFor<K>> &
  (QueryFor<K> extends undefined ? object : { readonly query?: QueryFor<K> }) &
  Needs<'body', BodyFor<K>> & {
    /** The version that was read: sent as If-Match, so that nobody decides on what has changed meanwhile. */
    readonly version?: number;
    /** The Idempotency-Key: the same for every try of one intention. */
    readonly key?: string;
    readonly file?: File;
    /** How much of a file has gone up, from 0 to 100. */
    readonly progress?: Progress;
    readonly signal?: AbortSignal;
  };

type AnyCall = {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
  readonly version?: number;
  readonly key?: string;
  readonly file?: File;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
};

/** Calls a route and gives its JSON. Throws `ApiProblem`, and signs out when the key is no longer good. */
export const call = async <K extends Operation>(operation: K, input: CallOf<K>): Promise<ReplyFor<K>> => {
  const response = await send(operation, input);
  return (response.status === 204 ? null : await response.json()) as ReplyFor<K>;
};

/** Calls a route that answers with a file. */
export const download = async <K extends Operation>(operation: K, input: CallOf<K>): Promise<Blob> =>
  (await send(operation, input)).blob();

/** The server's clock at its last answer, so that "days left" never depends on the clock of this machine. */
export const serverTime = (): Date | null => lastDate;
let lastDate: Date | null = null;

async function send(operation: Operation, { params, query, body, version, key, file, progress, signal }: AnyCall) {
  const { method, path } = used[operation];
  // Without a key the browser shows its cookie by itself.
  const accessKey = session.key();
  const headers = new Headers(accessKey === null ? {} : { authorization: `Bearer ${accessKey}` });
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (key !== undefined) headers.set('idempotency-key', key);
  if (body !== undefined && !file) headers.set('content-type', 'application/json');
  const transport = progress ? sendWithProgress(progress) : fetch;
  const response = await transport(fill(path, params ?? {}) + search(query ?? {}), {
    method,
    headers,
    body: file ? form(body, file) : body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : unreachable();
  });
  const date = response.headers.get('date');
  if (date) lastDate = new Date(date);
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.status === 401 && operation !== 'getMe') session.signOut();
  throw problem;
}

const fill = (path: string, params: object): string =>
  Object.entries(params).reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  );

const search = (query: object): string => {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') words.set(name, String(value));
  return words.size === 0 ? '' : `?${words}`;
};

function form(fields: unknown, file: File): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) data.set(name, String(value));
  data.set('file', file);
  return data;
}

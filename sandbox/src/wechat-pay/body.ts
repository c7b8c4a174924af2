import type { Problem } from './problem.ts';
import { problem } from './problem.ts';

/** The parsed JSON of a request. */
export type Body = Readonly<Record<string, unknown>>;

/** Either what was read, or the answer that turns the call away. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Reads the body of a POST: a JSON object. An empty body is an empty object. */
export function readBody(text: string): Read<Body> {
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    if (isRecord(value)) return { ok: true, value };
  } catch {
    // Told below in the same words.
  }
  return turnedAway('请求体不是合法的JSON对象');
}

/**
 * The real gateway ignores fields it does not know; the sandbox refuses them, so that a client which sends them is noticed
 * here first.
 */
export function stranger(body: Body, known: readonly string[]): string | undefined {
  return Object.keys(body).find((name) => !known.includes(name));
}

export function isRecord(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text that is not empty and has at most so many characters. */
export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length >= 1 && [...value].length <= most;
}

/** An amount in fen: a whole JSON number of at least one. */
export function fenIn(value: unknown): bigint | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? BigInt(value) : undefined;
}

/** An https address without a query, as notify addresses must be. Loopback may do without TLS, since tests listen there. */
export function isNotifyUrl(value: unknown): value is string {
  if (!isText(value, 256)) return false;
  const url = URL.parse(value);
  if (url === null || url.search !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1');
}

/** `PARAM_ERROR` with what is wrong. */
export function turnedAway(message: string, field?: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problem('PARAM_ERROR', message, field) };
}

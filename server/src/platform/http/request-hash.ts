import { createHash } from 'node:crypto';

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** SHA-256 of a file that came along. */
  readonly upload: string | null;
};

/** The hash of everything that a request asks for. The order of keys and the spacing of the JSON make no difference. */
export const requestHash = ({ method, path, body, upload }: Asked): string =>
  createHash('sha256')
    .update(JSON.stringify([method, path, upload, canonical(body)]))
    .digest('hex');

/** Objects with their keys in order. The input has passed its schema, which bounds its depth. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, canonical(part)]));
};

import { ok, type Refusal, type Result, refusal, refused } from '@redress/domain';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const version = /^[1-9]\d{0,8}$/;

/** A place in a list, opaque to those who carry it: the key of the last record of the page before. */
export const cursorOf = (lastKey: string): string => Buffer.from(lastKey).toString('base64url');

/** The UUID inside a cursor. What we did not write is refused, so it never reaches SQL. */
export const keyOfCursor = (cursor: string | null): Result<string | null, Refusal> => read(cursor, uuid);

/** The version inside a cursor of a list that is sorted by version. */
export const versionOfCursor = (cursor: string | null): Result<number | null, Refusal> => {
  const key = read(cursor, version);
  return key.ok && key.value !== null ? ok(Number(key.value)) : (key as Result<null, Refusal>);
};

const read = (cursor: string | null, form: RegExp): Result<string | null, Refusal> => {
  if (cursor === null) return ok(null);
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  return form.test(key) && cursorOf(key) === cursor ? ok(key) : refused(refusal('cursor_invalid'));
};

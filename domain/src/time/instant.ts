import { assert } from '../result.ts';

declare const instant: unique symbol;
/** A moment: milliseconds since 1970-01-01T00:00:00Z. "Now" is always handed in; the domain owns no clock. */
export type Instant = number & { readonly [instant]: true };

export const instantOf = (epochMilliseconds: number): Instant => {
  assert(Number.isSafeInteger(epochMilliseconds), `${epochMilliseconds} is not a whole number of milliseconds`);
  return epochMilliseconds as Instant;
};

/** RFC 3339 text in UTC with milliseconds. */
export const toIso = (at: Instant): string => new Date(at).toISOString();

/** The platform's own form, for libraries that ask for one. */
export const toDate = (at: Instant): Date => new Date(at);

/** Reads RFC 3339 text with an offset; null when it is not one. */
export const fromIso = (iso: string): Instant | null => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(iso)) return null;
  const at = Date.parse(iso);
  return Number.isNaN(at) ? null : instantOf(at);
};

export const later = (at: Instant, milliseconds: number): Instant => instantOf(at + milliseconds);

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

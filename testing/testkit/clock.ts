import { fromIso, type Instant, later } from '@redress/domain';

/** A clock that stands still until it is told to move. Times are milliseconds since 1970 (`Instant`). */
export type TestClock = {
  readonly now: () => Instant;
  set(to: Instant | string): void;
  /** Forward, or back with a negative number: real clocks jump too. */
  advance(milliseconds: number): void;
};

/** Starts on an ordinary working Monday in Shanghai, ten in the morning, unless told otherwise (RFC 3339 text). */
export const testClock = (start = '2026-03-02T10:00:00+08:00'): TestClock => {
  let at = read(start);
  return {
    now: () => at,
    set: (to) => {
      at = typeof to === 'string' ? read(to) : to;
    },
    advance: (milliseconds) => {
      at = later(at, milliseconds);
    },
  };
};

const read = (text: string): Instant => {
  const at = fromIso(text);
  if (at === null) throw new Error(`${text} is not a time with an offset, such as 2026-03-02T10:00:00+08:00`);
  return at;
};

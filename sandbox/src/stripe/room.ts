import type { Account, Book } from './book.ts';
import type { FaultBox } from './fault-box.ts';

/** What every part of a running sandbox is handed: the book, the rules, the faults and the time. */
export type Room = {
  readonly book: Book;
  readonly faults: FaultBox;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How long an Idempotency-Key is remembered; Stripe says at least a day, and afterwards it pays again. */
  readonly keyHours: number;
};

/** The account, which the start has opened. */
export function accountOf(room: Room): Account {
  if (room.book.account === undefined) throw new Error('sandbox: the account is not open');
  return room.book.account;
}

/** The next id of a kind: `re_000…01`. They count, so that a run can be repeated. */
export function nextId(prefix: string, taken: number): string {
  return `${prefix}_${(taken + 1).toString(36).padStart(24, '0')}`;
}

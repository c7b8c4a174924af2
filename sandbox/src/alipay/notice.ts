import type { QueuedNotice } from '../shared/notice-queue.ts';

/** Why a notice is in the queue: it is true, a second copy, or a forgery of one of three kinds. */
export type NoticeKind = 'true' | 'duplicate' | 'forged-key' | 'forged-amount' | 'forged-app';

/** A notification to a merchant as it was queued. `notify_time` and `sign` are added at every sending. */
export type Notice = {
  /** Order of queueing; also the name of the notice inside the sandbox. */
  readonly sequence: number;
  readonly kind: NoticeKind;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** When it is sent first, epoch milliseconds. */
  readonly dueAt: number;
  /** A reordered notice waits until a later one has gone out, or for an hour if none comes. */
  readonly waitsForLater: boolean;
};

/** A notice with what has become of it. */
export type NoticeState = QueuedNotice<Notice>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Waits between sendings: eight in a little over 25 hours (4m, 10m, 10m, 1h, 2h, 6h, 15h). */
const RESEND_AFTER = [4 * MINUTE, 10 * MINUTE, 10 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, 15 * HOUR];

/**
 * When a notice goes out again after it was not acknowledged, or null when the schedule is used up. Duplicates and
 * forgeries are sent once: nobody at Alipay is waiting for their acknowledgement.
 */
export function nextSending(kind: NoticeKind, tries: number, now: number): number | null {
  const wait = kind === 'true' ? RESEND_AFTER[tries - 1] : undefined;
  return wait === undefined ? null : now + wait;
}

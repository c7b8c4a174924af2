import type { QueuedNotice } from '../shared/notice-queue.ts';

/** Why a notice is in the queue: it is true, a second copy, a probe of the receiver, or a forgery. */
export type NoticeKind =
  | 'true'
  | 'duplicate'
  /** WeChat Pay itself sends it with a bad signature to see whether it is refused. */
  | 'signtest'
  /** Signed by a stranger. */
  | 'forged-key'
  /** Truly signed, and about an amount that is not so. */
  | 'forged-amount'
  /** Truly signed, and about another merchant. */
  | 'forged-merchant'
  /** Truly signed, and encrypted under a key that is not the merchant's. */
  | 'unreadable';

/** A notification to a merchant as it was queued. The body stands as it will go out; the signature is made at every sending. */
export type Notice = {
  /** Order of queueing; also the name of the notice inside the sandbox. */
  readonly sequence: number;
  readonly kind: NoticeKind;
  readonly mchid: string;
  readonly url: string;
  /** `id` of the protocol, the same at every resend. */
  readonly id: string;
  readonly body: string;
  /** When it is sent first, epoch milliseconds. */
  readonly dueAt: number;
  /** A reordered notice waits until a later one has gone out, or for an hour if none comes. */
  readonly waitsForLater: boolean;
};

/** A notice with what has become of it. */
export type NoticeState = QueuedNotice<Notice>;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits between sendings: sixteen in 24 hours and 4 minutes. */
const RESEND_AFTER = [
  ...[15, 15, 30].map((seconds) => seconds * SECOND),
  ...[3, 10, 20, 30, 30, 30, 60].map((minutes) => minutes * MINUTE),
  ...[3, 3, 3, 6, 6].map((hours) => hours * HOUR),
];

/**
 * When a notice goes out again after it was not acknowledged, or null when the schedule is used up. Only true ones are:
 * nobody at WeChat Pay is waiting for the acknowledgement of the others.
 */
export function nextSending(kind: NoticeKind, tries: number, now: number): number | null {
  const wait = kind === 'true' ? RESEND_AFTER[tries - 1] : undefined;
  return wait === undefined ? null : now + wait;
}

/** Why a webhook is in the queue: it is true, a second copy, signed by a stranger, or an old one played again. */
export type HookKind = 'true' | 'duplicate' | 'forged-key' | 'old';

/** An event with what has become of its sending. The body is kept as it goes out, byte for byte; the signature is of the moment. */
export type HookState = {
  /** Order of queueing; also its name inside the sandbox. */
  readonly id: string;
  readonly sequence: number;
  readonly kind: HookKind;
  readonly eventId: string;
  readonly eventType: string;
  readonly createdAt: number;
  readonly body: string;
  readonly url: string | null;
  readonly dueAt: number;
  /** A reordered one waits until a later one has gone out, or for an hour if none comes. */
  readonly waitsForLater: boolean;
  readonly tries: number;
  /** When it goes out next; null when it was acknowledged, given up, or is not to be sent at all. */
  readonly nextAt: number | null;
  readonly heard: string | null;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Growing waits over three days, as in live mode (the exact steps are ours). */
const RESEND_AFTER = [
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  12 * HOUR,
  12 * HOUR,
  12 * HOUR,
  18 * HOUR,
];

/** When it goes out again after it was not acknowledged; null when the schedule is used up, or nobody at Stripe waits for an answer. */
export function nextSending(kind: HookKind, tries: number, now: number): number | null {
  const wait = kind === 'true' ? RESEND_AFTER[tries - 1] : undefined;
  return wait === undefined ? null : now + wait;
}

import { HOUR, MINUTE, SECOND } from '../time/instant.ts';

/** Tries of a message at one sender; then the next sender is asked, and when there is none the message is dead. */
export const triesAtOneSender = 5;

const messageSteps = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE] as const;

/** Standard Webhooks: eight tries over more than a day, then once a day until five days are full. */
const webhookSteps = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
  24 * HOUR,
] as const;

/** How long to wait after the given number of tries (1 is after the first), in milliseconds. `chance` in [0, 1) spreads it by a quarter. */
export const retryDelay = (tries: number, chance: number): number => step(messageSteps, tries, chance);

/** The same for a webhook; null when it was tried often enough. */
export const webhookRetryDelay = (tries: number, chance: number): number | null =>
  tries > webhookSteps.length ? null : step(webhookSteps, tries, chance);

const step = (steps: readonly number[], tries: number, chance: number): number => {
  const base = steps[Math.min(Math.max(tries, 1), steps.length) - 1] ?? MINUTE;
  return Math.round(base * (0.875 + chance / 4));
};

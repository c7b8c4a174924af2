import { type Instant, instantOf } from '@redress/domain';

/** The only place where the time of day comes in. Everything else is handed a clock. */
export type Clock = { readonly now: () => Instant };

export const systemClock: Clock = { now: () => instantOf(Date.now()) };

import type { House } from '../house.ts';
import { approveInstantly, type Looked } from './instant-refunds.ts';

/** Customers who were promised a quick refund wait at most this long for the rule. */
const everyMs = 2_000;

type Told = (looked: Looked | Error) => void;

/** Lets the rule of quick refunds look every two seconds. Answers how to stop; what is running is finished first. */
export const keepApprovingInstantly = (house: House, tell: Told): (() => Promise<void>) => {
  const seen = new Set<string>();
  let running: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    try {
      const looked = await approveInstantly(house, seen);
      if (looked.approved > 0 || looked.refused.length > 0) tell(looked);
    } catch (error) {
      tell(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const timer = setInterval(() => {
    running ??= look().finally(() => {
      running = null;
    });
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
};

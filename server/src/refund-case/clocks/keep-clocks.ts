import { MINUTE, type Refusal } from '@redress/domain';
import type { House } from '../../house.ts';
import { tendOffers } from '../../settlement/offers/keep-offers.ts';
import { followCases } from './follow-cases.ts';
import { warnOfClocks } from './warn.ts';

/**
 * Sets the clocks of cases, tells when they run out, and ends offers, every minute and on every process: each thing is done once all the same.
 * Answers how to stop; what is running is finished first.
 */
export const keepClocks = (house: House, tell: (problem: Refusal | Error) => void): (() => Promise<void>) => {
  let running: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    for (const work of [followCases, warnOfClocks, (here: House) => tendOffers(here, tell)]) {
      try {
        await work(house);
      } catch (error) {
        tell(error instanceof Error ? error : new Error(String(error)));
      }
    }
  };
  const timer = setInterval(() => {
    running = running.then(look, look);
  }, MINUTE);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running.catch(() => undefined);
  };
};

import { SECOND } from '@redress/domain';
import type { House } from '../../house.ts';
import { assignNewCases } from './assign-new-cases.ts';

/** A claim should not lie about unseen; an idle look is one query. */
const everyMs = 5 * SECOND;

/** Gives new cases by the rules of their merchants, on every process: each once all the same. Answers how to stop; what is running is finished first. */
export const keepAssigning = (house: House, tell: (problem: unknown) => void): (() => Promise<void>) => {
  let running: Promise<unknown> = Promise.resolve();
  const look = (): Promise<unknown> => assignNewCases(house).catch(tell);
  const timer = setInterval(() => {
    running = running.then(look, look);
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
};

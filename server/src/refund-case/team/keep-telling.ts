import { SECOND } from '@redress/domain';
import type { House } from '../../house.ts';
import { tellPeople } from './tell-people.ts';

/** Somebody waits for a reply of the desk, so the feed is looked at often; an idle look is one query. */
const everyMs = 5 * SECOND;

/** Tells people of what happened around cases, on every process. Answers how to stop; what is running is finished first. */
export const keepTellingPeople = (house: House, tell: (problem: unknown) => void): (() => Promise<void>) => {
  let running: Promise<unknown> = Promise.resolve();
  const look = (): Promise<unknown> => tellPeople(house).catch(tell);
  const timer = setInterval(() => {
    running = running.then(look, look);
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
};

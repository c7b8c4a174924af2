import { MINUTE } from '@redress/domain';
import type { House } from '../house.ts';
import { sweepExports, workOnExport } from './work-on-exports.ts';

const everyMs = 1_000;
const sweepEveryMs = 10 * MINUTE;

/**
 * Writes exports that were asked for, two at a time on every process, so that a long one does not keep a short one waiting; and takes files away
 * whose days are over. Answers how to stop: what is half written is given back, and begun again by whoever comes next.
 */
export const keepExporting = (house: House, tell: (problem: unknown) => void): (() => Promise<void>) => {
  let stopping = false;
  const hand = () => {
    let running: Promise<void> | null = null;
    const look = async (): Promise<void> => {
      try {
        while (!stopping && (await workOnExport(house, () => stopping)));
      } catch (error) {
        tell(error);
      }
      running = null;
    };
    return {
      begin: () => {
        running ??= look();
      },
      done: async () => running,
    };
  };
  const hands = [hand(), hand()];
  const timers = [
    setInterval(() => {
      for (const each of hands) each.begin();
    }, everyMs),
    setInterval(() => void sweepExports(house).catch(tell), sweepEveryMs),
  ];
  for (const timer of timers) timer.unref();
  return async () => {
    stopping = true;
    for (const timer of timers) clearInterval(timer);
    await Promise.all(hands.map(({ done }) => done()));
  };
};

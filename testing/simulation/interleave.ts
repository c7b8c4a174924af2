import { setImmediate as turn } from 'node:timers/promises';
import { systemClock } from '@redress/server/platform/clock.ts';
import type { Random } from '../testkit/random.ts';

/** Lets one effect happen in its turn; everything that an actor does to the world goes through here. */
export type Pass = <T>(effect: () => Promise<T>) => Promise<T>;

/**
 * Somebody who has not come to the gate again for so long is doing something behind our back. In milliseconds of the wall: turns of the event
 * loop say nothing, since an idle one makes 200,000 of them while a busy machine still loads a module or inflates a bill for somebody.
 */
const patience = 60_000;

/**
 * Runs several tasks at once, one effect at a time, and chance decides whose effect is next. All that may come between two
 * statements of two requests does come between them sooner or later, and the same seed gives the same order again. What it
 * cannot show is two statements inside PostgreSQL at the same moment; scenarios do that without a gate.
 */
export const interleave = async <T>(
  random: Random,
  tasks: readonly ((pass: Pass) => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> => {
  const waiting: Waiting[] = [];
  const live = new Set(tasks.keys());
  const passOf =
    (actor: number): Pass =>
    (effect) =>
      new Promise((resolve, reject) => {
        waiting.push({ actor, go: () => effect().then(resolve, reject) });
      });
  const everybodyWaits = async (): Promise<void> => {
    const began = systemClock.now();
    while (systemClock.now() - began < patience) {
      await turn();
      if ([...live].every((actor) => waiting.some((one) => one.actor === actor))) return;
    }
    throw new Error('an actor does something that does not go through the gate');
  };

  const results = Promise.allSettled(
    tasks.map(async (task, actor) => {
      try {
        return await task(passOf(actor));
      } finally {
        live.delete(actor);
      }
    }),
  );
  for (;;) {
    await everybodyWaits();
    if (live.size === 0 && waiting.length === 0) return results;
    const [next] = waiting.splice(random.integer(0, waiting.length - 1), 1);
    await next?.go();
  }
};

type Waiting = { readonly actor: number; readonly go: () => Promise<void> };

/** Without a gate: everything at once, as the machine will have it. Not repeatable. */
export const allAtOnce = <T>(tasks: readonly ((pass: Pass) => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(tasks.map((task) => task((effect) => effect())));

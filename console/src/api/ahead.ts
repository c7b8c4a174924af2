import type { Scope } from '@redress/contract';
import { type Me, mayOf } from './may.ts';
import { ask, queries } from './queries.ts';

/**
 * Asks for what a screen shows first while the screen's own code is still on its way, as soon as it is known what this person may ask for.
 * Not for a link that the pointer only rests on: nobody has looked at anything then, and looking is written down.
 */
export const ahead = (cause: 'enter' | 'preload' | 'stay', read: (may: (scope: Scope) => boolean) => void): void => {
  if (cause !== 'enter') return;
  // What fails is asked again by the screen, which also says so.
  queries.fetchQuery(ask.me()).then(
    (me: Me) => read(mayOf(me)),
    () => undefined,
  );
};

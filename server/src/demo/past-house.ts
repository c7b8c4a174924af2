import { type Instant, later } from '@redress/domain';
import type { House } from '../house.ts';
import { idMaker } from '../platform/ids.ts';

/** The same house at an earlier time, for playing what happened then through the real use cases. Time passes only when told. */
export type PastHouse = { readonly house: House; readonly pass: (milliseconds: number) => void };

export const pastHouse = (present: House, from: Instant): PastHouse => {
  let at = from;
  const clock = { now: () => at };
  return {
    house: { ...present, clock, newId: idMaker(clock), wakePayouts: () => undefined, wakeMessages: () => undefined },
    pass: (milliseconds) => {
      at = later(at, milliseconds);
    },
  };
};

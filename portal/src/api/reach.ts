import { useSyncExternalStore } from 'react';

/** A phone believes to be online as long as it hears any network, so that a call that reached nobody counts as well. */
let lost = false;
const listeners = new Set<() => void>();

/** What the last call came to: whether the server was reached, whatever it answered. */
export const reached = (answered: boolean): void => {
  if (lost === !answered) return;
  lost = !answered;
  for (const tell of listeners) tell();
};

const isOnline = (): boolean => navigator.onLine && !lost;

export const useOnline = (): boolean => useSyncExternalStore(subscribe, isOnline);

/** Does the work each time that the network comes back; answers how to stop that. */
export const whenBack = (work: () => void): (() => void) =>
  subscribe(() => {
    if (isOnline()) work();
  });

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  addEventListener('offline', tell);
  return () => {
    listeners.delete(tell);
    removeEventListener('offline', tell);
  };
};

// The phone says so: the next call may find out otherwise.
addEventListener('online', () => {
  lost = false;
  for (const tell of listeners) tell();
});

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { attach } from '../api/portal.ts';
import { ApiProblem } from '../api/problem.ts';
import { whenBack } from '../api/reach.ts';
import { type Photo, photosOf, removePhoto } from './photo-box.ts';

type State = {
  readonly waiting: number;
  /** Nothing moves any more until somebody tries again or the network is back. */
  readonly stuck: boolean;
  readonly lost: readonly { readonly name: string; readonly problem: ApiProblem }[];
};
export type Uploading = State & { readonly tryAgain: () => void };

const pauses: readonly number[] = [1_000, 3_000, 8_000];

/** One line of photos for each case, whichever screens look at it, so that going to and fro sends nothing twice. */
const states = new Map<string, State>();
const idle: State = { waiting: 0, stuck: false, lost: [] };
const listeners = new Set<() => void>();
const running = new Set<string>();
/** Asked for while it ran: it looks once more before it rests. */
const askedAgain = new Set<string>();

const change = (caseId: string, part: Partial<State>): void => {
  states.set(caseId, { ...(states.get(caseId) ?? idle), ...part });
  for (const tell of listeners) tell();
};
const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** Sends the photos of a case that still wait on this phone, one after the other, again and again under the same key while the network is bad. */
export const useUpload = (caseId: string): Uploading => {
  const client = useQueryClient();
  const state = useSyncExternalStore(subscribe, () => states.get(caseId) ?? idle);
  useEffect(() => {
    const again = (): void => void work(caseId, client);
    const added = (): void => {
      change(caseId, { lost: [] });
      again();
    };
    again();
    const stop = whenBack(again);
    addEventListener('redress-photo', added);
    return () => {
      stop();
      removeEventListener('redress-photo', added);
    };
  }, [caseId, client]);
  return { ...state, tryAgain: () => void work(caseId, client) };
};

const work = async (caseId: string, client: QueryClient): Promise<void> => {
  if (running.has(caseId)) {
    askedAgain.add(caseId);
    return;
  }
  running.add(caseId);
  try {
    do {
      askedAgain.delete(caseId);
      await sendAll(caseId, client);
    } while (askedAgain.has(caseId));
  } finally {
    running.delete(caseId);
  }
};

const sendAll = async (caseId: string, client: QueryClient): Promise<void> => {
  for (;;) {
    const [photo, ...more] = await photosOf(caseId);
    change(caseId, { waiting: photo ? more.length + 1 : 0, stuck: false });
    if (!photo) return;
    const problem = await sent(caseId, photo);
    // Who has to sign in again keeps the photo as well.
    if (problem?.isPassing || problem?.status === 401) {
      change(caseId, { stuck: true });
      return;
    }
    await removePhoto(photo.key);
    if (problem) change(caseId, { lost: [...(states.get(caseId) ?? idle).lost, { name: photo.name, problem }] });
    await client.invalidateQueries({ queryKey: ['case', caseId] });
  }
};

const sent = async (caseId: string, photo: Photo): Promise<ApiProblem | null> => {
  for (let tries = 0; ; tries += 1) {
    try {
      await attach(caseId, photo.kind, { blob: photo.blob, name: photo.name }, photo.key);
      return null;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const pause = pauses[tries];
      // Without any network there is nothing to wait for: it goes on by itself when the network is back.
      if (!error.isPassing || pause === undefined || !navigator.onLine) return error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};

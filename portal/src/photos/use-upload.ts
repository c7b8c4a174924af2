import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { attach } from '../api/portal.ts';
import { ApiProblem } from '../api/problem.ts';
import { type Photo, photosOf, removePhoto } from './photo-box.ts';

export type Uploading = {
  readonly waiting: number;
  /** Nothing moves any more until somebody tries again or the network is back. */
  readonly stuck: boolean;
  readonly lost: readonly { readonly name: string; readonly problem: ApiProblem }[];
  readonly tryAgain: () => void;
};

const pauses: readonly number[] = [1_000, 3_000, 8_000];

/** Sends the photos of a case that still wait on this phone, one after the other, again and again under the same key while the network is bad. */
export const useUpload = (caseId: string): Uploading => {
  const client = useQueryClient();
  const [state, setState] = useState<Omit<Uploading, 'tryAgain'>>({ waiting: 0, stuck: false, lost: [] });
  const running = useRef(false);
  const work = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    try {
      for (;;) {
        const [photo, ...more] = await photosOf(caseId);
        setState(({ lost }) => ({ lost, waiting: photo ? more.length + 1 : 0, stuck: false }));
        if (!photo) return;
        const problem = await sent(caseId, photo);
        if (problem?.isPassing) {
          setState(({ lost }) => ({ lost, waiting: more.length + 1, stuck: true }));
          return;
        }
        await removePhoto(photo.key);
        if (problem) setState(({ lost, ...rest }) => ({ ...rest, lost: [...lost, { name: photo.name, problem }] }));
        await client.invalidateQueries({ queryKey: ['case', caseId] });
      }
    } finally {
      running.current = false;
    }
  }, [caseId, client]);
  useEffect(() => {
    const again = (): void => void work();
    again();
    addEventListener('online', again);
    addEventListener('redress-photo', again);
    return () => {
      removeEventListener('online', again);
      removeEventListener('redress-photo', again);
    };
  }, [work]);
  return { ...state, tryAgain: () => void work() };
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

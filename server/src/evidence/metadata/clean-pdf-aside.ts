import { Worker } from 'node:worker_threads';
import { turns } from '../turns.ts';
import type { CleanPdf } from './clean-pdf.ts';

/** Half a minute is far more than the largest file that is taken in needs; what takes longer was made to. */
const longestMs = 30_000;
const mostMemoryMb = 512;

/** A large file takes memory many times its size, so one is cleaned after the other. */
const inTurn = turns(1);

/**
 * Cleans a PDF in a thread of its own, so that a large or hostile one holds nobody up. One that takes too long or too much memory cannot be
 * read: `unreadable`.
 */
export const cleanPdfAside = (contents: Uint8Array): Promise<CleanPdf> => inTurn(() => inThread(contents));

const inThread = (contents: Uint8Array): Promise<CleanPdf> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./clean-pdf-thread.ts', import.meta.url), {
      workerData: contents,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    const end = (answer: CleanPdf): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const unreadable = (): void => end({ cleaned: false, because: 'unreadable' });
    const timer = setTimeout(unreadable, longestMs);
    worker.once('message', end);
    worker.once('error', unreadable);
    worker.once('exit', unreadable);
  });

import { parentPort, workerData } from 'node:worker_threads';
import { cleanPdf } from './clean-pdf.ts';

/** Runs beside the server (`clean-pdf-aside.ts`): the bytes come with the thread, the answer is its one message. */
const answer = await cleanPdf(workerData as Uint8Array);
parentPort?.postMessage(answer);

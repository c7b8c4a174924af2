import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redress } from '@redress/server/compose.ts';
import { startChild } from './child.ts';

/** What the process of the demo tells when it is up. */
export type OpenedDemo = {
  readonly address: string;
  readonly visitor: NonNullable<Redress['visitor']>;
  readonly logins: NonNullable<NonNullable<Redress['signIn']>['console']>;
  readonly keys: NonNullable<Redress['signIn']>['keys'];
};

export type Demo = OpenedDemo & {
  /** The code that was sent to a telephone; waits for it, since it leaves by a worker. */
  readonly codeSentTo: (phone: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/**
 * The whole of Redress with its demo, started on an empty folder of BENCH_DATA (default ./data), which is removed at the end; or on the one that
 * BENCH_KEEP holds since another run.
 */
export const startDemo = async (): Promise<Demo> => {
  const kept = process.env['BENCH_KEEP'];
  const parent = resolve(kept ?? process.env['BENCH_DATA'] ?? './data');
  await mkdir(parent, { recursive: true });
  const dataFolder = kept === undefined ? await mkdtemp(join(parent, 'bench-')) : join(parent, 'demo');
  const env = { PORT: '0', REDRESS_DATA: dataFolder, REDRESS_DEMO: 'on', REDRESS_REQUESTS_PER_MINUTE: '1000000' };
  const child = startChild('./demo-process.ts', { ...env, DATABASE_URL: undefined });
  const stop = async (): Promise<void> => {
    await child.stop();
    if (kept === undefined) await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const opened = (await child.told()) as OpenedDemo;
    const codeSentTo = async (phone: string): Promise<string> => {
      for (let looks = 0; looks < 200; looks += 1) {
        const code = await child.ask(`code ${phone}`);
        if (typeof code === 'string') return code;
        await sleep(100);
      }
      throw new Error(`no code came to ${phone}`);
    };
    return { ...opened, codeSentTo, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

/** The real server as a process of its own, started as `npm start` starts it. */
export type ServerProcess = {
  /** Where it listens; settles anew with every start. */
  address(): Promise<string>;
  start(): void;
  /** `kill -9`: no handler runs, nothing is flushed, nobody says goodbye. */
  kill(): Promise<void>;
  /** What it said since its last start. */
  said(): string;
};

export const serverProcess = (settings: Readonly<Record<string, string>>): ServerProcess => {
  let child: ChildProcess | null = null;
  let ready: Promise<string> = Promise.reject(new Error('not started'));
  ready.catch(() => undefined);
  let words = '';
  return {
    address: () => ready,
    said: () => words,
    start: () => {
      words = '';
      const started = spawn(process.execPath, [main], {
        env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      ready = new Promise((resolve, reject) => {
        const hear = (chunk: Buffer): void => {
          words += chunk.toString();
          const address = /(http:\/\/127\.0\.0\.1:\d+)\/docs/.exec(words)?.[1];
          if (address) resolve(address);
        };
        started.stdout?.on('data', hear);
        started.stderr?.on('data', hear);
        started.on('exit', () => reject(new Error(`the server ended before it was ready: ${words}`)));
      });
      ready.catch(() => undefined);
    },
    kill: async () => {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
};

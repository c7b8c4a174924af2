import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { superuserRole } from './provision.ts';

export type Awaited = {
  readonly port: number;
  readonly superuserPassword: string;
  /** Resolves with the reason when the server's process ends. */
  readonly ended: Promise<string>;
  readonly logPath: string;
  readonly log: (message: string) => void;
};

/** Resolves when a connection succeeds. Waits as long as the server lives: recovery after a crash may take minutes. */
export const untilReady = async ({ port, superuserPassword, ended, logPath, log }: Awaited): Promise<void> => {
  let reason: string | null = null;
  void ended.then((why) => {
    reason = why;
  });
  for (let tries = 0; !(await connects(port, superuserPassword)); tries += 1) {
    if (reason !== null) throw new Error(`${reason}. Its last words: ${await lastWords(logPath)}`);
    if (tries === 200) log('PostgreSQL is recovering what an interrupted run left behind; this can take a while');
    await sleep(25);
  }
};

/** Asks once. Throws when the server answers but does not know our password: waiting will not mend that. */
export const connects = async (port: number, password: string): Promise<boolean> => {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: superuserRole,
    password,
    database: 'postgres',
    ssl: false,
  });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code?.startsWith('28')) throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const lastWords = async (logPath: string): Promise<string> => {
  const text = await readFile(logPath, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-5).join(' | ') || 'none';
};

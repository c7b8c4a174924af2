import { join } from 'node:path';
import { findPostmaster } from '@redress/server/platform/postgres/embedded/postmaster.ts';
import { type EmbeddedPostgres, startPostgres } from '@redress/server/platform/postgres/embedded-postgres.ts';

/** A PostgreSQL of a test's own, as `npm start` runs it, that can be stopped in the middle of everything. */
export type DatabaseProcess = {
  /** Answers the owner's address, which stays the same over every restart. */
  start(): Promise<string>;
  /** `pg_ctl stop -m immediate`: no transaction ends, no checkpoint is written; the next start recovers from the log. */
  stopAtOnce(): Promise<void>;
  stop(): Promise<void>;
};

/** It keeps its promises about commits (`fast` would not), since that is what is tried. */
export const databaseProcess = (folder: string): DatabaseProcess => {
  let running: EmbeddedPostgres | null = null;
  const stop = async (): Promise<void> => {
    await running?.stop();
    running = null;
  };
  return {
    start: async () => {
      running = await startPostgres({ dataFolder: folder, log: () => undefined });
      return running.url('owner');
    },
    stopAtOnce: async () => {
      const postmaster = await findPostmaster(join(folder, 'postgres', 'cluster'));
      if (postmaster === null) throw new Error('PostgreSQL does not run');
      process.kill(postmaster.pid, 'SIGQUIT');
      while (await postmaster.lives()) await new Promise((resolve) => setTimeout(resolve, 20));
      await stop();
    },
    stop,
  };
};

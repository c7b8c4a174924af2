import { join } from 'node:path';
import type { Config } from './config.ts';
import type { House } from './house.ts';
import { systemClock } from './platform/clock.ts';
import { masterKey } from './platform/crypto/master-key.ts';
import { secretBox } from './platform/crypto/secret-box.ts';
import { localFiles } from './platform/files/file-store.ts';
import { idMaker, systemRandomBytes } from './platform/ids.ts';
import { catchUpTransactions } from './platform/postgres/catch-up-transactions.ts';
import { findDatabase } from './platform/postgres/find-database.ts';
import { migrate } from './platform/postgres/migrate.ts';
import { openPool } from './platform/postgres/pool.ts';
import { clamdScanner } from './platform/scan/clamd.ts';

export type OpenHouse = {
  readonly house: House;
  /** Address of the owner of the database, for migrations and checks that must see everything. */
  readonly ownerUrl: string;
  /** Whoever works on payouts in this process asks to be told of new ones. */
  readonly onNewPayouts: (listener: () => void) => void;
  /** The same for whoever sends messages. */
  readonly onNewMessages: (listener: () => void) => void;
  readonly close: () => Promise<void>;
};

type OpenOptions = {
  readonly log: (line: string) => void;
  /** Our own PostgreSQL ended unasked; the process should end too, and the next start recovers. */
  readonly onLost?: (reason: string) => void;
  /** Connections to the database; 16 unless told. */
  readonly connections?: number;
};

/**
 * Opens an installation: its database (ours, or that of DATABASE_URL) brought to this release, its files and its keys.
 * The command line uses the same, so that a command and the server never see two different houses.
 */
export const openHouse = async (config: Config, { log, onLost, connections = 16 }: OpenOptions): Promise<OpenHouse> => {
  const { databaseUrl, dataFolder } = config;
  const database = await findDatabase({ databaseUrl, dataFolder, log, ...(onLost && { onLost }) });
  try {
    await migrate({ url: database.url, now: systemClock.now, log });
    await catchUpTransactions({ url: database.url, log });
    const db = await openPool({ url: database.url, applicationName: 'redress', log, connections });
    const listeners: (() => void)[] = [];
    const messageListeners: (() => void)[] = [];
    const house: House = {
      db,
      clock: systemClock,
      newId: idMaker(systemClock),
      files: localFiles(join(dataFolder, 'files')),
      secrets: secretBox(await masterKey(dataFolder, config.masterKey, systemRandomBytes), systemRandomBytes),
      ...(config.clamd && { scanFile: clamdScanner(config.clamd) }),
      wakePayouts: () => {
        for (const listener of listeners) listener();
      },
      wakeMessages: () => {
        for (const listener of messageListeners) listener();
      },
    };
    const close = async (): Promise<void> => {
      await db.end();
      await database.stop();
    };
    return {
      house,
      ownerUrl: database.url,
      onNewPayouts: (listener) => listeners.push(listener),
      onNewMessages: (listener) => messageListeners.push(listener),
      close,
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
};

import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { House } from '@redress/server/house.ts';
import { secretBox } from '@redress/server/platform/crypto/secret-box.ts';
import { type FileStore, fileKey } from '@redress/server/platform/files/file-store.ts';
import { idMaker } from '@redress/server/platform/ids.ts';
import type { Pool } from 'pg';
import type { TestClock } from './clock.ts';

/** A house on a test database: its clock stands still, its files are kept in memory, its worker is woken by nobody. */
export const testHouse = (db: Pool, clock: Pick<TestClock, 'now'>): House => ({
  db,
  clock,
  newId: idMaker(clock),
  files: filesInMemory(),
  secrets: secretBox(randomBytes(32), randomBytes),
  wakePayouts: () => undefined,
  wakeMessages: () => undefined,
});

const filesInMemory = (): FileStore => {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (key, contents) => {
      kept.set(fileKey(key), contents);
    },
    pour: async (key, contents) => {
      kept.set(fileKey(key), await buffer(Readable.from(contents, { objectMode: false })));
    },
    read: async (key) => {
      const contents = kept.get(key);
      return contents === undefined ? null : Readable.from([contents]);
    },
    remove: async (key) => {
      kept.delete(key);
    },
  };
};

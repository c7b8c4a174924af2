import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Keeps files by a key of letters, digits, dashes and slashes. A file is written once and never changed. */
export type FileStore = {
  readonly put: (key: string, contents: Uint8Array) => Promise<void>;
  readonly read: (key: string) => Promise<Readable | null>;
};

/** Files on the local disk. `put` returns when the bytes are on the disk under their final name, so a crash leaves all or nothing. */
export const localFiles = (folder: string): FileStore => ({
  put: async (key, contents) => {
    const path = pathOf(folder, key);
    await mkdir(dirname(path), { recursive: true });
    const partial = `${path}.partial`;
    try {
      const file = await open(partial, 'w', 0o600);
      try {
        await file.writeFile(contents);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  },
  read: async (key) => {
    const path = pathOf(folder, key);
    const exists = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    return exists ? createReadStream(path) : null;
  },
});

const pathOf = (folder: string, key: string): string => {
  if (!/^[a-z0-9_]+(\/[a-z0-9_]+)*$/.test(key)) throw new Error(`${key} is not a key of a file`);
  return join(folder, ...key.split('/'));
};

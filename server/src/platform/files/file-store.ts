import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Keeps files by a key of letters, digits, underscores and slashes. A file is written once and never changed. */
export type FileStore = {
  readonly put: (key: string, contents: Uint8Array) => Promise<void>;
  /** The same for contents that come bit by bit; what was broken off leaves nothing under the key. */
  readonly pour: (key: string, contents: AsyncIterable<Uint8Array | string>) => Promise<void>;
  readonly read: (key: string) => Promise<Readable | null>;
  /** Takes a file away, and what a broken writer left of it; nothing there is fine. */
  readonly remove: (key: string) => Promise<void>;
};

/** Files on the local disk. A writer returns when the bytes are on the disk under their final name, so a crash leaves all or nothing. */
export const localFiles = (folder: string): FileStore => ({
  put: (key, contents) => write(pathOf(folder, key), contents),
  pour: (key, contents) => write(pathOf(folder, key), contents),
  read: async (key) => {
    const path = pathOf(folder, key);
    const exists = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    return exists ? createReadStream(path) : null;
  },
  remove: async (key) => {
    const path = pathOf(folder, key);
    await rm(path, { force: true });
    await rm(partialOf(path), { force: true });
  },
});

const write = async (path: string, contents: Uint8Array | AsyncIterable<Uint8Array | string>): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const partial = partialOf(path);
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
};

const partialOf = (path: string): string => `${path}.partial`;

const pathOf = (folder: string, key: string): string => join(folder, ...fileKey(key).split('/'));

/** Every store of files takes these keys and no others, so that none leads out of its folder. Throws for another. */
export const fileKey = (key: string): string => {
  if (!/^[a-z0-9_]+(\/[a-z0-9_]+)*$/.test(key)) throw new Error(`${key} is not a key of a file`);
  return key;
};

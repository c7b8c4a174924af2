import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Spooled = {
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly read: () => AsyncIterable<Uint8Array>;
  readonly remove: () => Promise<void>;
};

/** Keeps a file of any size on disk while it is worked on, so that it is hashed as it comes and read without holding it in memory. */
export const spool = async (source: AsyncIterable<Uint8Array>): Promise<Spooled> => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-bill-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'bill');
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(source, counting, createWriteStream(path));
  } catch (error) {
    await remove();
    throw error;
  }
  return { sha256: hash.digest(), bytes, read: () => createReadStream(path), remove };
};

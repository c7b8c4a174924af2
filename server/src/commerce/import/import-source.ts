import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';

/** A file to be imported. It is read twice: once to learn how it is written, once for its rows, so that none of it has to be kept. */
export type ImportSource = { readonly fileName: string; readonly open: () => Readable };

export const fileSource = (path: string): ImportSource => ({
  fileName: basename(path),
  open: () => createReadStream(path),
});

export const bytesSource = (fileName: string, bytes: Uint8Array): ImportSource => ({
  fileName,
  open: () => Readable.from([bytes]),
});

/** The first bytes of a file, by which its kind is known. Its name is not asked. */
export const firstBytes = async (source: ImportSource, count: number): Promise<Buffer> => {
  let read = Buffer.alloc(0);
  for await (const chunk of source.open()) {
    read = Buffer.concat([read, chunk as Uint8Array]);
    if (read.length >= count) break;
  }
  return read.subarray(0, count);
};

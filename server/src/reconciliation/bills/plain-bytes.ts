import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Unzip, UnzipInflate } from 'fflate';

/** The first bytes of a gzip file and of a ZIP archive. */
const gzip = [0x1f, 0x8b];
const zip = [0x50, 0x4b];

/**
 * The contents of a bill as the channel wrote them: unpacked when it was sent packed, chunk by chunk. Of an archive only the entry that
 * `wanted` says yes to; entry names are bytes in an encoding of the channel's own, so a name is hardly more than a hint.
 */
export async function* plainBytes(
  bytes: AsyncIterable<Uint8Array>,
  wanted: (name: string, index: number) => boolean = () => true,
): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const all = from(first.value, iterator);
  if (startsWith(first.value, gzip))
    yield* pipeline(Readable.from(all), createGunzip(), () => undefined) as AsyncIterable<Uint8Array>;
  else if (startsWith(first.value, zip)) yield* unzipped(all, wanted);
  else yield* all;
}

async function* from(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Reads an archive forward, as it comes; the entries that are not wanted are skipped without unpacking. */
async function* unzipped(
  bytes: AsyncIterable<Uint8Array>,
  wanted: (name: string, index: number) => boolean,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const broken: Error[] = [];
  let index = 0;
  const archive = new Unzip((file) => {
    const take = wanted(file.name, index);
    index += 1;
    file.ondata = (error, chunk) => {
      if (error) broken.push(error);
      else if (take) ready.push(chunk);
    };
    if (take) file.start();
  });
  archive.register(UnzipInflate);
  for await (const chunk of bytes) {
    archive.push(chunk);
    if (broken[0]) throw broken[0];
    yield* ready.splice(0);
  }
  archive.push(new Uint8Array(0), true);
  if (broken[0]) throw broken[0];
  yield* ready.splice(0);
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes `.br` and `.gz` beside every script, style and page, so that the server never compresses the same file twice. */
export const compress = (): Plugin => ({
  name: 'redress-compress',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const files = (await readdir(dir, { recursive: true })).filter((name) => /\.(js|css|html|svg)$/.test(name));
    await Promise.all(files.map((name) => compressFile(join(dir, name))));
  },
});

const compressFile = async (file: string): Promise<void> => {
  const contents = await readFile(file);
  const [brotli, zipped] = await Promise.all([
    // Quality 9 instead of 11: two percent larger, ten times faster.
    promisify(brotliCompress)(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(contents, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
};

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RandomBytes } from '../ids.ts';

/**
 * The master key: `REDRESS_MASTER_KEY` (64 hexadecimal digits) when given, else a file in the data folder that only its owner can read,
 * made at the first start. Whoever loses it must enter the channel keys again, so it belongs in the backup, apart from the database.
 */
export const masterKey = async (
  dataFolder: string,
  given: string | undefined,
  random: RandomBytes,
): Promise<Buffer> => {
  if (given !== undefined) return parse(given, 'REDRESS_MASTER_KEY');
  const path = join(dataFolder, 'master.key');
  await mkdir(dataFolder, { recursive: true });
  try {
    await writeFile(path, `${Buffer.from(random(32)).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return parse(await readFile(path, 'utf8'), path);
};

const parse = (hex: string, from: string): Buffer => {
  if (!/^[0-9a-f]{64}$/i.test(hex.trim())) throw new Error(`${from} must hold 64 hexadecimal digits.`);
  return Buffer.from(hex.trim(), 'hex');
};

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Id } from '@redress/domain';
import type { DemoLogins } from './demo-logins.ts';

/** The demo's people and their keys, kept beside the data so that they can be shown again. Only the owner of the files can read it. */
export type DemoSignIn = {
  readonly merchantId: Id<'merchant'>;
  readonly merchant: string;
  readonly keys: readonly {
    readonly name: string;
    readonly duty: string;
    readonly staffId: string;
    readonly key: string;
  }[];
  /** How they sign in to the console; left out where the demo was seeded before there were logins. */
  readonly console?: DemoLogins;
};

/** Null when the demo has not been seeded here. */
export const readSignIn = async (path: string): Promise<DemoSignIn | null> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as DemoSignIn;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

export const writeSignIn = async (path: string, signIn: DemoSignIn): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, `${JSON.stringify(signIn, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
};

import { argon2, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '../../platform/ids.ts';

/** argon2id with 19 MiB, two passes and one lane: what OWASP's cheat sheet on password storage asks for at least. */
const usual = { memory: 19_456, passes: 2, parallelism: 1 } as const;

/** The hash of a password in the PHC form, with its salt and its costs. */
export const hashPassword = async (password: string, random: RandomBytes): Promise<string> => {
  const salt = Buffer.from(random(16));
  const key = await derive(password, salt, usual);
  return `$argon2id$v=19$m=${usual.memory},t=${usual.passes},p=${usual.parallelism}$${bare(salt)}$${bare(key)}`;
};

/** Whether a password has this hash; false for a hash of another form. Compared in constant time. */
export const isPassword = async (password: string, hash: string): Promise<boolean> => {
  const parts = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(
    hash,
  );
  if (!parts) return false;
  const [, memory, passes, parallelism, salt = '', key = ''] = parts;
  const costs = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(key, 'base64');
  const found = await derive(password, Buffer.from(salt, 'base64'), costs, expected.length);
  return timingSafeEqual(found, expected);
};

type Costs = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** One password in one form, however the keyboard composed it. */
const derive = (password: string, nonce: Buffer, costs: Costs, tagLength = 32): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...costs }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

const bare = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

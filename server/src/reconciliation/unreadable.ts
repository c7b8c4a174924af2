import { BankFileBroken } from '../channels/bank/bank-file-broken.ts';

/**
 * What is wrong with the bytes of a bill, when that is why reading it failed; null for every other error. Unpacking and reading lines say
 * so by their codes: zlib's begin with `Z_`, those of the lines with `CSV_`, and of archives they are numbers.
 */
export const unreadableBecause = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : null;
  const isOfBytes =
    error instanceof BankFileBroken ||
    typeof code === 'number' ||
    (typeof code === 'string' && /^(Z_|CSV_)/.test(code));
  return isOfBytes ? error.message.slice(0, 200) : null;
};

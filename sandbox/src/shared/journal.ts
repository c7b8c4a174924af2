import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

/** Keeps facts in the order in which they happened. One call of `append` is one line: all of it or nothing. */
export type Journal<F> = {
  /** Every entry found at the start, oldest first. */
  readonly past: readonly (readonly F[])[];
  append(facts: readonly F[]): void;
  close(): void;
};

/**
 * Opens an append-only file of JSON lines, creating it readable by its owner alone, since it holds keys.
 * A torn last line (the process died while writing it) is cut off: its caller never got an answer.
 *
 * @throws Error when a line before the last cannot be read, because then something other than a crash has been at it
 */
export function openJournal<F>(file: string): Journal<F> {
  const fd = openSync(file, 'a+', 0o600);
  const bytes = readFileSync(fd);
  // A whole line ends with a newline; whatever follows the last newline is torn.
  const whole = bytes.lastIndexOf(0x0a) + 1;
  if (whole < bytes.length) ftruncateSync(fd, whole);
  const past = bytes
    .toString('utf8', 0, whole)
    .split('\n')
    .slice(0, -1)
    .map(parseEntry<F>);
  return {
    past,
    append: (facts) => writeWhole(fd, Buffer.from(`${JSON.stringify(facts, writeAmount)}\n`, 'utf8')),
    close: () => {
      fsyncSync(fd);
      closeSync(fd);
    },
  };
}

/** A journal that forgets, for simulations and tests which never restart. */
export function noJournal<F>(): Journal<F> {
  return { past: [], append: () => undefined, close: () => undefined };
}

function parseEntry<F>(line: string, index: number): readonly F[] {
  try {
    return JSON.parse(line, readAmount) as readonly F[];
  } catch (cause) {
    throw new Error(`sandbox journal: line ${index + 1} is not a journal entry`, { cause });
  }
}

// JSON has no bigint: amounts travel as decimal text under names which end in Minor.
function writeAmount(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function readAmount(key: string, value: unknown): unknown {
  return key.endsWith('Minor') && typeof value === 'string' ? BigInt(value) : value;
}

function writeWhole(fd: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(fd, bytes, written);
}

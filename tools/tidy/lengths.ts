import { type HouseFile, isTest, isTypeScript } from './house-file.ts';

/** Lines a file may have: 300, tests 500 (then split them by subject), screens 250 (then a component wants its own name). */
const lengthLimit = (file: HouseFile): number => (isTest(file) ? 500 : file.path.endsWith('.tsx') ? 250 : 300);

/** A ratchet: files named in long-files.json may shrink, never grow; no other may cross the limit. */
export const lengthsOnlyShrink = (
  files: readonly HouseFile[],
  longFiles: Readonly<Record<string, number>>,
): string[] => [
  ...files.filter(isTypeScript).flatMap((file) => {
    const lines = file.text.trimEnd().split('\n').length;
    const allowed = longFiles[file.path];
    const limit = lengthLimit(file);
    if (allowed === undefined)
      return lines > limit
        ? [`${file.path} has ${lines} lines, ${limit} is the most: which second concept hides in it?`]
        : [];
    if (lines <= limit) return [`${file.path} is short enough now: take it out of tools/tidy/long-files.json`];
    if (lines !== allowed)
      return [
        `${file.path} has ${lines} lines, long-files.json says ${allowed}: it may only shrink, and the list with it`,
      ];
    return [];
  }),
  ...Object.keys(longFiles)
    .filter((path) => !files.some((file) => file.path === path))
    .map((path) => `${path} is gone: take it out of tools/tidy/long-files.json`),
];

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One file of the repository, as the rules see it. */
export type HouseFile = {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
};

/** A rule looks at all files and says what is wrong and what to do about it, one line for each finding. */
export type Rule = (files: readonly HouseFile[]) => string[];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is or would be committed; nothing that .gitignore names. */
export const houseFiles = (): HouseFile[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && isText(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const isText = (path: string): boolean => !/\.(png|jpg|jpeg|gif|ico|woff2?|ttf|otf|pdf|xlsx|zip|gz)$/.test(path);

/** What a program wrote, and a test keeps fresh, is nobody's style. */
export const isTypeScript = ({ path }: HouseFile): boolean => /\.tsx?$/.test(path) && !path.includes('/generated/');

export const isTest = ({ path }: HouseFile): boolean => /\.test\.tsx?$/.test(path);

/** Line number and text of each line that matches, with comments taken out so that prose may name what code may not use. */
export const linesWith = (file: HouseFile, pattern: RegExp, text = withoutComments(file.text)): string[] =>
  text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : []));

/** Keeps the lines where they are. An address such as https://… is not taken for a comment. */
export const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;,{(])\/\/[^\n]*/g, '$1');

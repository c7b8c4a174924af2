import { type HouseFile, isTest, isTypeScript, linesWith, type Rule, withoutComments } from './house-file.ts';

const inDomain = (file: HouseFile): boolean =>
  file.path.startsWith('domain/src/') && isTypeScript(file) && !isTest(file);

export const domainIsPure: Rule = (files) =>
  files
    .filter(inDomain)
    .flatMap((file) =>
      linesWith(
        file,
        /\b(Promise|async|await|fetch|setTimeout|setInterval|queueMicrotask|process|console|globalThis)\b(?!['":])/,
      ),
    )
    .map((line) => `${line} — the domain only thinks: take what you need as an argument and return a value`);

const mayTouchTheWorld = (path: string): boolean =>
  path === 'server/src/platform/clock.ts' ||
  path === 'server/src/platform/ids.ts' ||
  path.startsWith('testing/testkit/');

export const timeAndChanceAreHandedIn: Rule = (files) =>
  files
    .filter((file) => isTypeScript(file) && !mayTouchTheWorld(file.path) && !isTidy(file))
    .flatMap((file) =>
      linesWith(
        file,
        /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b|\bTemporal\.Now\b/,
      ),
    )
    .map(
      (line) => `${line} — take a clock, ids or chance as an argument (server/src/platform/clock.ts, testing/testkit)`,
    );

const sqlClock =
  /(?<![.\w$])(now\(\)|clock_timestamp\b|statement_timestamp\b|transaction_timestamp\b|current_timestamp\b|localtimestamp\b|current_date\b|gen_random_uuid\b|random\(\))/i;

export const sqlIsToldTheTime: Rule = (files) =>
  files
    .filter(
      (file) => (file.path.endsWith('.sql') || isTypeScript(file)) && !mayTouchTheWorld(file.path) && !isTidy(file),
    )
    .flatMap((file) =>
      linesWith(
        file,
        sqlClock,
        file.path.endsWith('.sql') ? file.text.replace(/--[^\n]*/g, '') : onlyStrings(file.text),
      ),
    )
    .map((line) => `${line} — pass the time or the id as a parameter, so that tests and simulations own it`);

/** Text in quotes and backticks, line by line; code that merely calls a function named now is left out. */
const onlyStrings = (text: string): string =>
  withoutComments(text)
    .replace(/\$\{[^}]*\}/g, '')
    .split(/(`[^`]*`|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[^\n]/g, '')))
    .join('');

/** The rules name what they forbid. */
const isTidy = ({ path }: HouseFile): boolean => path.startsWith('tools/tidy');

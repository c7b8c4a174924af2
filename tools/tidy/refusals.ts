import { type HouseFile, isTest, isTypeScript, linesWith } from './house-file.ts';

type Register = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** Files that list every code by their nature, and so prove nothing about use. */
const lists = /(refusal\/register|status-of-refusal)\.ts$/;

export const refusalsSpeakBothLanguages = (register: Register): string[] =>
  Object.entries(register).flatMap(([code, { zh, en }]) => [
    ...(/^[a-z]+(_[a-z]+)*$/.test(code) ? [] : [`refusal ${code}: write the code in snake_case`]),
    ...(/\p{Script=Han}/u.test(zh) ? [] : [`refusal ${code}: say it in Chinese`]),
    ...(/[a-z]/i.test(en) && !/\p{Script=Han}/u.test(en) ? [] : [`refusal ${code}: say it in English`]),
    ...(places(zh) === places(en)
      ? []
      : [`refusal ${code}: name the same {places} in both languages (${places(zh)} / ${places(en)})`]),
  ]);

export const refusalsAreUsed = (files: readonly HouseFile[], register: Register): string[] => {
  const spoken = files
    .filter((file) => (isTypeScript(file) || file.path.endsWith('.sql')) && !isTest(file) && !lists.test(file.path))
    .map(({ text }) => text);
  return Object.keys(register)
    .filter((code) => !spoken.some((text) => text.includes(`'${code}'`)))
    .map((code) => `refusal ${code}: nobody says it; use it or take it out of the register`);
};

/** TypeScript checks its own codes; what SQL says is a string until somebody reads it. */
export const sqlSaysRegisteredRefusals = (files: readonly HouseFile[], register: Register): string[] =>
  files
    .filter(({ path }) => /\/migrations\/.*\/up\.sql$/.test(path))
    .flatMap((file) => linesWith(file, /\brefuse\(\s*'/, file.text))
    .filter((line) => !((/\brefuse\(\s*'(\w+)'/.exec(line)?.[1] ?? '') in register))
    .map((line) => `${line} — register this refusal in domain/src/refusal/register.ts`);

const places = (message: string): string =>
  [...message.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ');

import { fillIn, type Language, type Refusal, refusals } from '@redress/domain';

/** Results go to standard output, everything about the way there to standard error. */
export const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

export const progress = (line: string): void => {
  process.stderr.write(`  ${line}\n`);
};

/** JSON for machines; amounts as text. */
export const printJson = (value: unknown): void =>
  print(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part), 2));

/** A failure that a person can do something about: told in both languages, without a stack. */
export class Failure extends Error {
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
  }
}

export const failureOf = ({ code, details }: Refusal): Failure => {
  const { zh, en } = fillIn(refusals[code], details);
  return new Failure(`${zh}(${code})`, en);
};

/** A refusal by the register, with the place in the input that it is about. */
export const refusalFailure = (no: Refusal): Failure => {
  const { zh, en } = fillIn(refusals[no.code], no.details);
  const where = no.pointer ? ` ${no.pointer}` : '';
  return new Failure(`${zh}(${no.code}${where})`, en);
};

/** The language of an option. */
export const languageOf = ({ language }: { readonly language: string }): Language => {
  if (language === 'zh' || language === 'en') return language;
  throw new Failure(`语言只有 zh 与 en:${language}`, `The languages are zh and en, not ${language}`);
};

export const failureText = (error: unknown): string => {
  if (error instanceof Failure) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `出错了：${message}\nThat failed: ${message}`;
};

/** commander speaks English only; the words that people meet most are said in Chinese first. */
export const usageError = (text: string): string => {
  const zh = [
    [/^error: unknown command/, '没有这个命令'],
    [/^error: missing required argument/, '缺少参数'],
    [/^error: unknown option/, '没有这个选项'],
    [/^error: required option/, '缺少选项'],
    [/^error: too many arguments/, '参数太多'],
  ] as const;
  const words = zh.find(([pattern]) => pattern.test(text))?.[1];
  return words === undefined ? text : `${words}\n${text}`;
};

import { type Refusal, refusal, type Text, text } from '@redress/domain';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

export const shortestPassword = 10;
export const longestPassword = 128;

/** From "can be guessed in a hundred million tries" on; below that it is a word with decorations. */
const enough = 3;

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/**
 * Why a password will not do; null when it will. Length, the lists of passwords that are known from breaches, keyboard patterns, and what
 * anybody knows of the person. Nothing is asked outside the house.
 */
export const refusePassword = (password: string, known: readonly string[]): Refusal | null => {
  const length = [...password].length;
  if (length < shortestPassword)
    return weak(text(`至少 ${shortestPassword} 个字符`, `use at least ${shortestPassword} characters`));
  if (length > longestPassword)
    return weak(text(`最多 ${longestPassword} 个字符`, `use at most ${longestPassword} characters`));
  const words = known.flatMap((word) => [word, ...word.split(/[@._\s-]+/)]).filter((word) => word.length > 2);
  if (judge.check(password, [...words, 'redress', '退还']).score >= enough) return null;
  return weak(
    text(
      '太容易猜到（常见密码、键盘顺序或含有您的姓名、邮箱）；换成几个不相关的词',
      'it is easy to guess (a common password, a keyboard pattern, or your name or address): use a few unrelated words',
    ),
  );
};

const weak = (reason: Text): Refusal => refusal('password_weak', { reason });

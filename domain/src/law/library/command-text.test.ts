import { expect, it } from 'vitest';
import { allStatutes } from './all-statutes.ts';
import { commandText } from './command-text.ts';

it('has words in both languages for everything that an article commands', () => {
  const commands = allStatutes.flatMap(({ articles }) => articles.flatMap((article) => article.commands));
  expect(commands.length).toBeGreaterThan(100);
  const wordless = commands.filter((command) => {
    const { zh, en } = commandText(command);
    return zh === command.code || en === command.code || !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en);
  });
  expect(wordless).toEqual([]);
});

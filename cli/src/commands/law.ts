import {
  allStatutes,
  articleCode,
  type FoundArticle,
  findArticle,
  findStatute,
  jurisdictionText,
} from '@redress/domain';
import type { Command } from 'commander';
import { Failure, print, printJson } from '../say.ts';

/** The law library: what an article says, since when, whether the text was checked, and what it commands. */
export const lawCommand = (program: Command): void => {
  const law = program.command('law').description('法律库 · the law library');
  law
    .command('show')
    .description('查看条文,例如 消法25、法释〔2025〕4号第18条 · show an article')
    .argument('<article...>')
    .option('--json', 'JSON')
    .action((words: string[], { json }: { json?: boolean }) => {
      const asked = words.join(' ');
      const found = findArticle(asked);
      if (!found) throw new Failure(`法律库没有:${asked}`, `The law library has no ${asked}`);
      if (json) printJson({ code: articleCode(found), statute: found.statute.name, ...found.article });
      else print(textOf(found));
    });
  law
    .command('list')
    .description('列出法律与条文 · list statutes and articles')
    .argument('[statute]')
    .action((asked: string | undefined) => {
      const one = asked === undefined ? null : findStatute(asked);
      if (asked !== undefined && one === null)
        throw new Failure(`法律库没有:${asked}`, `The law library has no ${asked}`);
      for (const statute of one ? [one] : allStatutes)
        print(
          `${statute.name.zh} · ${statute.name.en}(${statute.code},${jurisdictionText[statute.jurisdiction].zh},${statute.from})\n  ${statute.articles.map(({ number }) => number).join(' ')}`,
        );
    });
};

const textOf = (found: FoundArticle): string => {
  const { statute, article } = found;
  const checked =
    article.status === 'verified'
      ? '条文已核对 · the text was checked'
      : '凭记忆,待核对原文 · from memory, to be checked against the official text';
  const ends = article.to === null ? '' : ` – ${article.to}`;
  return [
    `《${statute.name.zh}》第${article.number}条 · ${statute.name.en}, art ${article.number}`,
    `  ${articleCode(found)}  ${jurisdictionText[statute.jurisdiction].zh}  ${article.from}${ends}  ${checked}`,
    '',
    `  ${article.text.zh}`,
    `  ${article.text.en}`,
    ...(article.commands.length === 0 ? [] : ['', '  它决定 · what it commands:']),
    ...article.commands.map(({ kind, code }) => `    ${kind}  ${code}`),
  ].join('\n');
};

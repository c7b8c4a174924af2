import {
  articleCode,
  type FoundArticle,
  findArticle,
  findStatute,
  fromDateText,
  jurisdictionText,
  type LocalDate,
} from '@redress/domain';
import type { Command } from 'commander';
import { merchantOption } from '../choose-merchant.ts';
import { type Knowing, knownAtOption, knownLaw } from '../law/known-law.ts';
import { Failure, print, printJson } from '../say.ts';
import { lawAmendmentCommands } from './law-amendments.ts';
import { lawDataCommands } from './law-data.ts';

type Show = Knowing & { readonly json?: boolean; readonly on?: string };

/** The law library: what an article says, since when, whether the text was checked, and what it commands. */
export const lawCommand = (program: Command): void => {
  const law = program.command('law').description('法律库 · the law library');
  law
    .command('show')
    .description('查看条文，例如 消法25、法释〔2025〕4号第18条 · show an article')
    .argument('<article...>')
    .option('--on <date>', '该日有效的版本 · the version in force on this day')
    .option(...merchantOption)
    .option(...knownAtOption)
    .option('--json', 'JSON')
    .action(async (words: string[], { json, on, ...knowing }: Show) => {
      const asked = words.join(' ');
      const found = findArticle(asked, (await knownLaw(knowing)).statutes, on === undefined ? null : dayOf(on));
      if (!found) throw new Failure(`法律库没有：${asked}`, `The law library has no ${asked}`);
      if (json) printJson({ code: articleCode(found), statute: found.statute.name, ...found.article });
      else print(textOf(found));
    });
  law
    .command('list')
    .description('列出法律与条文 · list statutes and articles')
    .argument('[statute]')
    .option(...merchantOption)
    .option(...knownAtOption)
    .action(async (asked: string | undefined, knowing: Knowing) => {
      const { statutes } = await knownLaw(knowing);
      const one = asked === undefined ? null : findStatute(asked, statutes);
      if (asked !== undefined && one === null)
        throw new Failure(`法律库没有：${asked}`, `The law library has no ${asked}`);
      for (const { name, code, jurisdiction, from, articles } of one ? [one] : statutes)
        print(
          `${name.zh} · ${name.en}(${code},${jurisdictionText[jurisdiction].zh},${from})\n  ${[...new Set(articles.map(({ number }) => number))].join(' ')}`,
        );
    });
  lawDataCommands(law);
  lawAmendmentCommands(law);
};

const dayOf = (written: string): LocalDate => {
  const day = fromDateText(written);
  if (day === null) throw new Failure(`不是日期：${written}`, `${written} is not a date.`);
  return day;
};

const textOf = (found: FoundArticle): string => {
  const { statute, article } = found;
  const checked =
    article.status === 'verified'
      ? '条文已核对 · the text was checked'
      : '凭记忆，待核对原文 · from memory, to be checked against the official text';
  const ends = article.to === null ? '' : ` – ${article.to}`;
  const number = article.number === '' ? ['', ''] : [`第${article.number}条`, `, art ${article.number}`];
  return [
    `《${statute.name.zh}》${number[0]} · ${statute.name.en}${number[1]}`,
    `  ${articleCode(found)}  ${jurisdictionText[statute.jurisdiction].zh}  ${article.from}${ends}  ${checked}`,
    ...(article.source === null ? [] : [`  来源 source: ${article.source.document}（${article.source.readOn}）`]),
    '',
    `  ${article.text.zh}`,
    `  ${article.text.en}`,
    ...(article.commands.length === 0 ? [] : ['', '  它决定 · what it commands:']),
    ...article.commands.map(({ kind, code }) => `    ${kind}  ${code}`),
  ].join('\n');
};

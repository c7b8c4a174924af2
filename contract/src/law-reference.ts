import { allStatutes, articleCode, jurisdictionText } from '@redress/domain';

/** The law library as a page, made from the data that calculations and checks stand on. */
export const lawReference = (): string =>
  [
    '# 法律库 · The law library',
    '',
    '由数据生成(`npm run reference`)。条文为我们自己的表述;标「待核对」的凭记忆写成,依赖它之前请核对原文。',
    '',
    'Made from the data (`npm run reference`). The articles are in our own words; those “to be checked” are from memory.',
    ...allStatutes.flatMap((statute) => [
      '',
      `## ${statute.name.zh}`,
      '',
      `${statute.name.en} · \`${statute.code}\` · ${jurisdictionText[statute.jurisdiction].zh} ${jurisdictionText[statute.jurisdiction].en} · ${statute.from}`,
      '',
      '| 条 Article | 内容 | Says | 决定 Commands |',
      '|---|---|---|---|',
      ...statute.articles.map((article) => {
        const status = article.status === 'verified' ? '' : ' 待核对';
        const commands = article.commands.map(({ kind, code }) => `${kind} \`${code}\``).join('<br>');
        const code = articleCode({ statute, article });
        return `| <a id="${code.replace('/', '-')}"></a>${article.number}${status} | ${article.text.zh} | ${article.text.en} | ${commands} |`;
      }),
    ]),
    '',
  ].join('\n');

import {
  allStatutes,
  articleCode,
  builtInRates,
  chinaRestYears,
  jurisdictionText,
  rateSeries,
  rateSeriesText,
  type Statute,
} from '@redress/domain';

/** The law library as a page, made from the data that calculations and checks stand on. */
export const lawReference = (): string =>
  [
    '# 法律库 · The law library',
    '',
    '由数据生成（`npm run reference`）。条文为我们自己的表述；标「待核对」的凭记忆写成，依赖它之前请核对原文。商户可以修订，见[指南](../guides/law.zh-CN.md)。',
    '',
    'Made from the data (`npm run reference`). The articles are in our own words; those “to be checked” are from memory. A merchant may amend them: see the [guide](../guides/law.md).',
    ...allStatutes.flatMap(statuteLines),
    ...rateLines(),
    ...restDayLines(),
    '',
  ].join('\n');

const statuteLines = (statute: Statute): readonly string[] => [
  '',
  `## ${statute.name.zh}`,
  '',
  `${statute.name.en} · \`${statute.code}\` · ${jurisdictionText[statute.jurisdiction].zh} ${jurisdictionText[statute.jurisdiction].en} · ${statute.from}`,
  '',
  '| 条 Article | 内容 | Says | 决定 Commands |',
  '|---|---|---|---|',
  ...statute.articles.map((article) => {
    const number = article.number === '' ? '全文 whole' : article.number;
    const commands = article.commands.map(({ kind, code }) => `${kind} \`${code}\``).join('<br>');
    const code = articleCode({ statute, article });
    return `| <a id="${code.replace('/', '-')}"></a>${number}${mark(article.status)} | ${article.text.zh} | ${article.text.en} | ${commands} |`;
  }),
];

const rateLines = (): readonly string[] => [
  '',
  '## 利率与征收率 · Rates',
  '',
  '区间之外不作答，须先补充。 Outside its days a series is refused until more is loaded.',
  '',
  '| 序列 Series | 自 From | 至 Through | ppm | 来源 Source |',
  '|---|---|---|---|---|',
  ...rateSeries.flatMap((series) => {
    const { entries, through } = builtInRates[series];
    return entries.map(
      ({ from, ratePpm, source, status }, at) =>
        `| \`${series}\` ${rateSeriesText[series].zh} · ${rateSeriesText[series].en} | ${from} | ${at === entries.length - 1 ? through : ''} | ${ratePpm} | ${source}${mark(status)} |`,
    );
  }),
];

const restDayLines = (): readonly string[] => [
  '',
  '## 放假与调休 · Rest days',
  '',
  '| 年 Year | 放假 Rest | 周末上班 Worked | 来源 Source |',
  '|---|---|---|---|',
  ...chinaRestYears.map(
    ({ year, periods, workingWeekends, source, status }) =>
      `| ${year} | ${periods.map(({ name, from, through }) => `${name} ${from} – ${through}`).join('<br>')} | ${workingWeekends.join('<br>')} | ${source}${mark(status)} |`,
  ),
];

const mark = (status: 'verified' | 'from_memory'): string => (status === 'verified' ? '' : ' 待核对');

import { allFloors, allLintRules, citationText } from '@redress/domain';

/** What is checked in a policy, as a page: the floors of the law, and the rules about words, numbers and clauses. */
export const policyRulesReference = (): string =>
  [
    '# 政策检查 · What is checked in a policy',
    '',
    '由代码生成(`npm run reference`)。 Made from the code.',
    '',
    '## 法定下限 · Floors of the law',
    '',
    '| 代码 Code | 法律怎么说 | What the law gives | 依据 Under |',
    '|---|---|---|---|',
    ...allFloors.map(
      ({ code, says, cites }) =>
        `| \`${code}\` | ${says.zh} | ${says.en} | ${cites.map((one) => citationText(one).zh).join('<br>')} |`,
    ),
    '',
    '## 规则 · Rules',
    '',
    '| 代码 Code | 名称 | Title |',
    '|---|---|---|',
    ...allLintRules.map(({ code, title }) => `| \`${code}\` | ${title.zh} | ${title.en} |`),
    '',
  ].join('\n');

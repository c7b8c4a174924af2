import { lawReference, openApiDocument, policyRulesReference, refusalReference } from '@redress/contract';
import { statusOfRefusal } from './status-of-refusal.ts';

/** What `docs/reference` holds about the API. Generated, never typed; a test fails when a file is stale. */
export const referenceFiles = (): Readonly<Record<string, string>> => ({
  'openapi.json': `${JSON.stringify(openApiDocument(statusOfRefusal), null, 2)}\n`,
  'refusals.md': refusalsMarkdown(),
  'law.md': lawReference(),
  'policy-rules.md': policyRulesReference(),
});

const refusalsMarkdown = (): string => {
  const rows = refusalReference(statusOfRefusal).map(
    ({ code, status, zh, en }) => `| \`${code}\` | ${status} | ${cell(zh)} | ${cell(en)} |`,
  );
  return [
    '# 拒绝理由 / Refusals',
    '',
    '每个「不」只有一处定义。`{…}` 由具体数值填入。本文件由 `npm run reference` 生成。',
    '',
    'Every "no" of Redress, once, in both languages. `{…}` is filled with the facts. Written by `npm run reference`.',
    '',
    '| code | HTTP | 中文 | English |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

import { expect, test } from 'vitest';
import * as citations from './citations.ts';
import type { HouseFile, Rule } from './house-file.ts';
import * as imports from './imports.ts';
import { lengthsOnlyShrink } from './lengths.ts';
import * as purity from './purity.ts';
import { refusalsAreUsed, refusalsSpeakBothLanguages, sqlSaysRegisteredRefusals } from './refusals.ts';
import * as tables from './tables.ts';
import * as words from './words.ts';

const register = { late: { zh: '已过 {date}', en: 'Past {date}' } };
const rules = {
  ...imports,
  ...purity,
  ...tables,
  ...words,
  ...citations,
  refusalsAreUsed: (files: readonly HouseFile[]) => refusalsAreUsed(files, register),
  sqlSaysRegisteredRefusals: (files: readonly HouseFile[]) => sqlSaysRegisteredRefusals(files, register),
} satisfies Record<string, Rule>;

type Case = readonly [rule: keyof typeof rules, path: string, text: string];

const table = (body: string): string => `create table thing (\n${body}\n);\n`;

/** Each must give a finding. */
const wrong: readonly Case[] = [
  ['packagesPointInward', 'contract/src/a.ts', `import { b } from '@redress/server/b.ts';`],
  ['packagesPointInward', 'domain/src/a.test.ts', `import { b } from '@redress/testing/testkit/clock.ts';`],
  ['packagesPointInward', 'server/src/payout/a.ts', `import { b } from '@redress/sandbox';`],
  ['packagesPointInward', 'console/src/a.ts', `const b = await import('@redress/server/b.ts');`],
  ['manifestsNameWhatIsImported', 'bench/a.ts', `import { b } from '@redress/domain';`],
  ['relativeImportsStayInside', 'cli/src/a.ts', `import { b } from '../../server/src/b.ts';`],
  ['importsNameTheirFile', 'cli/src/a.ts', `export * from './b';`],
  ['noFileNeedsItself', 'cli/src/a.ts', `import { a } from './a.ts';`],
  ['chineseHasMarksOfItsOwn', 'console/src/pages/a/words.ts', `hint: '先看凭证,再批准',`],
  ['chineseHasMarksOfItsOwn', 'docs/guides/a.zh-CN.md', '退款(部分)'],
  ['platformKnowsNoStage', 'server/src/platform/http/a.ts', `import type { B } from '../../payout/b.ts';`],
  ['writersServeTheirStage', 'server/src/claim/a.ts', `import { write } from '../payout/payout-writer.ts';`],
  ['domainStandsAlone', 'domain/src/a.ts', `import { readFileSync } from 'node:fs';`],
  ['domainStandsAlone', 'domain/src/a.ts', `import { z } from 'zod';`],
  ['domainIsPure', 'domain/src/a.ts', 'export const a = async () => 1;'],
  ['domainIsPure', 'domain/src/a.ts', 'export type A = Promise<number>;'],
  ['domainIsPure', 'domain/src/a.ts', `console.log('here');`],
  ['timeAndChanceAreHandedIn', 'server/src/payout/a.ts', 'const at = Date.now();'],
  ['timeAndChanceAreHandedIn', 'server/src/payout/a.test.ts', 'const at = new Date();'],
  ['timeAndChanceAreHandedIn', 'domain/src/a.ts', 'const chance = Math.random();'],
  ['timeAndChanceAreHandedIn', 'cli/src/a.ts', 'const id = randomUUID();'],
  ['sqlIsToldTheTime', 'server/src/payout/a.ts', 'const sql = `\n  update payout set at = now()\n`;'],
  [
    'sqlIsToldTheTime',
    'server/src/platform/postgres/migrations/0001-a/up.sql',
    'at timestamptz default current_timestamp',
  ],
  ['keysBeginWithMerchant', 'x/schema.sql', table('  id uuid not null,\n  constraint thing_pkey PRIMARY KEY (id)')],
  ['keysBeginWithMerchant', 'x/schema.sql', table('  merchant_id uuid not null')],
  [
    'keysBeginWithMerchant',
    'x/schema.sql',
    table('  merchant_id uuid not null,\n  id uuid,\n  constraint k PRIMARY KEY (id, merchant_id)'),
  ],
  ['keysBeginWithMerchant', 'x/schema.sql', 'CREATE UNIQUE INDEX thing_once ON public.thing USING btree (label);'],
  ['migrationsAreComplete', 'x/migrations/0001-a/up.sql', 'select 1'],
  ['migrationsAreComplete', 'x/migrations/0002-a/why.md', 'Because.'],
  ['nothingIsLeftForLater', 'server/src/a.ts', '// TODO: later'],
  ['typesAreHonest', 'server/src/a.ts', 'const a = b as unknown as C;'],
  ['typesAreHonest', 'server/src/a.ts', 'const a = (b: any) => b;'],
  ['theCompilerIsNotSilenced', 'server/src/a.ts', '// @ts-ignore'],
  ['errorsAreExpectedOnlyInTypeTests', 'server/src/a.test.ts', '// @ts-expect-error'],
  ['testsRun', 'server/src/a.test.ts', `test.skip('a', () => {});`],
  ['testsRun', 'server/src/a.test.ts', `describe.only('a', () => {});`],
  ['noMachineIsNamed', 'docs/a.md', 'See /home/anna/redress for more.'],
  ['lockFileNamesNoServer', 'package-lock.json', '      "resolved": "https://somewhere/a.tgz",'],
  ['versionsAreExact', 'cli/package.json', '{ "dependencies": { "a": "^1.0.0" } }'],
  ['citationsComeFromTheLibrary', 'domain/src/a.ts', `const cite = { kind: 'law', article: '25' };`],
  ['theLawIsTheMerchants', 'server/src/assessment/a.ts', 'const facts = { restDays: chinaRestDays };'],
  ['namedArticlesExist', 'domain/src/a.ts', `citeArticle('consumer-rights-law/999')`],
  ['namesAreKebabCase', 'server/src/caseStore.ts', ''],
  ['namesAreKebabCase', 'server/src/Case/store.ts', ''],
  ['guidesSpeakBothLanguages', 'docs/guides/a.md', '# One'],
  ['guidesSpeakBothLanguages', 'docs/guides/a.zh-CN.md', '# 一'],
  ['refusalsAreUsed', 'domain/src/refusal/register.ts', `late: text('已过', 'Past') // 'late'`],
  ['sqlSaysRegisteredRefusals', 'x/migrations/0001-a/up.sql', `  perform refuse('too_early');`],
];

/** Near misses that must pass. */
const right: readonly Case[] = [
  ['chineseHasMarksOfItsOwn', 'docs/guides/a.zh-CN.md', '写作 `券:10.00`：\n```\n姓名,金额\n```\n'],
  ['noFileNeedsItself', 'cli/src/a.ts', `import type { A } from './a.ts';\nimport { type B, type C } from './a.ts';`],
  ['packagesPointInward', 'server/src/main.ts', `import { b } from '@redress/sandbox';`],
  [
    'packagesPointInward',
    'server/src/a.pg.test.ts',
    `import { testDatabase } from '@redress/testing/testkit/postgres.ts';`,
  ],
  ['packagesPointInward', 'contract/src/a.ts', `// never import from '@redress/server'`],
  ['relativeImportsStayInside', 'server/src/payout/a.ts', `import { b } from '../platform/b.ts';`],
  ['writersServeTheirStage', 'server/src/payout/a.ts', `import { write } from './payout-writer.ts';`],
  [
    'domainIsPure',
    'domain/src/a.ts',
    '/** No Promise and no async here; awaits nothing. */ export const processed = 1;',
  ],
  ['timeAndChanceAreHandedIn', 'testing/testkit/clock.ts', 'const at = Date.now();'],
  ['timeAndChanceAreHandedIn', 'domain/src/a.ts', 'const text = new Date(at).toISOString(); // not Date.now()'],
  ['sqlIsToldTheTime', 'server/src/payout/a.ts', 'await write(clock.now(), now());'],
  [
    'keysBeginWithMerchant',
    'x/schema.sql',
    table('  merchant_id uuid not null,\n  constraint k PRIMARY KEY (merchant_id)'),
  ],
  ['typesAreHonest', 'server/src/a.ts', '/** Takes as it is sent: any JSON. */ const company = 1;'],
  ['noMachineIsNamed', 'docs/a.md', 'GET /v1/home and https://example.test/home/x or ./work/main'],
  ['namesAreKebabCase', 'server/src/postgres/migrations/0001-cases/up.sql', ''],
  ['namesAreKebabCase', 'README.zh-CN.md', ''],
  ['namesAreKebabCase', 'docs/guides/a.zh-CN.md', ''],
  ['guidesSpeakBothLanguages', 'docs/architecture.md', '# One'],
  ['refusalsAreUsed', 'domain/src/claim/claim.ts', `return refusal('late');`],
  ['sqlSaysRegisteredRefusals', 'x/migrations/0001-a/up.sql', `  perform refuse('late', '{}');`],
];

/** A manifest that names nothing stands by, for the rule that reads it beside the sources. */
const findings = ([rule, path, text]: Case): string[] =>
  rules[rule]([
    { path, text },
    { path: 'bench/package.json', text: '{}' },
  ]);

test.each(wrong.map((each) => ({ each, rule: each[0], sample: `${each[1]}: ${each[2].trim()}` })))(
  '$rule finds $sample',
  ({ each }) => {
    expect(findings(each)).not.toEqual([]);
  },
);

test.each(right.map((each) => ({ each, rule: each[0], sample: `${each[1]}: ${each[2].trim()}` })))(
  '$rule lets pass $sample',
  ({ each }) => {
    expect(findings(each)).toEqual([]);
  },
);

test('every rule has a sample that breaks it', () => {
  const tried = new Set(wrong.map(([rule]) => rule));
  expect(Object.keys(rules).filter((rule) => !tried.has(rule as keyof typeof rules))).toEqual([]);
});

test('a circle of imports that run is found, whichever way it goes', () => {
  const a = { path: 'cli/src/a.ts', text: `import { b } from './b.ts';` };
  const b = (text: string): HouseFile => ({ path: 'cli/src/b.ts', text });
  const circles = (text: string) =>
    rules.noFileNeedsItself([a, b(text), { path: 'cli/src/c.ts', text: `export * from './a.ts';` }]);
  expect(circles(`import { c } from './c.ts';`)).toEqual([
    'cli/src/a.ts -> cli/src/b.ts -> cli/src/c.ts -> cli/src/a.ts: take what both need into a file of its own',
  ]);
  expect([circles(`import type { C } from './c.ts';`), circles('')]).toEqual([[], []]);
});

test('a long file may shrink with its entry, and nothing else', () => {
  const file = (lines: number): HouseFile[] => [{ path: 'server/src/a.ts', text: 'x\n'.repeat(lines) }];
  const check = (lines: number, list: Record<string, number>): number => lengthsOnlyShrink(file(lines), list).length;
  expect([check(300, {}), check(301, {}), check(320, { 'server/src/a.ts': 320 })]).toEqual([0, 1, 0]);
  expect([check(321, { 'server/src/a.ts': 320 }), check(319, { 'server/src/a.ts': 320 })]).toEqual([1, 1]);
  expect([check(299, { 'server/src/a.ts': 320 }), check(10, { 'gone.ts': 320 })]).toEqual([1, 1]);
});

test.each([
  ['no Chinese', { bad: { zh: 'Past', en: 'Past' } }],
  ['no English', { bad: { zh: '已过', en: '已过' } }],
  ['places that differ', { bad: { zh: '已过 {date}', en: 'Past {day}' } }],
  ['a code in camel case', { tooLate: { zh: '已过', en: 'Past' } }],
])('a refusal with %s is found', (_, bad) => {
  expect(refusalsSpeakBothLanguages(bad)).toHaveLength(1);
  expect(refusalsSpeakBothLanguages(register)).toEqual([]);
});

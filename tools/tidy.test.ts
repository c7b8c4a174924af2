import { readFileSync } from 'node:fs';
import { refusals } from '@redress/domain';
import { expect, test } from 'vitest';
import * as citations from './tidy/citations.ts';
import { houseFiles, type Rule } from './tidy/house-file.ts';
import * as imports from './tidy/imports.ts';
import { lengthsOnlyShrink } from './tidy/lengths.ts';
import * as purity from './tidy/purity.ts';
import { refusalsAreUsed, refusalsSpeakBothLanguages, sqlSaysRegisteredRefusals } from './tidy/refusals.ts';
import * as tables from './tidy/tables.ts';
import * as words from './tidy/words.ts';

const files = houseFiles();
const longFiles = JSON.parse(readFileSync(new URL('./tidy/long-files.json', import.meta.url), 'utf8')) as Record<
  string,
  number
>;

/** The house rules. Each says in its finding what to do; tools/tidy/rules.test.ts shows that each can fail. */
const rules: Readonly<Record<string, Rule>> = {
  ...imports,
  ...purity,
  ...tables,
  ...words,
  ...citations,
  lengthsOnlyShrink: (all) => lengthsOnlyShrink(all, longFiles),
  refusalsSpeakBothLanguages: () => refusalsSpeakBothLanguages(refusals),
  refusalsAreUsed: (all) => refusalsAreUsed(all, refusals),
  sqlSaysRegisteredRefusals: (all) => sqlSaysRegisteredRefusals(all, refusals),
};

test.each(Object.entries(rules))('%s', (_, rule) => {
  expect(rule(files)).toEqual([]);
});

test('there are files to look at', () => {
  expect(files.some(({ path }) => path === 'tools/tidy.test.ts')).toBe(true);
});

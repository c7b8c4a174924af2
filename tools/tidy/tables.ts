import type { Rule } from './house-file.ts';

/** Tables that are the same for every merchant, and the list of applied migrations. */
const sharedByAll = new Set(['schema_migration']);

/**
 * Every table carries merchant_id and every key begins with it, so that merchants can be spread over many databases (Citus)
 * and no query can mix two of them by mistake.
 */
export const keysBeginWithMerchant: Rule = (files) =>
  files
    .filter(({ path }) => path.endsWith('/schema.sql'))
    .flatMap(({ text }) =>
      [...text.matchAll(/^create table (\w+) \(\n([\s\S]*?)\n\)/gm)]
        .flatMap(([, name = '', body = '']) => tableProblems(name, body))
        .concat(indexProblems(text)),
    );

const tableProblems = (table: string, body: string): string[] => {
  if (sharedByAll.has(table)) return [];
  const lines = body.split('\n').map((line) => line.trim());
  const carries =
    lines.some((line) => /^merchant_id uuid not null\b/.test(line)) ||
    lines.some((line) => /^merchant_id uuid.*not null,?$/.test(line));
  const keys = lines.flatMap((line) => {
    const key = /^constraint (\w+) (PRIMARY KEY|UNIQUE(?: NULLS NOT DISTINCT)?|FOREIGN KEY) \((\w+)/.exec(line);
    return key === null ? [] : [{ name: key[1] ?? '', first: key[3] ?? '' }];
  });
  return [
    ...(carries ? [] : [`table ${table}: add merchant_id uuid not null as its first column`]),
    ...(keys.length > 0 ? [] : [`table ${table}: give it a primary key that begins with merchant_id`]),
    ...keys
      .filter(({ first }) => first !== 'merchant_id')
      .map(({ name }) => `table ${table}: let the key ${name} begin with merchant_id`),
  ];
};

const indexProblems = (text: string): string[] =>
  [...text.matchAll(/^CREATE UNIQUE INDEX (\w+) ON public\.(\w+) USING \w+ \((\w+)/gm)].flatMap(
    ([, name = '', table = '', first = '']) =>
      first === 'merchant_id' || sharedByAll.has(table)
        ? []
        : [`table ${table}: let the unique index ${name} begin with merchant_id`],
  );

const migrationFiles = ['up.sql', 'check.sql', 'why.md'];

export const migrationsAreComplete: Rule = (files) => {
  const found = files.flatMap(({ path, text }) => {
    const match = /\/migrations\/((\d{4})-[^/]+)\/([^/]+)$/.exec(path);
    return match === null
      ? []
      : [{ folder: match[1] ?? '', number: Number(match[2]), file: match[3] ?? '', empty: text.trim() === '' }];
  });
  const folders = [...new Set(found.map(({ folder }) => folder))].sort();
  return folders.flatMap((folder, index) => [
    ...migrationFiles
      .filter((name) => !found.some((each) => each.folder === folder && each.file === name && !each.empty))
      .map((name) => `migration ${folder}: write its ${name}`),
    ...(Number(folder.slice(0, 4)) === index + 1
      ? []
      : [`migration ${folder}: number it ${index + 1}, numbers have no gaps and no doubles`]),
  ]);
};

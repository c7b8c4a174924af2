import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Migration = {
  readonly number: number;
  /** `0001-cases` */
  readonly name: string;
  readonly up: string;
  readonly check: string;
  /** Of up.sql with LF line ends, so that a clone on Windows agrees. */
  readonly sha256: string;
};

/** Reads the numbered folders in order. Throws when one is incomplete, misnamed, or a number is missing or doubled. */
export const readMigrations = async (folder: string): Promise<Migration[]> => {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const migrations = await Promise.all(names.sort().map((name) => readMigration(folder, name)));
  for (const [index, { number, name }] of migrations.entries()) {
    if (number !== index + 1) throw new Error(`${folder}: migration ${name} should be number ${index + 1}`);
  }
  return migrations;
};

const readMigration = async (folder: string, name: string): Promise<Migration> => {
  const number = /^(\d{4})-[a-z0-9]+(-[a-z0-9]+)*$/.exec(name)?.[1];
  if (number === undefined) throw new Error(`${folder}/${name}: a migration folder is named like 0001-cases`);
  const [up, check, why] = await Promise.all(
    ['up.sql', 'check.sql', 'why.md'].map((file) => readPart(join(folder, name, file))),
  );
  if (up === undefined || check === undefined || why === undefined) throw new Error(`${name} is incomplete`);
  for (const sql of [up, check]) refuseTransactionWords(name, sql);
  return { number: Number(number), name, up, check, sha256: createHash('sha256').update(up).digest('hex') };
};

const readPart = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text.trim() === '') throw new Error(`${path} is missing or empty; a migration has up.sql, check.sql and why.md`);
  return text.replaceAll('\r\n', '\n');
};

/** Each migration is one transaction, opened and closed by `migrate`; words that end it early would break that promise. */
const refuseTransactionWords = (name: string, sql: string): void => {
  const word = /^\s*(begin|commit|rollback|start transaction)\s*;/im.exec(sql)?.[1];
  if (word !== undefined)
    throw new Error(`${name}: take out "${word};", migrate runs each migration in one transaction`);
};

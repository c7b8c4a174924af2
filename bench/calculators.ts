import { readFile } from 'node:fs/promises';
import { runReferenceCase } from '@redress/domain';
import { printTable, printTitle } from './measure/table.ts';

/**
 * Every operation of the reference schema, a second of one core, with its explanation: `npm run -w @redress/bench calculators`. Each runs
 * the cases that the tests have of it, from the fields of the file to the answer in the file's words, so reading the input counts too.
 */
type Case = { readonly op: string };

const casesIn = async (name: string): Promise<readonly Case[]> =>
  (
    JSON.parse(await readFile(new URL(`../domain/test-data/${name}.json`, import.meta.url), 'utf8')) as {
      cases: Case[];
    }
  ).cases;

const files = ['reference-cases', 'reference-cases-beyond-orders', 'own-cases', 'own-cases-beyond-orders'];
const byOperation = Map.groupBy((await Promise.all(files.map(casesIn))).flat(), ({ op }) => op);

/** Seconds of processor time. */
const timed = (cases: readonly Case[], rounds: number): number => {
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const each of cases) runReferenceCase(each);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const row = (operation: string, cases: readonly Case[]): (string | number)[] => {
  const rounds = Math.ceil(4_000 / cases.length);
  timed(cases, rounds);
  const rates = [1, 2, 3].map(() => (rounds * cases.length) / timed(cases, rounds)).sort((a, b) => a - b);
  return [operation, cases.length, Math.round(rates[1] ?? 0)];
};

printTitle('calculators: every operation of the reference, with explanation');
printTable(
  ['operation', 'cases', 'a second of one core'],
  [...byOperation].sort(([a], [b]) => (a < b ? -1 : 1)).map(([operation, cases]) => row(operation, cases)),
);

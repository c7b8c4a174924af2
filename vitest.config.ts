import { LongestFirst } from '@redress/testing/testkit/longest-first.ts';
import { browsersAtOnce, serversAtOnce } from '@redress/testing/testkit/servers-at-once.ts';
import { defineConfig } from 'vitest/config';

/** After the files without a database, which want every core. */
const needsPostgres = {
  maxWorkers: serversAtOnce,
  sequence: { groupOrder: 1 },
  globalSetup: ['testing/testkit/postgres-setup.ts'],
};
const never = ['**/node_modules/**', '**/dist/**', 'data/**'];

/** Where the run shall believe that it is another day, every process has to know before it reads a clock. */
const anotherDay =
  process.env['REDRESS_TEST_AT'] === undefined
    ? []
    : ['--import', import.meta.resolve('@redress/testing/testkit/another-day.ts')];
if (anotherDay.length > 0) await import('@redress/testing/testkit/another-day.ts');

/** `--sequence.shuffle.files` looks for files that need the ones before them. */
const shuffled = process.argv.some((word) => word.startsWith('--sequence.shuffle'));

/** Replaces modules for all who load them after it, so it wants a process to itself. */
const apart = ['domain/src/law/library/citations.test.ts'];
/** A file finds what the files before it have loaded: loading everything anew took as long as the tests. */
const together = { isolate: false };

/** One project for each sort of test, so that `vitest --project "unit*"` stays quick. */
export default defineConfig({
  test: {
    // Unless told, vitest leaves one core to itself, which is half of a small machine.
    maxWorkers: '100%',
    execArgv: anotherDay,
    ...(!shuffled && { sequence: { sequencer: LongestFirst } }),
    projects: [
      {
        test: {
          name: 'unit',
          ...together,
          include: [
            '{domain,contract,server,cli,sdk,look,console,portal,tools}/**/*.test.ts',
            'testing/{testkit,world}/**/*.test.ts',
          ],
          exclude: [...never, ...apart, '**/*.pg.test.ts'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'unit-apart', include: apart, exclude: never, testTimeout: 60_000 } },
      {
        test: { name: 'sandbox', ...together, include: ['sandbox/**/*.test.ts'], exclude: never, testTimeout: 60_000 },
      },
      {
        test: {
          name: 'pg',
          ...together,
          include: ['{server,cli,testing/testkit}/**/*.pg.test.ts'],
          exclude: never,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          ...needsPostgres,
        },
      },
      {
        test: {
          name: 'scenarios',
          ...together,
          include: ['testing/{crash,http,scenarios,simulation}/**/*.test.ts'],
          exclude: never,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          ...needsPostgres,
        },
      },
      {
        test: {
          name: 'browser',
          // A page may take its time on a busy machine; what never comes still fails.
          expect: { poll: { timeout: 60_000 } },
          // A browser may stall for reasons of the machine. What needs a second try is named at the end of `npm test`.
          retry: 1,
          include: ['testing/browser/**/*.test.ts'],
          exclude: never,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          ...together,
          globalSetup: [
            'testing/browser/build-console.ts',
            ...needsPostgres.globalSetup,
            'testing/browser/seed-house.ts',
          ],
          maxWorkers: browsersAtOnce,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

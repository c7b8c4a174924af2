import { defineConfig } from 'vitest/config';

const needsPostgres = { globalSetup: ['testing/testkit/postgres-setup.ts'] };
const never = ['**/node_modules/**', '**/dist/**', 'data/**'];

/** One project for each sort of test, so that `vitest --project unit` stays quick. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{domain,contract,server,cli,sdk,look,console,portal,tools}/**/*.test.ts',
            'testing/{testkit,world}/**/*.test.ts',
          ],
          exclude: [...never, '**/*.pg.test.ts'],
        },
      },
      { test: { name: 'sandbox', include: ['sandbox/**/*.test.ts'], exclude: never, testTimeout: 20_000 } },
      {
        test: {
          name: 'pg',
          include: ['{server,cli,testing/testkit}/**/*.pg.test.ts'],
          exclude: never,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          ...needsPostgres,
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['testing/{crash,http,scenarios,simulation}/**/*.test.ts'],
          exclude: never,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          ...needsPostgres,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['testing/browser/**/*.test.ts'],
          exclude: never,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two browsers with two servers on two cores would only wait for each other.
          fileParallelism: false,
          globalSetup: ['testing/browser/build-console.ts', ...needsPostgres.globalSetup],
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

/** The tests that a mutated formula must not survive: calculators, reference and own cases, and everything that stands on them. */
export default defineConfig({
  test: {
    include: ['domain/src/{assessment,reference-cases,closure,ledger}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
  },
});

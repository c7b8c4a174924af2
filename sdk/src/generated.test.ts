import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generatedTypes } from '../generate-types.ts';

test('the types are those of docs/reference/openapi.json (npm run reference)', async () => {
  const kept = await readFile(new URL('generated/api.ts', import.meta.url), 'utf8');
  expect(kept === (await generatedTypes()), 'sdk/src/generated/api.ts is stale: run npm run reference').toBe(true);
});

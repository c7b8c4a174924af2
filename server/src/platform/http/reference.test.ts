import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { operationIds, refusalsOfRoute, routeOf } from '@redress/contract';
import { refusals } from '@redress/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { referenceFiles } from './reference.ts';
import { statusOfRefusal } from './status-of-refusal.ts';

type Schema = { readonly [key: string]: unknown };
type Operation = {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { description: string }>>;
};

const text = referenceFiles()['openapi.json'] ?? '';
const document = JSON.parse(text) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

test.each(Object.entries(referenceFiles()))(
  'docs/reference/%s is as the code says (npm run reference)',
  (name, expected) => {
    const kept = readFileSync(new URL(`../../../../docs/reference/${name}`, import.meta.url), 'utf8');
    expect(kept === expected, `docs/reference/${name} is stale: run npm run reference`).toBe(true);
  },
);

test('the document is valid OpenAPI 3.1', async () => {
  const config = await createConfig({
    rules: {
      struct: 'error',
      'no-unresolved-refs': 'error',
      'operation-operationId-unique': 'error',
      'path-parameters-defined': 'error',
      'no-ambiguous-paths': 'off',
      'security-defined': 'error',
      'operation-4xx-response': 'error',
      'operation-summary': 'error',
      'no-undefined-server-variable': 'error',
      'no-invalid-media-type-examples': 'error',
      'no-invalid-schema-examples': 'error',
    },
  });
  const problems = await lintFromString({ source: text, config });
  expect(problems.map(({ message, location }) => `${message} at ${location[0]?.pointer}`)).toEqual([]);
});

test('every example fits its schema', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'document');
  const found: string[] = [];
  const check = (node: unknown, pointer: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, part] of Object.entries(node)) {
      if (key === 'examples' && Array.isArray(part) && pointer.includes('schema')) {
        const validate = ajv.compile({ $ref: `document#${pointer}` });
        for (const example of part) if (!validate(example)) found.push(`${pointer}: ${JSON.stringify(example)}`);
      } else check(part, `${pointer}/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`);
    }
  };
  check(document, '');
  expect(found).toEqual([]);
});

test('every route stands in the document with every problem that it may answer with', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  expect(operations.map((operation) => operation.operationId).sort()).toEqual([...operationIds].sort());
  for (const { operationId, responses } of operations) {
    const route = routeOf(operationId as (typeof operationIds)[number]);
    for (const code of refusalsOfRoute(route))
      expect(responses[statusOfRefusal[code]]?.description, operationId).toContain(`\`${code}\``);
  }
});

test('refusals have a status of an error', () => {
  expect(Object.keys(statusOfRefusal).sort()).toEqual(Object.keys(refusals).sort());
  for (const status of Object.values(statusOfRefusal)) expect(status).toBeGreaterThanOrEqual(400);
});

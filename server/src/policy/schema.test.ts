import { readFileSync } from 'node:fs';
import { policyJsonSchema, readPolicyFile, writePolicyFile } from '@redress/contract';
import { lintPolicy } from '@redress/domain';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(policyJsonSchema());
const samples = ['shop', 'gym', 'training-school'];

const read = (name: string) => {
  const file = readPolicyFile(readFileSync(new URL(`../../../docs/policies/${name}.yaml`, import.meta.url), 'utf8'));
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  return file.value;
};

test.each(samples)('the sample %s is lawful and complete', (name) => {
  expect(lintPolicy(read(name))).toEqual([]);
});

test.each(samples)('the sample %s survives a journey through both formats, and fits the published schema', (name) => {
  const document = read(name);
  for (const format of ['yaml', 'json'] as const)
    expect(readPolicyFile(writePolicyFile(document, format))).toEqual({ ok: true, value: document });
  const plain = JSON.parse(writePolicyFile(document, 'json')) as Record<string, unknown>;
  expect(validate(plain), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...plain, surprise: 1 })).toBe(false);
  expect(validate({ ...plain, sells: [] })).toBe(false);
});

test.each([
  ['an alias bomb', 'a: &a [x]\nb: [*a, *a]\ntitle: *b'],
  ['a list', '- 1'],
  ['nothing', ''],
  ['a number', '7'],
])('%s is refused as a file, not thrown', (_, source) => {
  expect(readPolicyFile(source)).toMatchObject({ ok: false, refusal: { code: 'policy_file_unreadable' } });
});

test('steps of a share rise, and the last has no end', () => {
  const source = writePolicyFile(read('shop'), 'yaml');
  const wrong = source.replace('upTo: 11', 'upTo: 11\n            basisPoints: 9000\n          - upTo: 10');
  const reply = readPolicyFile(wrong);
  expect(reply.ok ? null : reply.refusal.pointer).toMatch(/^\/clauses\/6\/gives\/share\/steps/);
});

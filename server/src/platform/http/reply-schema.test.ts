import { type OperationId, operationIds, routeOf } from '@redress/contract';
import fastJsonStringify from 'fast-json-stringify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { replySchema } from './reply-schema.ts';

test('null, recursion and records are written as JSON.stringify would', () => {
  const leaf = z.strictObject({ name: z.string(), size: z.int().nullable() });
  const tree = z.strictObject({
    leaf: leaf.nullable(),
    get parts() {
      return z.array(tree);
    },
    facts: z.record(z.string(), z.unknown()),
  });
  const write = fastJsonStringify(replySchema(tree));
  const value = {
    leaf: null,
    parts: [{ leaf: { name: '叶', size: null }, parts: [], facts: { a: [1, { b: null }] } }],
    facts: {},
  };
  expect(JSON.parse(write(value))).toEqual(value);
});

test('what the schema does not name stays in the house', () => {
  const write = fastJsonStringify(replySchema(z.strictObject({ id: z.string() })));
  expect(write({ id: 'x', secret: 'y' })).toBe('{"id":"x"}');
});

test.each(operationIds.filter((id: OperationId) => routeOf(id).reply !== null))(
  'the reply of %s compiles',
  (operationId) => {
    const { reply } = routeOf(operationId);
    if (reply === null || 'file' in reply) return;
    expect(fastJsonStringify(replySchema(reply))).toBeTypeOf('function');
  },
);

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idOf, idPrefixes, type Kind, parseId, uuidOf } from './id.ts';

const kinds = Object.keys(idPrefixes) as Kind[];

it('carries its UUID there and back, and is read only as its own kind', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom(...kinds), (uuid, kind) => {
      const id = idOf(kind, uuid);
      expect(uuidOf(id)).toBe(uuid);
      expect(kinds.filter((other) => parseId(other, id) !== null)).toEqual([kind]);
    }),
  );
});

it('sorts as its UUIDs do', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (a, b) => {
      expect(idOf('order', a) < idOf('order', b)).toBe(a < b);
    }),
  );
});

it.each([
  '',
  'ord_',
  'ord_0',
  'ord_8zzzzzzzzzzzzzzzzzzzzzzzzz',
  'ord_01arz3ndektsv4rrffq69g5fai',
  'ORD_01arz3ndektsv4rrffq69g5fav',
  'ord_01arz3ndektsv4rrffq69g5fav ',
])('%j is no order id', (wire) => {
  expect(parseId('order', wire)).toBeNull();
});

it('gives every kind a prefix of its own', () => {
  expect(new Set(Object.values(idPrefixes)).size).toBe(kinds.length);
});

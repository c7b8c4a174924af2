import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Id, idOf, idPrefixes, type Kind, parseId, uuidOf } from './id.ts';

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
  ['00000000-0000-0000-0000-000000000000', 'ord_00000000000000000000000000'],
  ['ffffffff-ffff-ffff-ffff-ffffffffffff', 'ord_7zzzzzzzzzzzzzzzzzzzzzzzzz'],
  ['01563e3a-b5d3-d676-4c61-efb99302bd5b', 'ord_01arz3ndektsv4rrffq69g5fav'],
])('writes %s as %s', (uuid, id) => {
  expect(idOf('order', uuid)).toBe(id);
  expect(uuidOf(idOf('order', uuid.toUpperCase()))).toBe(uuid);
});

it.each(['', 'x', '01563e3a-b5d3-d676-4c61-efb99302bd5', '01563e3a-b5d3-d676-4c61-efb99302bd5g'])(
  'makes no id of %j',
  (uuid) => {
    expect(() => idOf('order', uuid)).toThrow('made of a UUID');
  },
);

it.each(['ord_', 'ord_8zzzzzzzzzzzzzzzzzzzzzzzzz', 'ord_01arz3ndektsv4rrffq69g5fai', 'ord_01arz3ndektsv4rrffq69g5fa'])(
  'finds no UUID in %j',
  (id) => {
    expect(() => uuidOf(id as Id)).toThrow('carries a UUID');
  },
);

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

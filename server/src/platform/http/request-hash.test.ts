import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestHash } from './request-hash.ts';

const asked = { method: 'POST', path: '/v1/refund-cases', body: { a: 1, b: { c: [1, 2], d: null } }, upload: null };

test('the order of keys makes no difference', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
      const turned = Object.fromEntries(Object.entries(body).reverse());
      expect(requestHash({ ...asked, body: turned })).toBe(requestHash({ ...asked, body }));
    }),
  );
});

test('everything else does', () => {
  const others = [
    { ...asked, method: 'PUT' },
    { ...asked, path: '/v1/refund-cases/x' },
    { ...asked, upload: 'ab' },
    { ...asked, body: { ...asked.body, a: '1' } },
    { ...asked, body: { ...asked.body, b: { c: [2, 1], d: null } } },
    { ...asked, body: { ...asked.body, b: { c: [1, 2] } } },
    { ...asked, body: Object.entries(asked.body) },
  ];
  const hashes = new Set([asked, ...others].map(requestHash));
  expect(hashes.size).toBe(others.length + 1);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromJson, reviveJson, toJson } from './json.ts';

it('writes amounts as text, also beyond what a number can hold, and reads them back', () => {
  const state = {
    total: { currency: 'CNY', minor: 9_007_199_254_740_993n },
    lines: [{ refund: { currency: 'CNY', minor: -1n } }],
  };
  const json = toJson(state);
  expect(json).toBe(
    '{"total":{"currency":"CNY","minor":"9007199254740993"},"lines":[{"refund":{"currency":"CNY","minor":"-1"}}]}',
  );
  expect(fromJson(json)).toEqual(state);
  expect(reviveJson(JSON.parse(json))).toEqual(state);
});

it('revives only text under the key of an amount', () => {
  expect(fromJson('{"minor":null,"other":"1","inner":[{"minor":"7"},{"minor":{"minor":"8"}}]}')).toEqual({
    minor: null,
    other: '1',
    inner: [{ minor: 7n }, { minor: { minor: 8n } }],
  });
  expect(fromJson('"7"')).toBe('7');
  expect(() => fromJson('{"minor":"seven"}')).toThrow(SyntaxError);
});

it('agrees with the callback of JSON.parse on every text', () => {
  fc.assert(
    fc.property(fc.json(), fc.bigInt(), (json, minor) => {
      fc.pre(!json.includes('minor'));
      const text = `[${json},{"paid":{"minor":"${minor}"}}]`;
      const read = JSON.parse(text, (key, part) => (key === 'minor' && /^-?\d+$/.test(part) ? BigInt(part) : part));
      expect(fromJson(text)).toEqual(read);
    }),
  );
});

it('reads back every amount that it wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt()), (amounts) => {
      const value = amounts.map((minor) => ({ paid: { currency: 'CNY', minor } }));
      expect(fromJson(toJson(value))).toEqual(value);
    }),
  );
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf } from '../time/instant.ts';
import { type CustodyLink, custodyBreak, custodyRoot, custodyText } from './custody.ts';

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');
const [merchant, refundCase] = ['m', 'c'];

const chainOf = (details: readonly string[]) => {
  let before = sha256(custodyRoot(merchant, refundCase));
  const links = details.map((detail, at): CustodyLink => {
    const link = {
      sequence: at + 1,
      merchant,
      refundCase,
      evidence: null,
      action: 'seen',
      actorId: 'a',
      actorName: '小林',
      occurredAt: instantOf(at),
      detail,
    } as const;
    before = sha256(custodyText(before, link));
    return { ...link, hash: before };
  });
  return {
    merchant,
    refundCase,
    links,
    head: links.length > 0 ? { sequence: links.length, hash: before } : null,
    sha256,
  };
};

const details = fc.array(fc.string(), { minLength: 1, maxLength: 12 });

it('holds when nobody touched it', () => {
  expect(custodyBreak(chainOf([]))).toBeNull();
  fc.assert(fc.property(details, (words) => custodyBreak(chainOf(words)) === null));
});

it('tells where a link was changed, dropped or cut off', () => {
  fc.assert(
    fc.property(details, fc.nat(), (words, pick) => {
      const chain = chainOf(words);
      const at = pick % words.length;
      const changed = chain.links.map((link, place) => (place === at ? { ...link, actorName: 'nobody' } : link));
      expect(custodyBreak({ ...chain, links: changed })).toEqual({ at: at + 1, how: 'changed' });
      const dropped = chain.links.filter((_, place) => place !== at);
      const last = at === words.length - 1;
      expect(custodyBreak({ ...chain, links: dropped })).toEqual({ at: at + 1, how: last ? 'cut_short' : 'missing' });
    }),
  );
});

it('finds a chain that was made anew, and one of another case', () => {
  const chain = chainOf(['one', 'two']);
  expect(custodyBreak({ ...chain, links: chainOf(['one', 'three']).links })).toEqual({ at: 2, how: 'changed' });
  expect(custodyBreak({ ...chain, refundCase: 'other' })).toEqual({ at: 1, how: 'changed' });
  expect(custodyBreak({ ...chain, head: null })).toEqual({ at: 2, how: 'changed' });
});

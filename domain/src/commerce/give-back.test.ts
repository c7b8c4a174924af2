import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cny } from '../money/money.ts';
import { instantOf } from '../time/instant.ts';
import type { CardUse } from './card.ts';
import { giveBackToCard } from './give-back.ts';

const at = instantOf(1_000);
const use = (id: string, face: bigint, list: bigint | null): CardUse => ({
  id,
  usedAt: at,
  face: cny(face),
  list: list === null ? null : cny(list),
  sessions: 0,
  title: '消费',
});
const back = (uses: readonly CardUse[], fen: bigint, paidBy: string | null) =>
  giveBackToCard({ uses }, { id: 'R1', amount: cny(fen), at, paidBy, title: '退款' });

test('the money goes back as a use with the opposite sign, with its part of the list price', () => {
  const uses = [use('U1', 10_000n, 12_000n)];
  expect(back(uses, 5_000n, 'U1')).toEqual({
    id: 'R1',
    usedAt: at,
    face: cny(-5_000n),
    list: cny(-6_000n),
    sessions: 0,
    title: '退款',
  });
  for (const paidBy of ['U2', null])
    expect(back(uses, 5_000n, paidBy)).toMatchObject({ face: cny(-5_000n), list: null });
  expect(back([use('U1', 10_000n, null)], 5_000n, 'U1').list).toBeNull();
});

test('what went back whole leaves neither face nor list behind', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }), (face, list) => {
      expect(back([use('U1', face, list)], face, 'U1')).toMatchObject({ face: cny(-face), list: cny(-list) });
    }),
  );
});

import { expect, it } from 'vitest';
import { answerOf } from '../../test-support/answer-of.ts';
import { renderExplanation } from '../explanation/render.ts';
import { cny } from '../money/money.ts';
import { creditorStatement, dividendBasisPoints } from './dividend.ts';
import { waterfall } from './waterfall.ts';

const claim = (id: string, fen: bigint) => ({ id, amount: cny(fen) });
const made = answerOf(
  waterfall({
    currency: 'CNY',
    funds: cny(200_000n),
    secured: [{ ...claim('bank', 900_000n), collateral: cny(600_000n) }],
    pools: [{ ...claim('custody', 120_000n), claimIds: ['c1', 'c2', 'c3'], surplusToEstate: true }],
    classes: [
      { rank: 5, ordinary: true, claims: [claim('c1', 100_000n), claim('c2', 200_001n), claim('c3', 59_999n)] },
    ],
  }),
);

it('tells a class its dividend, rounded down', () => {
  expect(made.classes.map(dividendBasisPoints)).toEqual([3_703]);
  expect(dividendBasisPoints({ rank: 1, due: cny(0n), paid: cny(0n) })).toBeNull();
});

it('tells a creditor what came from where and what stays open', () => {
  const bank = creditorStatement(made, 'bank');
  expect(bank?.steps.map(({ source }) => source)).toEqual(['collateral', 'estate']);
  expect(bank).toMatchObject({ paid: cny(711_111n), open: cny(188_889n) });
  expect(creditorStatement(made, 'c1')).toMatchObject({ paid: cny(58_025n), open: cny(41_975n) });
  expect(creditorStatement(made, 'nobody')).toBeNull();
});

it('reads as a page, by source', () => {
  const page = renderExplanation(made.explanation, 'zh');
  expect(page).toContain('专户「custody」');
  expect(page).toContain('1200.00 × 1000.00 ÷ 3600.00 = 333.3333 → 333.33');
  expect(page).toContain('《企业破产法》第113条');
});

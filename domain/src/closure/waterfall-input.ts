import {
  checkAmount,
  checkThat,
  checkUnique,
  checkWhole,
  firstProblem,
} from '../assessment/calculators/input-checks.ts';
import type { Currency } from '../money/currency.ts';
import type { Money } from '../money/money.ts';
import type { Refusal } from '../refusal/refusal.ts';

export type WaterfallClaim = { readonly id: string; readonly amount: Money };

/** Paid first from the thing itself; what it does not cover is an ordinary claim with the same id (企业破产法 arts 109, 110). */
export type SecuredClaim = WaterfallClaim & { readonly collateral: Money };

/** Money set apart for certain claims: a custody account, an insurance, a bank guarantee, the deposit of a mall. Whether it is outside the estate a lawyer decides. */
export type RingFencedPool = WaterfallClaim & {
  readonly claimIds: readonly string[];
  /** What the listed claims do not need goes to everybody. */
  readonly surplusToEstate: boolean;
};

export type ClaimClass = {
  readonly rank: number;
  /** Takes what securities did not cover. */
  readonly ordinary: boolean;
  readonly claims: readonly WaterfallClaim[];
};

export type WaterfallInput = {
  readonly currency: Currency;
  readonly funds: Money;
  readonly secured: readonly SecuredClaim[];
  readonly pools: readonly RingFencedPool[];
  readonly classes: readonly ClaimClass[];
};

/** The class of rank 5 is ordinary where none is marked (reference 3.4). */
export const ordinaryRank = ({ classes }: WaterfallInput): number | null =>
  (classes.find(({ ordinary }) => ordinary) ?? classes.find(({ rank }) => rank === 5))?.rank ?? null;

export const validateWaterfall = (input: WaterfallInput): Refusal | null => {
  const { currency, secured, pools, classes } = input;
  return firstProblem([
    checkAmount(currency, input.funds, '/funds'),
    ...secured.flatMap(({ amount, collateral }, i) => [
      checkAmount(currency, amount, `/secured/${i}/amount`),
      checkAmount(currency, collateral, `/secured/${i}/collateral`),
    ]),
    ...classes.flatMap(({ rank, claims }, c) => [
      checkWhole(rank, 1, 1_000, `/classes/${c}/rank`),
      ...claims.map(({ amount }, i) => checkAmount(currency, amount, `/classes/${c}/claims/${i}/amount`)),
    ]),
    ...pools.map(({ amount }, i) => checkAmount(currency, amount, `/pools/${i}/amount`)),
    ...structure(input),
  ]);
};

/** Ids, ranks and references: who is paid twice or never is a wrong number too. */
function* structure(input: WaterfallInput): Generator<Refusal | null> {
  const { secured, pools, classes } = input;
  const claims = [
    ...secured.map(({ id }, i) => ({ id, pointer: `/secured/${i}/id` })),
    ...classes.flatMap((each, c) => each.claims.map(({ id }, i) => ({ id, pointer: `/classes/${c}/claims/${i}/id` }))),
  ];
  const ids = claims.map(({ id }) => id);
  yield checkUnique(ids, (i) => claims[i]?.pointer ?? '/classes');
  yield checkUnique(
    classes.map(({ rank }) => String(rank)),
    (i) => `/classes/${i}/rank`,
  );
  yield checkThat(
    classes.filter(({ ordinary }) => ordinary).length <= 1,
    '普通债权只能有一个顺位',
    'only one class is the ordinary one',
    '/classes',
  );
  yield checkThat(
    ordinaryRank(input) !== null || secured.every(({ amount, collateral }) => amount.minor <= collateral.minor),
    '担保不足清偿，但没有普通债权顺位',
    'a security falls short, and there is no ordinary class for the rest',
    '/classes',
  );
  yield checkUnique(
    pools.map(({ id }) => id),
    (i) => `/pools/${i}/id`,
  );
  const known = new Set(ids);
  for (const [p, { claimIds }] of pools.entries()) {
    yield checkUnique(claimIds, (i) => `/pools/${p}/claimIds/${i}`);
    for (const [i, id] of claimIds.entries())
      yield checkThat(
        known.has(id),
        `没有这笔债权：${id}`,
        `there is no such claim: ${id}`,
        `/pools/${p}/claimIds/${i}`,
      );
  }
}

import { waterfall } from '../closure/waterfall.ts';
import type { WaterfallInput } from '../closure/waterfall-input.ts';
import { ok, refused } from '../result.ts';
import type { FieldReader } from './field-reader.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `waterfall`: who gets how much when there is not enough (reference 3.4). */
export const waterfallOperation: Operation = (input) => {
  const calculation = readInput(input);
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = waterfall(calculation);
  if (!result.ok) return result;
  const { paid, classes, left } = result.value;
  return ok({
    paid: Object.fromEntries([...paid].map(([id, amount]) => [id, fen(amount)])),
    per_class: classes.map((each) => ({ rank: each.rank, due_fen: fen(each.due), paid_fen: fen(each.paid) })),
    left_fen: fen(left),
  });
};

const readInput = (input: FieldReader): WaterfallInput => ({
  currency: 'CNY',
  funds: input.fen('funds_fen'),
  secured: input
    .list('secured', 'optional')
    .map((claim) => ({ ...readClaim(claim), collateral: claim.fen('collateral_fen') })),
  pools: input.list('pools', 'optional').map((pool) => ({
    ...readClaim(pool),
    claimIds: pool.words('claim_ids'),
    surplusToEstate: pool.flag('surplus_to_estate', true),
  })),
  classes: input.list('classes', 'required').map((each) => ({
    rank: each.count('rank'),
    ordinary: each.flag('ordinary', false),
    claims: each.list('claims', 'required').map(readClaim),
  })),
});

const readClaim = (claim: FieldReader) => ({ id: claim.word('id'), amount: claim.fen('amount_fen') });

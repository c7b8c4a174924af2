import { allocate } from '../money/allocate.ts';
import { refusal } from '../refusal/refusal.ts';
import { ok, refused } from '../result.ts';
import { text } from '../text.ts';
import type { Operation } from './operation.ts';

/** `allocate`: a total over weighted items, by largest remainder. */
export const allocateOperation: Operation = (input) => {
  const total = input.fen('total_fen').minor;
  const parts = input
    .list('items', 'required')
    .map((item) => ({ id: item.word('id'), weight: item.fen('weight_fen').minor }));
  const problem = input.problem();
  if (problem) return refused(problem);
  if (total < 0n || parts.some(({ weight }) => weight < 0n))
    return wrong('金额和权重不能为负', 'totals and weights are not negative');
  if (new Set(parts.map(({ id }) => id)).size !== parts.length) return wrong('编号重复', 'an id is given twice');
  const shares = [...allocate(total, parts)].map(([id, share]) => [id, Number(share)] as const);
  return ok({ shares: Object.fromEntries(shares) });
};

const wrong = (zh: string, en: string) =>
  refused(refusal('calculation_input_invalid', { reason: text(zh, en) }, '/items'));

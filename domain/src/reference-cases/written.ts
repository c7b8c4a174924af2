import type { Money } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { text } from '../text.ts';
import type { Json } from './operation.ts';

/** An amount as reference files write it. One beyond exact numbers is caught by `beyondExact` before anybody sees it. */
export const fen = ({ minor }: Money): number => Number(minor);

/** Refuses an answer with a number that JSON cannot carry exactly; null when all are exact. */
export const beyondExact = (answer: Json, pointer = ''): Refusal | null => {
  if (typeof answer === 'number')
    return Number.isSafeInteger(answer)
      ? null
      : refusal(
          'calculation_input_invalid',
          { reason: text('结果超出可精确表示的范围', 'the result is beyond exact numbers') },
          pointer,
        );
  if (typeof answer !== 'object' || answer === null) return null;
  for (const [key, value] of Object.entries(answer)) {
    const problem = beyondExact(value, `${pointer}/${key}`);
    if (problem) return problem;
  }
  return null;
};

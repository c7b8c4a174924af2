import type { Refusal } from '../src/refusal/refusal.ts';
import type { Result } from '../src/result.ts';

/** The value of a calculation that must not be refused. */
export const answerOf = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

import { recordKinds, retention } from '../audit/retention.ts';
import { ok, refused } from '../result.ts';
import type { Operation } from './operation.ts';

/** `retention`: how long a record is kept (reference 6.2). */
export const retentionOperation: Operation = (input) => {
  const kind = input.oneOf('kind', recordKinds);
  const on = input.date('on');
  const problem = input.problem();
  return problem ? refused(problem) : ok({ keep_through: retention(kind, on).keepThrough });
};

import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { allocateOperation } from './allocate.operation.ts';
import { deemedDelayOperation } from './deemed-delay.operation.ts';
import { type Difference, differences } from './differences.ts';
import { readFields } from './field-reader.ts';
import type { Operation } from './operation.ts';
import { orderRefundOperation } from './order-refund.operation.ts';
import { windowDeadlineOperation } from './window-deadline.operation.ts';

/** How one reference case came out. A case is refused when its operation does not exist or its input is not valid. */
export type CaseOutcome =
  | { readonly id: string; readonly operation: string; readonly passed: true }
  | {
      readonly id: string;
      readonly operation: string;
      readonly passed: false;
      readonly refusal: Refusal | null;
      readonly differences: readonly Difference[];
    };

const operations: ReadonlyMap<string, Operation> = new Map([
  ['allocate', allocateOperation],
  ['deemed_delay', deemedDelayOperation],
  ['order_refund', orderRefundOperation],
  ['window_deadline', windowDeadlineOperation],
]);

/** Calculates one case and compares the answer with what the case expects, whole and exactly. */
export const runReferenceCase = (referenceCase: unknown): CaseOutcome => {
  const fields = readFields(referenceCase);
  const [id, operation] = [fields.word('id'), fields.word('op')];
  const failed = (why: Refusal | null, found: readonly Difference[] = []): CaseOutcome => ({
    id,
    operation,
    passed: false,
    refusal: why,
    differences: found,
  });
  const malformed = fields.problem();
  if (malformed) return failed(malformed);
  const run = operations.get(operation);
  if (!run) return failed(refusal('operation_unknown', { operation }, '/op'));

  const { input, expected } = referenceCase as { readonly input?: unknown; readonly expected?: unknown };
  const answer = run(readFields(input, '/input'));
  if (!answer.ok) return failed(answer.refusal);
  const found = differences(expected, answer.value);
  return found.length === 0 ? { id, operation, passed: true } : failed(null, found);
};

/** The cases of a file of the reference schema, version 1.0; each is judged by `runReferenceCase`. */
export const readCaseFile = (file: unknown): Result<readonly unknown[], Refusal> => {
  const fields = readFields(file);
  fields.oneOf('schema_version', ['1.0']);
  fields.list('cases', 'required');
  const problem = fields.problem();
  return problem ? refused(problem) : ok((file as { readonly cases: readonly unknown[] }).cases);
};

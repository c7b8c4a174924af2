import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { allocateOperation } from './allocate.operation.ts';
import { compensationOperation } from './compensation.operation.ts';
import { coolingOffOperation } from './cooling-off.operation.ts';
import { deemedDelayOperation } from './deemed-delay.operation.ts';
import { type Difference, differences } from './differences.ts';
import { earnestOperation } from './earnest.operation.ts';
import { feeCapOperation } from './fee-cap.operation.ts';
import { readFields } from './field-reader.ts';
import { interestOperation } from './interest.operation.ts';
import { journalOperation } from './journal.operation.ts';
import { liquidationTimelineOperation } from './liquidation-timeline.operation.ts';
import { minorPrepaidOperation } from './minor-prepaid.operation.ts';
import type { Json, Operation } from './operation.ts';
import { orderRefundOperation } from './order-refund.operation.ts';
import { prepaidInterestOperation } from './prepaid-interest.operation.ts';
import { redInvoiceOperation } from './red-invoice.operation.ts';
import { retentionOperation } from './retention.operation.ts';
import { sessionCardRefundOperation } from './session-card-refund.operation.ts';
import { storedValueRefundOperation } from './stored-value-refund.operation.ts';
import { timeCardRefundOperation } from './time-card-refund.operation.ts';
import { vatSplitOperation } from './vat-split.operation.ts';
import { waterfallOperation } from './waterfall.operation.ts';
import { windowDeadlineOperation } from './window-deadline.operation.ts';
import { beyondExact } from './written.ts';

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
  ['compensation', compensationOperation],
  ['cooling_off', coolingOffOperation],
  ['deemed_delay', deemedDelayOperation],
  ['earnest', earnestOperation],
  ['fee_cap', feeCapOperation],
  ['interest', interestOperation],
  ['journal', journalOperation],
  ['liquidation_timeline', liquidationTimelineOperation],
  ['minor_prepaid', minorPrepaidOperation],
  ['order_refund', orderRefundOperation],
  ['prepaid_interest', prepaidInterestOperation],
  ['red_invoice', redInvoiceOperation],
  ['retention', retentionOperation],
  ['session_card_refund', sessionCardRefundOperation],
  ['stored_value_refund', storedValueRefundOperation],
  ['time_card_refund', timeCardRefundOperation],
  ['vat_split', vatSplitOperation],
  ['waterfall', waterfallOperation],
  ['window_deadline', windowDeadlineOperation],
]);

/** Lists of an operation whose order says nothing: the lines of a voucher. */
const unordered: ReadonlyMap<string, string> = new Map([['journal', 'lines']]);

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
  const { expected } = (referenceCase ?? {}) as { readonly expected?: unknown };
  const answer = answerReferenceCase(referenceCase);
  if (!answer.ok) return failed(answer.refusal);
  const inexact = beyondExact(answer.value);
  if (inexact) return failed(inexact);
  const list = unordered.get(operation);
  const found = differences(inOneOrder(expected, list), inOneOrder(answer.value, list));
  return found.length === 0 ? { id, operation, passed: true } : failed(null, found);
};

/** Calculates one case and gives the answer in the file's words, whatever it expects. */
export const answerReferenceCase = (referenceCase: unknown): Result<Json, Refusal> => {
  const fields = readFields(referenceCase);
  fields.word('id');
  const operation = fields.word('op');
  const malformed = fields.problem();
  if (malformed) return refused(malformed);
  const run = operations.get(operation);
  if (!run) return refused(refusal('operation_unknown', { operation }, '/op'));
  return run(readFields((referenceCase as { readonly input?: unknown }).input, '/input'));
};

/** The same value with one of its lists sorted, so that only its content is compared. */
function inOneOrder(value: unknown, list: string | undefined): unknown {
  if (list === undefined || typeof value !== 'object' || value === null) return value;
  const fields = value as { readonly [key: string]: unknown };
  const items = fields[list];
  return Array.isArray(items) ? { ...fields, [list]: items.toSorted(byWriting) } : value;
}

const byWriting = (a: unknown, b: unknown): number => (written(a) < written(b) ? -1 : written(a) > written(b) ? 1 : 0);
const written = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(Object.entries(value).toSorted()) : String(value);

/** The cases of a file of the reference schema, version 1.0; each is judged by `runReferenceCase`. */
export const readCaseFile = (file: unknown): Result<readonly unknown[], Refusal> => {
  const fields = readFields(file);
  fields.oneOf('schema_version', ['1.0']);
  fields.list('cases', 'required');
  const problem = fields.problem();
  return problem ? refused(problem) : ok((file as { readonly cases: readonly unknown[] }).cases);
};

import { describe, expect, it } from 'vitest';
import ownCases from '../../test-data/own-cases.json' with { type: 'json' };
import ownCasesBeyondOrders from '../../test-data/own-cases-beyond-orders.json' with { type: 'json' };
import referenceCases from '../../test-data/reference-cases.json' with { type: 'json' };
import casesBeyondOrders from '../../test-data/reference-cases-beyond-orders.json' with { type: 'json' };
import { readCaseFile, runReferenceCase } from './run-reference-case.ts';

type CaseFile = {
  readonly name: string;
  readonly cases: readonly { readonly id: string; readonly title: string; readonly op: string }[];
};

describe.each<CaseFile>([referenceCases, casesBeyondOrders, ownCases, ownCasesBeyondOrders])('$name', ({ cases }) => {
  it.each(cases)('$id $title', (referenceCase) => {
    expect(runReferenceCase(referenceCase)).toEqual({
      id: referenceCase.id,
      operation: referenceCase.op,
      passed: true,
    });
  });
});

const broken = (change: object, input: object = {}) => {
  const example = ownCases.cases.find((one) => one.op === 'order_refund');
  return runReferenceCase({ ...example, ...change, input: { ...example?.input, ...input } });
};

describe('a case that cannot pass', () => {
  it('names an operation that does not exist', () => {
    expect(broken({ op: 'astrology' })).toMatchObject({
      passed: false,
      refusal: { code: 'operation_unknown', pointer: '/op' },
    });
  });

  it('tells every difference with its place', () => {
    const outcome = runReferenceCase({
      id: 'X',
      op: 'allocate',
      input: { total_fen: 3, items: [{ id: 'a', weight_fen: 1 }] },
      expected: { shares: { a: 2, b: 1 } },
    });
    expect(outcome).toMatchObject({
      passed: false,
      refusal: null,
      differences: [
        { pointer: '/shares/a', expected: 2, found: 3 },
        { pointer: '/shares/b', expected: 1, found: undefined },
      ],
    });
  });

  it.each([
    ['a fraction of a fen', { shipping_paid_fen: 0.5 }, '/input/shipping_paid_fen'],
    ['an amount beyond exact numbers', { shipping_paid_fen: 2 ** 60 }, '/input/shipping_paid_fen'],
    ['an amount as text', { shipping_paid_fen: '800' }, '/input/shipping_paid_fen'],
    ['a reason nobody knows', { reason: 'weather' }, '/input/reason'],
    ['lines that are no list', { lines: {} }, '/input/lines'],
    ['a line that is no object', { lines: [7] }, '/input/lines/0'],
    ['a line without an id', { lines: [{ unit_price_fen: 1, qty: 1 }] }, '/input/lines/0/id'],
    ['a flag as text', { apply_free_shipping_deduction: 'no' }, '/input/apply_free_shipping_deduction'],
  ])('refuses %s', (_, input, pointer) => {
    expect(broken({}, input)).toMatchObject({ refusal: { code: 'calculation_input_invalid', pointer } });
  });

  it.each([null, 7, 'case', [], {}])('refuses %j instead of a case', (value) => {
    expect(runReferenceCase(value)).toMatchObject({ passed: false, refusal: { code: 'calculation_input_invalid' } });
  });
});

describe('a case file', () => {
  it('is read whole', () => {
    expect(readCaseFile(ownCases)).toMatchObject({ ok: true });
  });

  it.each([null, {}, { schema_version: '2.0', cases: [] }, { schema_version: '1.0' }])('refuses %j', (file) => {
    expect(readCaseFile(file)).toMatchObject({ ok: false, refusal: { code: 'calculation_input_invalid' } });
  });
});

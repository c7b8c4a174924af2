import { expect, it } from 'vitest';
import { causes } from '../claim/claim.ts';
import { evidenceKinds, missingEvidence } from './evidence.ts';

it.each(causes)('%s asks for nothing once every kind is there', (cause) => {
  expect(
    missingEvidence(
      { cause, kind: 'refund_only' },
      evidenceKinds.map((kind) => ({ kind })),
    ),
  ).toEqual([]);
});

it.each([
  ['no_reason', []],
  ['quality', ['quality_proof']],
  ['logistics', ['logistics']],
  ['system_error', ['system_log']],
] as const)('%s asks for %j', (cause, kinds) => {
  expect(missingEvidence({ cause, kind: 'refund_only' }, [])).toEqual(kinds);
});

it('never asks the customer for the order record, which is ours', () => {
  expect(causes.flatMap((cause) => missingEvidence({ cause, kind: 'refund_only' }, []))).not.toContain('order_record');
});

it('asks no photos of a parcel where a card is given back', () => {
  expect(missingEvidence({ cause: 'logistics', kind: 'card_refund' }, [])).toEqual(['communication']);
});

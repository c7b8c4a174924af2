import { expect, it } from 'vitest';
import { causes } from '../claim/claim.ts';
import { evidenceKinds, missingEvidence } from './evidence.ts';

it.each(causes)('%s asks for nothing once every kind is there', (cause) => {
  expect(
    missingEvidence(
      cause,
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
  expect(missingEvidence(cause, [])).toEqual(kinds);
});

it('never asks the customer for the order record, which is ours', () => {
  expect(causes.flatMap((cause) => missingEvidence(cause, []))).not.toContain('order_record');
});

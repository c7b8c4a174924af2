import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../test-support/answer-of.ts';
import { cny } from '../../money/money.ts';
import { feeCap } from './fee-cap.ts';

const input = {
  agreedFee: cny(60_000n),
  provableLoss: cny(20_000n),
  clauseEffective: true,
  fault: 'consumer' as const,
  fraud: false,
};

describe('a fee that is kept', () => {
  it.each([
    ['is cut to 130% of the loss', {}, 'cut', 26_000n],
    ['is as agreed at the cap', { agreedFee: cny(26_000n) }, 'as_agreed', 26_000n],
    ['is nothing at the operator’s fault, without any fraud', { fault: 'operator' }, 'none_at_operators_fault', 0n],
    ['is nothing after fraud, whose ever fault was recorded', { fraud: true }, 'none_at_operators_fault', 0n],
    ['stays where nobody is at fault', { fault: 'neither' }, 'cut', 26_000n],
    ['is nothing when the clause is void, before anything else', { clauseEffective: false, fraud: true }, 'void', 0n],
  ] as const)('%s', (_, change, verdict, fee) => {
    expect(answerOf(feeCap({ ...input, ...change }))).toMatchObject({ verdict, fee: cny(fee) });
  });
});

import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../../test-support/answer-of.ts';
import { checkExplanation } from '../../../explanation/check.ts';
import { deposit1y, lpr1y } from '../../../law/interest-rates.ts';
import { cny } from '../../../money/money.ts';
import { dateOf } from '../../../time/local-date.ts';
import { lotInterest } from './lot-interest.ts';

const lot = (lotId: string, paidOn: string, fen: bigint) => ({ lotId, paidOn: dateOf(paidOn), amount: cny(fen) });
const input = {
  currency: 'CNY' as const,
  fault: 'operator' as const,
  lots: [lot('T1', '2024-08-01', 1_000_000n), lot('T2', '2024-11-01', 1_000_000n)],
  agreedRatePpm: null,
  lpr1y,
  deposit1y,
  from: dateOf('2026-01-01'),
  to: dateOf('2027-01-01'),
  stopOn: null,
  basisDays: 365,
};

describe('interest by top-up', () => {
  it('takes the rate of the day on which each was paid', () => {
    const made = answerOf(lotInterest(input));
    expect(made.explanation.parts.map(({ amount }) => amount.minor)).toEqual([33_500n, 31_000n]);
    expect(made.interest).toEqual(cny(64_500n));
    expect(checkExplanation(made.explanation)).toEqual([]);
  });

  it('takes the deposit benchmark at the consumer’s cause, and an agreed rate before both', () => {
    expect(answerOf(lotInterest({ ...input, fault: 'consumer' })).interest).toEqual(cny(30_000n));
    expect(answerOf(lotInterest({ ...input, agreedRatePpm: 50_000 })).interest).toEqual(cny(100_000n));
  });

  it('refuses a day whose rate nobody loaded, unless a rate was agreed', () => {
    const early = { ...input, lots: [lot('T0', '2020-01-01', 1n)] };
    expect(lotInterest(early)).toMatchObject({ ok: false, refusal: { code: 'rate_missing' } });
    expect(lotInterest({ ...early, agreedRatePpm: 0 }).ok).toBe(true);
  });
});

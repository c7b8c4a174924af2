import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../test-support/answer-of.ts';
import { decideFault, type FaultInput } from './decide-fault.ts';
import type { FaultSignal } from './fault-signals.ts';

const signals = (
  proven: FaultSignal[],
  open: FaultSignal[] = [],
  disproven: FaultSignal[] = [],
): FaultInput['signals'] => [
  ...proven.map((signal) => ({ signal, proven: true })),
  ...open.map((signal) => ({ signal, proven: null })),
  ...disproven.map((signal) => ({ signal, proven: false })),
];
const decided = (given: FaultInput['signals'], decision: FaultInput['decision'] = null) =>
  answerOf(decideFault({ signals: given, decision }));

describe('fault', () => {
  it.each<[FaultSignal, string]>([
    ['closed', 'operator'],
    ['relocated', 'operator'],
    ['unclear_term', 'operator'],
    ['changed_mind', 'consumer'],
    ['consumer_moved', 'consumer'],
    ['force_majeure', 'neither'],
    ['illness', 'neither'],
  ])('%s alone is the cause of %s', (signal, fault) => {
    expect(decided(signals([signal]))).toMatchObject({ fault, decidedBy: 'rule', reasons: [{ signal }] });
  });

  it('follows what is proven, not what is claimed', () => {
    expect(decided(signals(['closed'], ['misused'], ['changed_mind']))).toMatchObject({
      fault: 'operator',
      open: ['misused'],
    });
    const nothing = decided(signals([], ['closed']));
    expect(nothing).toMatchObject({ fault: null, decidedBy: 'nobody', open: ['closed'] });
    expect(nothing.because.en).toContain('Nothing is proven');
  });

  it('is left to a person when proven facts point different ways', () => {
    const made = decided(signals(['below_quality', 'misused']));
    expect(made).toMatchObject({ fault: null, decidedBy: 'nobody' });
    expect(made.reasons.map(({ fault }) => fault)).toEqual(['operator', 'consumer']);
    expect(made.because.en).toContain('split the responsibility');
  });

  it('is what a person decides, with the reason and the name', () => {
    const made = decided(signals(['below_quality', 'misused']), {
      fault: 'operator',
      reason: '检测显示出厂缺陷',
      by: '周主管',
    });
    expect(made).toMatchObject({ fault: 'operator', decidedBy: 'person' });
    expect(made.because.zh).toBe('由 周主管 认定：检测显示出厂缺陷');
  });

  it('is not decided without a reason', () => {
    const decision = { fault: 'consumer' as const, reason: ' 是的 ', by: '周主管' };
    expect(decideFault({ signals: [], decision })).toMatchObject({
      ok: false,
      refusal: { code: 'reason_required', details: { minimum: 4 }, pointer: '/decision/reason' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { assessBody, basisPointsOf, isWhole, nothingEstablished } from './established.ts';

describe('a share in percent', () => {
  it.each([
    ['80', 8_000],
    ['33.3', 3_330],
    ['0.05', 5],
    ['100', 10_000],
    ['100.01', null],
    ['-1', null],
    ['1.234', null],
    ['', null],
    ['abc', null],
  ])('%s is %s', (percent, points) => {
    expect(basisPointsOf(percent)).toBe(points);
  });
});

describe('what was established', () => {
  it('is whole when nothing was begun', () => {
    expect(isWhole(nothingEstablished)).toBe(true);
    expect(assessBody(nothingEstablished, { dryRun: false, currency: 'CNY' })).toEqual({
      dryRun: false,
      answers: {},
      basis: null,
      fault: null,
      share: null,
      agreed: null,
      judgement: null,
    });
  });

  it('needs a reason for a fault, a share and a judgement, and none for a preview', () => {
    const begun = { ...nothingEstablished, fault: 'operator', share: '80', holds: true } as const;
    expect(isWhole(begun)).toBe(false);
    expect(assessBody(begun, { dryRun: true, currency: 'CNY' })).toMatchObject({
      fault: { fault: 'operator', reason: '（试算）' },
      share: { basisPoints: 8_000 },
    });
    const whole = { ...begun, faultReason: '快递外箱完好', shareReason: '老顾客关怀', holdsReason: '有检测报告' };
    expect(isWhole(whole)).toBe(true);
    expect(assessBody(whole, { dryRun: false, currency: 'CNY' })).toMatchObject({
      fault: { reason: '快递外箱完好' },
      judgement: { established: true },
    });
  });

  it('takes an agreed amount as it was typed, with its reason', () => {
    const begun = { ...nothingEstablished, agreed: '80.00' };
    expect(isWhole(begun)).toBe(false);
    expect(isWhole({ ...begun, agreed: '八十', agreedReason: '电话中谈妥' })).toBe(false);
    const whole = { ...begun, agreedReason: '电话中谈妥' };
    expect(isWhole(whole)).toBe(true);
    expect(assessBody(whole, { dryRun: false, currency: 'CNY' })).toMatchObject({
      agreed: { amount: { currency: 'CNY', amount: '80.00' }, reason: '电话中谈妥' },
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../test-support/answer-of.ts';
import { causes } from '../../claim/claim.ts';
import { checkExplanation } from '../../explanation/check.ts';
import { cny } from '../../money/money.ts';
import { dateOf } from '../../time/local-date.ts';
import { type Party, parties, responsibilitySplit } from '../calculators/responsibility-split.ts';
import { burdenOfDefect } from './burden-of-defect.ts';
import { worksheets } from './worksheets.ts';

const sheets = Object.entries(worksheets);

describe('the worksheets', () => {
  it('are there for each of the six causes', () => {
    expect(Object.keys(worksheets).toSorted()).toEqual(causes.filter((cause) => cause !== 'no_reason').toSorted());
  });

  it.each(sheets)('%s asks, names its evidence and who proves what, and cites the law for it', (_, sheet) => {
    expect(new Set(sheet.questions.map(({ code }) => code)).size).toBe(sheet.questions.length);
    expect(sheet.questions.some(({ decides }) => decides !== null)).toBe(true);
    expect(sheet.evidence.length).toBeGreaterThanOrEqual(2);
    expect(sheet.burdens.length).toBeGreaterThanOrEqual(1);
    for (const { cites } of sheet.burdens) expect(cites.length).toBeGreaterThanOrEqual(1);
  });

  it.each(sheets)('%s starts from shares that can be split', (_, sheet) => {
    for (const { split } of sheet.splits) expect(responsibilitySplit(cny(9_999n), split).ok).toBe(true);
  });

  it.each(sheets)('%s speaks both languages', (_, sheet) => {
    const texts = [
      sheet.title,
      ...sheet.questions.map(({ ask }) => ask),
      ...sheet.evidence.map(({ counts }) => counts),
      ...sheet.burdens.map(({ issue }) => issue),
      ...sheet.splits.map(({ when }) => when),
    ];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the burden of a defect', () => {
  const receivedOn = dateOf('2026-08-31');
  it.each([
    ['2027-02-28', true, 'operator'],
    ['2027-03-01', true, 'consumer'],
    ['2026-09-01', false, 'consumer'],
  ] as const)('found on %s, durable %s: the %s proves', (foundOn, durableOrDecoration, bearer) => {
    expect(burdenOfDefect({ durableOrDecoration, receivedOn, foundOn: dateOf(foundOn) }).bearer).toBe(bearer);
  });
});

describe('a loss that several answer for', () => {
  it('is split to the fen, and the customer bears only their own part', () => {
    const made = answerOf(
      responsibilitySplit(cny(10_001n), [
        { party: 'operator', basisPoints: 3_333 },
        { party: 'carrier', basisPoints: 3_333 },
        { party: 'consumer', basisPoints: 3_334 },
      ]),
    );
    expect(made.shares.map(({ amount }) => amount.minor)).toEqual([3_333n, 3_333n, 3_335n]);
    expect(made.compensated.minor).toBe(6_666n);
  });

  it('closes for any shares, and its receipt proves it', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 0, maxLength: parties.length - 1 });
    fc.assert(
      fc.property(fc.nat(1_000_000), cuts, (loss, made) => {
        const edges = [0, ...made.toSorted((a, b) => a - b), 10_000];
        const split = edges
          .slice(1)
          .map((edge, i) => ({ party: parties[i] as Party, basisPoints: edge - (edges[i] ?? 0) }));
        const { shares, explanation } = answerOf(responsibilitySplit(cny(BigInt(loss)), split));
        expect(shares.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(BigInt(loss));
        expect(checkExplanation(explanation)).toEqual([]);
      }),
    );
  });

  it.each([
    ['shares below 100%', [{ party: 'operator', basisPoints: 9_999 }], '/responsibilities'],
    [
      'a party named twice',
      [
        { party: 'operator', basisPoints: 5_000 },
        { party: 'operator', basisPoints: 5_000 },
      ],
      '/responsibilities/1/party',
    ],
  ] as const)('refuses %s', (_, split, pointer) => {
    expect(responsibilitySplit(cny(1n), split)).toMatchObject({ ok: false, refusal: { pointer } });
  });
});

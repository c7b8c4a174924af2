import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromIso } from '../time/instant.ts';
import { complaintDueAt } from './complaint.ts';
import { ratingSummary } from './rating-summary.ts';
import { contrastText, judgeColour } from './shop-colour.ts';

const at = (iso: string) => {
  const instant = fromIso(iso);
  if (instant === null) throw new Error(iso);
  return instant;
};

describe('the day by which a complaint is answered', () => {
  it.each([
    ['made on a Monday', '2026-03-02T10:00:00+08:00', '2026-03-06T00:00:00+08:00'],
    ['made on a Thursday, over the weekend', '2026-03-05T23:59:00+08:00', '2026-03-11T00:00:00+08:00'],
  ])('%s', (_, made, due) => {
    expect(complaintDueAt(at(made), () => null)).toBe(at(due));
  });
  it('leaves out the days that a calendar calls rest', () => {
    const holiday = (day: string): boolean => day >= '2026-10-01' && day <= '2026-10-08';
    expect(complaintDueAt(at('2026-09-30T10:00:00+08:00'), holiday)).toBe(at('2026-10-12T00:00:00+08:00'));
  });
});

describe('the summary of ratings', () => {
  it.each([
    [[], null, 0],
    [[{ score: 5, count: 1 }], '5.0', 0],
    // 4.25 and 4.35 have no exact binary fraction.
    [
      [
        { score: 4, count: 3 },
        { score: 5, count: 1 },
      ],
      '4.3',
      0,
    ],
    [
      [
        { score: 1, count: 1 },
        { score: 2, count: 1 },
        { score: 5, count: 1 },
      ],
      '2.7',
      2,
    ],
  ] as const)('%j is %s with %i low', (counted, average, low) => {
    expect(ratingSummary(counted)).toMatchObject({ average, low });
  });
  it('counts everything once, in whatever order and however it is split', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ score: fc.integer({ min: 1, max: 5 }), count: fc.nat(500) })), (counted) => {
        const { count, stars } = ratingSummary(counted);
        expect(count).toBe(counted.reduce((sum, each) => sum + each.count, 0));
        expect(ratingSummary(counted.toReversed()).stars).toEqual(stars);
      }),
    );
  });
});

describe('the colour of a shop', () => {
  it.each([
    ['#1f6f5c', 'white', true],
    ['#ffd400', 'black', false],
    ['#ffffff', 'black', false],
    ['#000000', 'white', true],
    ['#0b5fff', 'white', true],
  ] as const)('%s bears %s letters; seen: %s', (colour, letters, isSeen) => {
    expect(judgeColour(colour)).toMatchObject({ letters, isSeen });
  });
  it('can be read on every button (4.5 : 1), whatever it is', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(part, part, part, (...rgb) => {
        const colour = `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
        expect(judgeColour(colour).againstLetters).toBeGreaterThanOrEqual(450);
      }),
    );
  });
  it.each([
    [2100, '21.0'],
    [299, '2.9'],
    [451, '4.5'],
  ])('a contrast of %i hundredths is spoken of as %s', (hundredths, words) => {
    expect(contrastText(hundredths)).toBe(words);
  });
});

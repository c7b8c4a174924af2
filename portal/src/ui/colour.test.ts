import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersOn } from './colour.ts';

test('letters on light colours are black, on dark ones white', () => {
  expect(lettersOn('#ffffff')).toBe('#000000');
  expect(lettersOn('#ffd400')).toBe('#000000');
  expect(lettersOn('#1f6f5c')).toBe('#ffffff');
  expect(lettersOn('#000000')).toBe('#ffffff');
});

test('whatever colour a shop has, its buttons can be read (WCAG AA)', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(channel, channel, channel, (...rgb) => {
      const colour = `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
      expect(contrast(colour, lettersOn(colour))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

/** WCAG 2 contrast, worked out a second time and in another way. */
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const luminance = (colour: string): number =>
  (colour.match(/[0-9a-f]{2}/g) ?? [])
    .map((hex) => Number.parseInt(hex, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);

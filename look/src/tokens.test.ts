import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dark, light, type Palette } from './tokens.ts';
import { cssOf } from './tokens-css.ts';

/** Relative luminance and contrast, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const pairs = ({ ink, grey, accent, paper, ground, wash, tones }: Palette): [string, string][] => [
  ...[ink, grey, accent].flatMap((on): [string, string][] => [
    [on, paper],
    [on, ground],
    [on, wash],
  ]),
  ...Object.values(tones).flatMap((tone): [string, string][] => [
    [tone.ink, tone.ground],
    [tone.ink, paper],
  ]),
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s palette', (_, palette) => {
  it('can be read on every ground', () => {
    for (const [ink, ground] of pairs(palette))
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThan(4.5);
  });

  it('gives each meaning a colour of its own', () => {
    const inks = Object.values(palette.tones).map(({ ink }) => ink);
    expect(new Set([...inks, palette.accent, palette.ink]).size).toBe(inks.length + 2);
  });
});

it('stands in css/tokens.css as it is', () => {
  expect(readFileSync(new URL('../css/tokens.css', import.meta.url), 'utf8')).toBe(cssOf());
});

it('has the same inks on the paper of the receipt, which knows no screens', () => {
  const paper = readFileSync(new URL('../../server/src/receipt/pdf/paper.ts', import.meta.url), 'utf8');
  const { ink, grey, line, accent } = light;
  expect(paper).toContain(`dark: '${ink}', grey: '${grey}'`);
  expect(paper).toContain(`line: '${line}', accent: '${accent}'`);
});

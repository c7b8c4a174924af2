import { Code128Reader } from '@zxing/library';
import { expect, test } from 'vitest';
import { firstNumber, type Grey, readBars } from './read-bars.ts';

/** The table of the standard: six widths a code. The library keeps it to itself. */
const patterns: readonly (readonly number[])[] = Reflect.get(Code128Reader, 'CODE_PATTERNS');

/** The widths of bars and gaps of a Code 128, set B. */
const widthsOf = (text: string): number[] => {
  const values = [...text].map((letter) => letter.charCodeAt(0) - 32);
  const check = values.reduce((sum, value, at) => sum + value * (at + 1), 104) % 103;
  return [104, ...values, check, 106].flatMap((code) => [...(patterns[code] ?? [])]);
};

/** A label on a table as a phone sees it: crooked by so many degrees, soft at its edges, with the grain of a dark room. */
const photoOf = (text: string, degrees: number): Grey => {
  const [width, height, bar] = [1_200, 700, 3];
  const widths = widthsOf(text);
  const dark = widths.flatMap((wide, at) => Array.from({ length: wide * bar }, () => at % 2 === 0));
  const begin = (width - dark.length) / 2;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const at = (x: number, y: number): number => {
    const across = (x - width / 2) * cos + (y - height / 2) * sin + width / 2;
    const down = (y - height / 2) * cos - (x - width / 2) * sin + height / 2;
    if (down > 220 && down < 480 && dark[Math.floor(across - begin)]) return 45;
    return down > 190 && down < 560 && across > begin - 50 && across < width - begin + 50 ? 235 : 180;
  };
  const light = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const soft = (at(x, y) + at(x - 0.8, y) + at(x + 0.8, y) + at(x, y - 0.8) + at(x, y + 0.8)) / 5;
      light[y * width + x] = soft + ((x * 31 + y * 17) % 13) - 6;
    }
  return { light, width, height };
};

test.each(['SF1390276645821', 'YT1234567890123', '773012345678901'])('%s is read off a photo', async (number) => {
  for (const degrees of [0, 3, -4, 180])
    expect([degrees, await readBars(photoOf(number, degrees))]).toEqual([degrees, number]);
});

test('a photo without bars, and a code that is no tracking number, read as nothing', async () => {
  const blank = { light: new Uint8ClampedArray(400 * 300).fill(200), width: 400, height: 300 };
  expect(await readBars(blank)).toBeNull();
  expect(await readBars(photoOf('HELLO', 0))).toBeNull();
  expect(firstNumber(['https://example.com/p/1', 'SF 1390276645821'])).toBe('SF1390276645821');
});

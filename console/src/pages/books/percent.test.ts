import { expect, test } from 'vitest';
import { percentText, ppmOf } from './percent.ts';

test.each([
  ['0', 0, '0%'],
  ['3.5', 35_000, '3.5%'],
  ['12.3456', 123_456, '12.3456%'],
  ['0.0001', 1, '0.0001%'],
  ['100', 1_000_000, '100%'],
])('%s is %d parts per million', (percent, ppm, shown) => {
  expect([ppmOf(percent), percentText(ppm)]).toEqual([ppm, shown]);
});

test.each(['', '-1', '100.0001', '1e2', '3,5', '1.23456', 'abc'])('%s is no percentage', (percent) => {
  expect(ppmOf(percent)).toBeNull();
});

import { expect, test } from 'vitest';
import { periodOfLine, rateOfLine, wrongLine } from './data-lines.ts';

test('a rate is read without arithmetic on fractions', () => {
  expect(rateOfLine('2025-06-20 3.0')).toEqual({ from: '2025-06-20', ratePpm: 30_000 });
  expect(rateOfLine('2025-06-20=3.45%')).toEqual({ from: '2025-06-20', ratePpm: 34_500 });
  expect(rateOfLine('2025-06-20 0.0001')).toEqual({ from: '2025-06-20', ratePpm: 1 });
  for (const line of ['2025-06-20', '3.0', '2025-06-20 3.00001', '2025-06-20 -3', '20/06/2025 3'])
    expect(rateOfLine(line), line).toBeNull();
});

test('a rest period has a name and two days, and the first line that has not is told', () => {
  expect(periodOfLine('元旦 2027-01-01 2027-01-03')).toEqual({
    name: '元旦',
    from: '2027-01-01',
    through: '2027-01-03',
  });
  expect(wrongLine('元旦 2027-01-01 2027-01-03\n\n春节 2027-02-05', periodOfLine)).toBe(2);
  expect(wrongLine('', periodOfLine)).toBeNull();
});

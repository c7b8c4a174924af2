import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('quotes every cell and ends every line as spreadsheets like it', () => {
  expect(csvOf(['请求号', '金额'], [['R1', '12.50']])).toBe('\uFEFF"请求号","金额"\r\n"R1","12.50"\r\n');
  expect(csvOf(['a'], [['say "yes", twice\nover']])).toContain('"say ""yes"", twice\nover"');
});

it.each(['=1+1', '+86', '-cmd', '@SUM(A1)', '\tx'])('keeps %j from being a formula', (cell) => {
  expect(csvOf([], [[cell]])).toContain(`"'${cell}"`);
});

it('leaves a negative amount a number', () => {
  expect(csvOf([], [['-12.50']])).toContain('"-12.50"');
});

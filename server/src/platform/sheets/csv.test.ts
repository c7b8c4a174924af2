import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';
import type { Cell } from './sheet.ts';

const csv = async (...cells: Cell[]): Promise<string> => {
  const rows = (async function* () {
    yield cells;
  })();
  let text = '';
  for await (const part of csvOf({ name: 'x', columns: [], rows })) text += part;
  return text.split('\r\n')[1] ?? '';
};

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\uff1d1', '\uff0b1', '\uff0d1', '\uff201'])(
  '%j is no formula',
  async (words) => {
    expect(await csv(words)).toBe(`'${words}`);
  },
);

test.each(['13812345678', '2026-03-02 10:00:00', '1.5', ':', ';x', '<b>', '?', '王', '', "'x"])(
  '%j stays as it is',
  async (words) => {
    expect(await csv(words)).toBe(words);
  },
);

test('amounts stay numbers, also below nothing, and quotes are doubled', async () => {
  expect(await csv({ amount: '-12.30' }, { whole: -3 }, 'a,"b"')).toBe('-12.30,-3,"a,""b"""');
});

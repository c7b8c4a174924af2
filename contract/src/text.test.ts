import { expect, test } from 'vitest';
import { code, line, prose } from './text.ts';

test.each([
  ['王芳', true],
  ['  spaces around are taken off  ', true],
  ['', false],
  ['   ', false],
  ['two\nlines', false],
  ['nul\u0000', false],
  ['half \ud83d of a character', false],
  ['\u{1F600}', true],
  ['x'.repeat(201), false],
])('a line of text: %j is taken: %s', (text, taken) => {
  expect(line(200).safeParse(text).success).toBe(taken);
});

test('prose may have lines, and nothing else that is not to be seen', () => {
  expect(prose().parse('一\n二\t三')).toBe('一\n二\t三');
  expect(prose().safeParse('bell\u0007').success).toBe(false);
});

test('a code has no space in it', () => {
  expect(code().parse(' SO-2026 ')).toBe('SO-2026');
  for (const odd of ['SO 1', 'SO\u00a01', 'SO\u30001']) expect(code().safeParse(odd).success).toBe(false);
});

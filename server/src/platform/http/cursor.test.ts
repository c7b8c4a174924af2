import { expect, test } from 'vitest';
import { cursorOf, keyOfCursor, versionOfCursor } from './cursor.ts';

const uuid = '01930000-0000-7000-8000-000000000001';

test('a cursor comes back as the key that it carries', () => {
  expect(keyOfCursor(cursorOf(uuid))).toEqual({ ok: true, value: uuid });
  expect(keyOfCursor(null)).toEqual({ ok: true, value: null });
  expect(versionOfCursor(cursorOf('7'))).toEqual({ ok: true, value: 7 });
  expect(versionOfCursor(null)).toEqual({ ok: true, value: null });
});

test.each(['', 'x', uuid, cursorOf('0'), cursorOf('7'), cursorOf(`${uuid}'`), `${cursorOf(uuid)}=`])(
  'the cursor %j is none of ours',
  (cursor) => {
    expect(keyOfCursor(cursor)).toMatchObject({ refusal: { code: 'cursor_invalid' } });
  },
);

test('a cursor of one sort of list does not fit another', () => {
  expect(versionOfCursor(cursorOf(uuid))).toMatchObject({ refusal: { code: 'cursor_invalid' } });
});
